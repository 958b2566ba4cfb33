import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, Refusal, type Decider } from '#kernel';
import { agreesWithTable, decodesForEver, golden, scenario } from '#testing';
import type { ExportCommand } from './export.command.js';
import type {
  ExportCancelled,
  ExportDestroyed,
  ExportDownloaded,
  ExportEvent,
  ExportFailed,
  ExportFilter,
  ExportRequested,
  ExportWritten,
} from './export.events.js';
import { exportDecider, type Exports } from './export.js';
import { exportTransitions, type ExportStatus } from './export.transitions.js';
import { exportUpcasters } from './export.upcasters.js';

const { given } = scenario(exportDecider);
const requested = golden<ExportRequested>('ExportRequested');
const written = golden<ExportWritten>('ExportWritten');
const failed = golden<ExportFailed>('ExportFailed');
const cancelled = golden<ExportCancelled>('ExportCancelled');
const downloaded = golden<ExportDownloaded>('ExportDownloaded');
const destroyed = golden<ExportDestroyed>('ExportDestroyed');

const { exportId, occurredOn, requestedAt, ...asked } = requested.data;
const { rows, position, sha256, bytes, writtenAt, expiresAt } = written.data;
const step = { exportId, occurredOn };
const request = { type: 'request', ...step, ...asked, now: requestedAt } as const;
const finish = { type: 'finish', ...step, rows, position, sha256, bytes, now: writtenAt } as const;
const fail = { type: 'fail', ...step, code: failed.data.code, now: writtenAt } as const;
const cancel = { type: 'cancel', ...step, now: writtenAt } as const;
const download = { type: 'download', ...step, now: downloaded.data.downloadedAt } as const;
const destroy = {
  type: 'destroy',
  exportId,
  occurredOn: destroyed.data.occurredOn,
  now: expiresAt,
} as const;
const other = '2b1d3a52-6a0e-5b7c-8c1d-4f5e6a7b8c9d';

describe('a list that leaves the program as a file', () => {
  it('is asked for with its filter', () => given().when(request).then(requested));
  it('is asked for once, however often it is sent', () => given(requested).when(request).nothing());
  it('does not share its id with another question', () =>
    given(requested)
      .when({ ...request, filter: {} })
      .refuses('export.id-taken'));
  it('waits until the one before it is written', () => {
    given(requested)
      .when({ ...request, exportId: other })
      .refuses('export.one-at-a-time');
    for (const end of [written, failed, cancelled])
      expect(
        given(requested, end)
          .when({ ...request, exportId: other })
          .events(),
      ).toHaveLength(1);
  });
  it('keeps of a filter what has a name there, and nothing else', () => {
    const more = { ...asked.filter, note: 'Nguyễn Thị Mẫu' } as ExportFilter;
    given()
      .when({ ...request, filter: more })
      .then(requested);
  });
  it('is there for a day, with what it holds', () => given(requested).when(finish).then(written));
  it('is written once, whoever was slower', () => {
    const slower = { ...finish, sha256: '0'.repeat(64), position: '0000000000000009999' };
    given(requested, written).when(slower).nothing();
  });
  it('is not written any more after it was given up', () =>
    given(requested, cancelled).when(finish).nothing());
  it('says why there is none', () => given(requested).when(fail).then(failed));
  it('notes each time that it leaves', () => {
    given(requested, written).when(download).then(downloaded);
    given(requested, written, downloaded).when(download).then(downloaded);
  });
  it('does not leave after its day', () => {
    const last = new Date(Date.parse(expiresAt) - 1).toISOString();
    expect(
      given(requested, written)
        .when({ ...download, now: last })
        .events(),
    ).toHaveLength(1);
    given(requested, written)
      .when({ ...download, now: expiresAt })
      .refuses('export.expired');
  });
  it('is destroyed after its day and not before, once', () => {
    given(requested, written)
      .when({ ...destroy, now: writtenAt })
      .refuses('export.still-kept');
    given(requested, written).when(destroy).then(destroyed);
    given(requested, written, destroyed).when(destroy).nothing();
  });
});

/** The table is of one export; a stream holds all of a person. */
const ofOne: Decider<Exports & { status: ExportStatus }, ExportCommand, ExportEvent> = {
  category: exportDecider.category,
  initial: { ...exportDecider.initial, status: 'none' },
  decide: (state, command) => exportDecider.decide(state, command),
  evolve: (state, event) => {
    const next = exportDecider.evolve(state, event);
    return { ...next, status: next.known[exportId]?.status ?? 'none' };
  },
};

describe('every state of an export', () =>
  agreesWithTable(
    ofOne,
    exportTransitions,
    {
      none: [],
      requested: [requested],
      written: [requested, written],
      failed: [requested, failed],
      cancelled: [requested, cancelled],
      destroyed: [requested, written, destroyed],
    },
    { request, finish, fail, cancel, download, destroy },
  ));

const commands: readonly ExportCommand[] = [exportId, other].flatMap((id) =>
  [request, finish, fail, cancel, download, destroy].map((command) => ({ ...command, exportId: id })),
);

it('one of a person is being written at a time, whatever is sent in whatever order', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 20 }), (sent) => {
      let history: readonly ExportEvent[] = [];
      for (const command of sent) {
        const state = fold(exportDecider, history);
        history = [...history, ...allowed(() => exportDecider.decide(state, command))];
        const { known } = fold(exportDecider, history);
        const running = Object.values(known).filter(({ status }) => status === 'requested');
        expect(running.length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 100 },
  ));

const allowed = (decide: () => readonly ExportEvent[]): readonly ExportEvent[] => {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

describe('stored exports', () =>
  decodesForEver(exportDecider, exportUpcasters, [
    'ExportRequested',
    'ExportWritten',
    'ExportFailed',
    'ExportCancelled',
    'ExportDownloaded',
    'ExportDestroyed',
  ]));
