import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '#access';
import { position, type Recorded } from '#kernel';
import {
  allViews,
  MarksOfLists,
  openViews,
  ScopedReads,
  viewsFolder,
  ViewRunner,
  type ListMarks,
} from '#views';
import { MarksOfListsHandler } from '../../libs/views/src/marks/list-marks.query.js';
import { scoped } from '../../libs/views/src/scoped-read.js';
import { caseHistories, MemoryLog, UNITS } from './histories.js';

const root = mkdtempSync(join(tmpdir(), 'nghedan-marks-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;

const VIEWS: readonly string[] = ['cases', 'units', 'registers'];

const leader = (unit: string, userId = 'an'): Actor => ({
  userId,
  home: unit,
  grants: [{ role: 'leader', unit }],
});

/** What the marks of the queue rest on: the other views would only take their time. */
const views = allViews.filter(({ name }) => VIEWS.includes(name));

const known = scoped<{ caseId: string }, object>(
  'marks.test',
  'case.read',
  'SELECT c.caseId FROM cases c WHERE {scope c.unit} AND c.caseId = :caseId',
);

type Told = ListMarks & Readonly<{ sees: boolean }>;

/** Marks as each of these readers is told them, and whether they see a case. */
const marksIn = async (log: MemoryLog, readers: readonly Actor[], caseId = ''): Promise<readonly Told[]> => {
  const folder = join(root, String((count += 1)));
  const options = { source: log, logId: 'log', folder: viewsFolder(folder), views };
  const runner = new ViewRunner({ ...options, report: () => undefined });
  await runner.catchUp();
  runner.close();
  const reader = openViews(folder);
  const reads = new ScopedReads(reader);
  const handler = new MarksOfListsHandler(reads);
  const marks = await Promise.all(
    readers.map(async (actor) => ({
      ...(await handler.execute(new MarksOfLists(actor))),
      sees: reads.as(actor).one(known, { caseId }) !== undefined,
    })),
  );
  reader.close();
  return marks;
};

/** One more event at the end of the log. */
const withNext = ({ events }: MemoryLog, next: Pick<Recorded, 'stream' | 'type' | 'data'>): MemoryLog => {
  const last = events.at(-1);
  if (!last) throw new Error('the history is empty');
  const revision = events.filter(({ stream }) => stream === next.stream).length;
  const place = { id: '00000000-0000-4000-8000-000000000000', position: position(String(events.length + 1)) };
  return new MemoryLog([...events, { ...last, ...place, ...next, revision }]);
};

const conflict = (stream: string, person: string) => ({
  stream,
  type: 'ConflictDeclared',
  data: { occurredOn: '2025-07-10', person, ground: 'declared', head: false },
});

describe('the mark of a list', () => {
  it('is the same for a reader who must not see something elsewhere and for one who sees everything', async () => {
    await fc.assert(
      fc.asyncProperty(caseHistories(30), fc.constantFrom(...UNITS), async (log, unit) => {
        const hidden = withNext(log, conflict('letter-not-theirs', 'an'));
        const [apart, whole] = await marksIn(hidden, [leader(unit, 'an'), leader(unit, 'binh')]);
        expect(apart).toEqual(whole);
        expect(apart).toEqual((await marksIn(log, [leader(unit, 'an')]))[0]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('changes with a case for those who see it, and for nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(caseHistories(30, 10), async (log) => {
        const caseId = log.events.findLast(({ type }) => type === 'PetitionReceived')?.stream;
        fc.pre(caseId !== undefined);
        const everyUnit = UNITS.map((unit) => leader(unit, 'binh'));
        const inConflict = { ...leader('tinh', 'an'), grants: everyUnit.flatMap(({ grants }) => grants) };
        const readers = [...everyUnit, inConflict];
        const until = withNext(log, conflict(caseId, 'an'));
        const next = {
          stream: caseId,
          type: 'PetitionReopened',
          data: { occurredOn: '2025-07-11', reason: 'r' },
        };
        const before = await marksIn(until, readers, caseId);
        const after = await marksIn(withNext(until, next), readers, caseId);
        expect(before.map(({ queue }, reader) => queue !== after[reader]?.queue)).toEqual(
          before.map(({ sees }) => sees),
        );
        expect(before.at(-1)?.sees).toBe(false);
      }),
      { numRuns: 20 },
    );
  }, 120_000);
});
