import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Batch } from '#event-store';
import { localDate, position, type Recorded } from '#kernel';
import { DEFAULT_SETTINGS, FactBook, LogReports, type Fact, type LogSource } from '#reports';

const FOLDER = 'test/golden/events/';

type Stored = Readonly<{ type: string; schema: number; data: Readonly<Record<string, unknown>> }>;

/** The newest stored version of an event. */
const golden = (type: string): Stored['data'] => {
  const versions = readdirSync(FOLDER).filter((name) => name.startsWith(`${type}.v`));
  const newest = versions
    .sort((a, b) => Number(/v(\d+)/.exec(a)?.[1]) - Number(/v(\d+)/.exec(b)?.[1]))
    .at(-1);
  return (JSON.parse(readFileSync(FOLDER + String(newest), 'utf8')) as Stored).data;
};

type Told = readonly [stream: string, type: string, over?: object];

const log = (...told: readonly Told[]): LogSource => ({
  readAll: async function* (): AsyncIterable<Batch> {
    const events = told.map(([stream, type, over], n): Recorded => {
      const at = position(String(n + 1).padStart(16, '0'));
      const meta = { recordedAt: '', actor: '', commandId: '', correlationId: '', schema: 1 };
      return {
        type,
        data: { ...golden(type), ...over },
        id: String(n),
        stream,
        revision: n,
        position: at,
        meta,
      };
    });
    yield { events, checkpoint: position(String(told.length).padStart(16, '0')), caughtUp: true };
  },
});

const factsOf = async (...told: readonly Told[]): Promise<readonly Fact[]> => {
  const book = new FactBook(log(...told));
  return [...book.subjects((await book.refresh()).position)].flatMap(({ facts }) => facts);
};

const kinds = async (...told: readonly Told[]): Promise<readonly string[]> =>
  (await factsOf(...told)).map(({ kind }) => kind);

it.each([
  ['letter-1', 'LetterReceived', ['letter-received']],
  ['letter-1', 'LetterClassified', ['letter-classified']],
  ['letter-1', 'LetterProposedForAcceptance', ['letter-disposed', 'case-received']],
  ['letter-1', 'LetterGuided', ['letter-disposed']],
  ['letter-1', 'LetterTransferred', ['letter-disposed']],
  ['letter-1', 'LowerLevelUrged', ['letter-disposed']],
  ['letter-1', 'LetterReturned', ['letter-disposed']],
  ['letter-1', 'LetterFiled', ['letter-disposed']],
  ['letter-1', 'LetterMerged', ['letter-disposed']],
  ['letter-1', 'LetterSplitGuided', ['letter-disposed']],
  ['letter-1', 'ReferredToInvestigation', ['letter-disposed']],
  ['letter-1', 'RoutedToInspection', ['letter-disposed']],
  ['letter-1', 'TransferReplyReceived', ['letter-reply']],
  ['letter-1', 'LetterHandedOver', ['letter-handed-over']],
  ['complaint-1', 'ComplaintAccepted', ['case-due']],
  ['complaint-1', 'ComplaintDeclaredComplex', ['case-due']],
  ['complaint-1', 'ComplaintNotAccepted', ['case-refused']],
  ['complaint-1', 'ComplaintDecided', ['case-decided']],
  ['complaint-1', 'ComplaintWithdrawn', ['case-withdrawn']],
  ['complaint-1', 'ResolutionTerminated', ['case-terminated']],
  ['complaint-1', 'LawsuitAccepted', ['case-left']],
  ['complaint-1', 'ComplaintHandedOver', ['case-moved']],
  ['complaint-1', 'ComplaintMerged', ['case-merged']],
  ['complaint-1', 'DecisionTookEffect', ['decision-in-force']],
  ['complaint-1', 'ExecutionDirected', ['execution-started']],
  ['complaint-1', 'ExecutionCompleted', ['execution-finished']],
  ['denunciation-1', 'DenunciationAccepted', ['case-due']],
  ['denunciation-1', 'DenunciationTermExtended', ['case-due']],
  ['denunciation-1', 'ConclusionIssued', ['case-decided']],
  ['denunciation-1', 'WithdrawalDisregarded', ['case-withdrawal-disregarded']],
  ['denunciation-1', 'DenunciationTransferred', ['case-sent-on']],
  ['denunciation-1', 'DenunciationTerminated', ['case-terminated']],
  ['denunciation-1', 'DenunciationHandedOver', ['case-moved']],
  ['denunciation-1', 'HandlingDecided', ['execution-started']],
  ['denunciation-1', 'HandlingExecuted', ['execution-progressed']],
  ['petition-1', 'PetitionAnswered', ['case-answered']],
  ['petition-1', 'PetitionTransferred', ['case-sent-on']],
  ['petition-1', 'PetitionReopened', ['case-reopened']],
  ['visit-1', 'VisitLogged', ['visit']],
  ['session-1', 'SessionHeld', ['session-held']],
])('%s %s tells the forms of %j', async (stream, type, expected) =>
  expect(await kinds([stream, type])).toEqual(expected),
);

