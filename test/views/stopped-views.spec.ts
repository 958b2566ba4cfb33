import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { position, type DomainEvent, type Position, type Recorded } from '#kernel';
import { viewUpkeepStream, type ViewUpkeepEvent } from '#upkeep';
import { ViewProgress, ViewRunner, type View } from '#views';
import type { Table } from '../../libs/views/src/view.js';
import { MemoryLog } from './histories.js';
import { dumpFolder } from './view-dump.js';

const root = mkdtempSync(join(tmpdir(), 'nghedan-stopped-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;
const fresh = (): string => join(root, String((count += 1)));

type Noted = DomainEvent<'Noted', { no: number }>;

const notes: Table<{ no: number }> = { name: 'notes', key: ['no'], columns: { no: 'INTEGER NOT NULL' } };

/** Cannot take these numbers while they are in the set. */
const notesView = (poison: ReadonlySet<number>, version = 1): View<Noted> => ({
  name: 'notes',
  version,
  tables: [notes],
  indexes: [],
  on: {
    Noted: (write, { data: { no } }) => {
      if (poison.has(no)) throw new TypeError(`cannot take ${no}`);
      write.put(notes, { no });
    },
  },
});

const recorded = (n: number, stream: string, event: DomainEvent): Recorded => ({
  ...event,
  id: `event-${n}`,
  stream,
  revision: 0,
  position: position(String(n).padStart(4, '0')),
  meta: {
    recordedAt: '2026-01-05T02:00:00.000Z',
    actor: 'an',
    commandId: 'c',
    correlationId: 'c',
    schema: 1,
  },
});

const note = (n: number): Recorded => recorded(n, `note-${n}`, { type: 'Noted', data: { no: n } });

const decided = (n: number, type: ViewUpkeepEvent['type'], eventId: string, version = 1): Recorded =>
  recorded(n, viewUpkeepStream('notes'), {
    type,
    data: {
      view: 'notes',
      version,
      eventId,
      occurredOn: '2026-01-05',
      approval: 'a',
      reason: 'r',
      basis: 'b',
    },
  });

/** A log that grows while it is followed. */
class GrowingLog extends MemoryLog {
  private wake: () => void = () => undefined;

  constructor(private readonly grown: Recorded[]) {
    super(grown);
  }

  add(...events: readonly Recorded[]): void {
    this.grown.push(...events);
    this.wake();
  }

  override async *subscribe({
    after,
    signal,
  }: Parameters<MemoryLog['subscribe']>[0]): ReturnType<MemoryLog['readAll']> {
    let at: Position = after;
    while (!signal.aborted) {
      const more = new Promise<void>((resolve) => {
        this.wake = resolve;
        signal.addEventListener('abort', () => resolve());
      });
      for await (const batch of this.readAll(at)) {
        at = batch.checkpoint;
        yield batch;
      }
      await more;
    }
  }
}

type Followed = Readonly<{ log: GrowingLog; folder: string; progress: ViewProgress; end(): Promise<void> }>;

const follow = (events: readonly Recorded[], view: View, folder = fresh()): Followed => {
  const log = new GrowingLog([...events]);
  const progress = new ViewProgress(['notes']);
  const runner = new ViewRunner({
    source: log,
    logId: 'log',
    folder,
    views: [view],
    report: progress.report,
  });
  const running = runner.run();
  const end = async (): Promise<void> => {
    runner.stop();
    await running;
    runner.close();
  };
  return { log, folder, progress, end };
};

const rebuilt = async (events: readonly Recorded[], view: View): Promise<Followed['folder']> => {
  const folder = fresh();
  const runner = new ViewRunner({
    source: new MemoryLog(events),
    logId: 'log',
    folder,
    views: [view],
    report: () => undefined,
  });
  await runner.catchUp();
  runner.close();
  return folder;
};

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
};

const stoppedAt = ({ progress }: Followed): string | undefined => progress.views()[0]?.stopped?.eventId;
const shown = (folder: string): readonly number[] =>
  [...(dumpFolder(folder)['notes'] ?? '').matchAll(/^notes \{"no":(\d+)\}$/gm)].map(([, no]) => Number(no));

describe('a view that stopped at an event', () => {
  it('goes on from there when somebody has it tried again and the cause is gone', async () => {
    const poison = new Set([2]);
    const office = follow([note(1), note(2), note(3)], notesView(poison));
    await until(() => stoppedAt(office) === 'event-2');
    office.log.add(decided(4, 'ViewRetried', 'event-2'));
    await until(() => office.progress.views()[0]?.stopped !== undefined);
    poison.clear();
    office.log.add(decided(5, 'ViewRetried', 'event-2'), note(6));
    await until(() => office.progress.position() === '0006');
    await office.end();
    expect(office.progress.health()).toEqual({ ok: true, detail: 'following the log', skipped: 0 });
    expect(shown(office.folder)).toEqual([1, 2, 3, 6]);
  });

  it('leaves exactly that event out once two persons have signed it, and says so', async () => {
    const office = follow([note(1), note(2), note(3)], notesView(new Set([2])));
    await until(() => stoppedAt(office) === 'event-2');
    office.log.add(decided(4, 'ViewEventSkipped', 'event-2'), note(5));
    await until(() => office.progress.position() === '0005');
    await office.end();
    expect(office.progress.health()).toEqual({ ok: true, detail: 'degraded, 1 event skipped', skipped: 1 });
    expect(shown(office.folder)).toEqual([1, 3, 5]);
  });

  it('stops at the next one that it cannot take', async () => {
    const office = follow([note(1), note(2), note(3), note(4)], notesView(new Set([2, 4])));
    await until(() => stoppedAt(office) === 'event-2');
    office.log.add(decided(5, 'ViewEventSkipped', 'event-2'));
    await until(() => stoppedAt(office) === 'event-4');
    expect(office.progress.health()).toMatchObject({
      ok: false,
      detail: 'notes stopped at event-4',
      skipped: 1,
    });
    await office.end();
  });

  it('goes on, too, when it had stopped while it was built beside an older file', async () => {
    const [folder, poison] = [await rebuilt([note(1)], notesView(new Set())), new Set([2])];
    const office = follow([note(1), note(2), note(3)], notesView(poison, 2), folder);
    await until(() => stoppedAt(office) === 'event-2');
    expect(shown(folder)).toEqual([1]);
    office.log.add(decided(4, 'ViewEventSkipped', 'event-2', 2));
    await until(() => office.progress.position() === '0004');
    await office.end();
    expect(shown(folder)).toEqual([1, 3]);
  });
});

describe('what was left out', () => {
  const skip = decided(4, 'ViewEventSkipped', 'event-2');
  const events = [note(1), note(2), note(3), skip];

  it('is left out by a rebuild of the same version, which equals what followed', async () => {
    const office = follow(events.slice(0, 3), notesView(new Set([2])));
    await until(() => stoppedAt(office) === 'event-2');
    office.log.add(skip);
    await until(() => office.progress.position() === '0004');
    await office.end();
    const anew = await rebuilt(events, notesView(new Set([2])));
    expect(dumpFolder(anew)).toEqual(dumpFolder(office.folder));
  });

  it('comes back with a newer version of the view', async () => {
    expect(shown(await rebuilt(events, notesView(new Set(), 2)))).toEqual([1, 2, 3]);
  });

  it('is known after a restart', async () => {
    const folder = await rebuilt(events, notesView(new Set([2])));
    const office = follow(events, notesView(new Set([2])), folder);
    await until(() => office.progress.position() === '0004');
    await office.end();
    expect(office.progress.health()).toMatchObject({ ok: true, skipped: 1 });
  });

  it('is taken out of a file that had shown it: the same log always gives the same view', async () => {
    const office = follow([note(1), note(2), note(3)], notesView(new Set()));
    await until(() => office.progress.position() === '0003');
    office.log.add(skip);
    await until(() => office.progress.health().skipped === 1);
    await office.end();
    expect(shown(office.folder)).toEqual([1, 3]);
    const stale = await rebuilt([note(1), note(2), note(3)], notesView(new Set()));
    const again = follow(events, notesView(new Set()), stale);
    await until(() => again.progress.position() === '0004');
    await again.end();
    expect(shown(stale)).toEqual([1, 3]);
  });
});