it('whoever was refused was not received', async () =>
  expect(await kinds(['visit-1', 'VisitLogged', { outcome: { kind: 'refused', ground: 'x' } }])).toEqual([]));

it('a case that a letter raised is known since the letter was proposed, not since it came in', async () =>
  expect(await kinds(['complaint-1', 'ComplaintReceived', { origin: { kind: 'letter', ref: '1' } }])).toEqual(
    ['case-described'],
  ));

it('an event of the same name in another stream is another event', async () =>
  expect(await kinds(['dialogue-1', 'ComplaintDecided'])).toEqual([]));

it('a report of an earlier position does not know what was recorded after it', async () => {
  const unit = golden('LetterReceived')['unit'] as string;
  const reports = new LogReports(
    log(
      ['unit-1', 'UnitEstablished', { unitId: unit }],
      ['letter-1', 'LetterReceived'],
      ['letter-2', 'LetterReceived'],
    ),
    'log-1',
  );
  const on = golden('LetterReceived')['occurredOn'] as never;
  const letters = async (at?: string) => {
    const question = { formSet: 'tt-01-2024', unit, period: { from: on, to: on }, ruleSet: 'x' };
    const { report } = await reports.ask({
      ...question,
      settings: DEFAULT_SETTINGS,
      ...(at && { at: { position: at } }),
    });
    return report.forms.find(({ form }) => form === '01/XLD')?.cells['1']?.value;
  };
  expect(await letters()).toBe(2);
  expect(await letters('0000000000000002')).toBe(1);
  await expect(letters('0000000000000009')).rejects.toMatchObject({ code: 'report.position-unknown' });
});

describe('the lines of a report over units that were merged', () => {
  const established = (unitId: string, validFrom: string): Told => [
    `unit-${unitId}`,
    'UnitEstablished',
    { unitId, validFrom, name: unitId, ...(unitId !== 'tinh' && { parent: 'tinh' }) },
  ];
  const dissolved = (unitId: string, to: string): Told => [
    `unit-${unitId}`,
    'UnitDissolved',
    { unitId, validTo: '2025-06-30', successors: [to] },
  ];
  const letterOf = (unit: string, n: number): Told => [
    `letter-${unit}-${String(n)}`,
    'LetterReceived',
    { unit, occurredOn: '2025-03-10' },
  ];
  const reports = new LogReports(
    log(
      ...['tinh', 'an', 'binh', 'cao'].map((unit) => established(unit, '2014-07-01')),
      ...[letterOf('an', 1), letterOf('an', 2), letterOf('binh', 1), letterOf('cao', 1)],
      established('an-binh', '2025-07-01'),
      ...[dissolved('an', 'an-binh'), dissolved('binh', 'an-binh')],
    ),
    'log-1',
  );
  const letters = async (map: 'old' | 'new') => {
    const period = { from: localDate('2024-12-15'), to: localDate('2025-06-14') };
    const question = { form: '01/XLD', unit: 'tinh', period, map, lines: true, ruleSet: 'x' };
    const { lines = [], report } = await reports.ask({ ...question, settings: DEFAULT_SETTINGS });
    const form = report.forms.find((one) => one.form === '01/XLD');
    return {
      total: form?.cells['1']?.value,
      lines: Object.fromEntries(lines.map(({ unit, values }) => [unit, values['1']])),
    };
  };

  it('are those of the time by the old map, those of today by the new one, and add up to the same', async () => {
    expect(await letters('old')).toEqual({ total: 4, lines: { tinh: 0, an: 2, binh: 1, cao: 1 } });
    expect(await letters('new')).toEqual({ total: 4, lines: { tinh: 0, 'an-binh': 3, cao: 1 } });
  });
});

describe('a report that was closed in a log which has moved since', () => {
  const unit = golden('LetterReceived')['unit'] as string;
  const on = golden('LetterReceived')['occurredOn'] as never;
  const told: readonly Told[] = [
    ['unit-1', 'UnitEstablished', { unitId: unit }],
    ['letter-1', 'LetterReceived'],
    ['letter-2', 'LetterReceived'],
  ];
  /** The same events; the positions of a server, with gaps. */
  const moved = (...more: readonly Told[]): LogSource => ({
    readAll: async function* (after, filter): AsyncIterable<Batch> {
      for await (const batch of log(...told, ...more).readAll(after, filter)) {
        const there = (at: string) =>
          position(`${String(Number(at) * 7).padStart(20, '0')}/${'0'.repeat(20)}`);
        const events = batch.events.map((event) => ({ ...event, position: there(event.position) }));
        yield { ...batch, events, checkpoint: there(batch.checkpoint) };
      }
    },
  });
  const question = { formSet: 'tt-01-2024', unit, period: { from: on, to: on }, ruleSet: 'x' };
  const asked = { ...question, settings: DEFAULT_SETTINGS };

  it('is counted up to the same event, whatever has come after it', async () => {
    const { snapshot } = await new LogReports(log(...told), 'log-1').ask(asked);
    expect(snapshot).toMatchObject({ position: '0000000000000003', mark: { log: 'log-1', event: '2' } });
    const later = new LogReports(moved(['letter-3', 'LetterReceived']), 'log-2');
    expect((await later.ask(asked)).snapshot.hash).not.toBe(snapshot.hash);
    const again = (await later.ask({ ...asked, at: snapshot, formsAt: snapshot })).snapshot;
    expect(again).toEqual(snapshot);
  });

  it('is not counted at all where nothing says which log its position is of', async () => {
    const { position: at } = (await new LogReports(log(...told), 'log-1').ask(asked)).snapshot;
    const other = new LogReports(moved(), 'log-2');
    await expect(other.ask({ ...asked, at: { position: at } })).rejects.toMatchObject({
      code: 'report.position-unknown',
    });
    await expect(
      other.ask({ ...asked, at: { position: at, mark: { log: 'log-1', event: 'lost' } } }),
    ).rejects.toMatchObject({ code: 'report.position-unknown' });
  });

  it('and had been told nothing, is empty there too', async () => {
    const { snapshot } = await new LogReports(log(), 'log-1').ask(asked);
    const again = await new LogReports(moved(), 'log-2').ask({ ...asked, at: snapshot });
    expect(again.snapshot.hash).toBe(snapshot.hash);
  });
});

it('a case that was lodged with the body itself is its own letter; one that a visit raised has none', async () => {
  const received = (kind: string) =>
    kinds(['complaint-1', 'ComplaintReceived', { origin: { kind, ref: '1' } }]);
  expect(await received('direct')).toEqual([
    'case-received',
    'letter-received',
    'letter-classified',
    'letter-disposed',
  ]);
  expect(await received('visit')).toEqual(['case-received']);
});
