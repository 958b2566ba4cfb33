import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, fold, localDate, type LocalDate } from '#kernel';
import { builtInLaw as law, isWorkingDay } from '#law';
import { golden } from '#testing';
import type { DenunciationStep } from './denunciation.command.js';
import type { DenunciationEvent, StepEvent } from './denunciation.events.js';
import type { KnownDenunciation } from './denunciation.state.js';
import { denunciationDecider } from './denunciation.js';

const opening = [
  'DenunciationRegistered',
  'DenouncerVerified',
  'DenunciationAccepted',
  'VerificationTeamFormed',
].map((type) => golden(type as StepEvent['type']) as StepEvent);
const ACCEPTED = localDate('2026-07-14');
const FIRST = localDate('2026-07-17');

type Turn = Readonly<{
  kind: 'extend' | 'suspend' | 'resume' | 'request-expert' | 'receive-expert-result';
  after: number;
}>;

const turns = fc.array(
  fc.record({
    kind: fc.constantFrom<Turn['kind']>(
      'extend',
      'suspend',
      'resume',
      'request-expert',
      'receive-expert-result',
    ),
    after: fc.integer({ min: 0, max: 12 }),
  }),
  { maxLength: 14 },
);

/** An expert is asked on the last day, and the matter suspended before the answer comes. */
const OVERLAPPING: Turn[] = [
  { kind: 'request-expert', after: 27 },
  { kind: 'suspend', after: 1 },
  { kind: 'receive-expert-result', after: 1 },
  { kind: 'resume', after: 3 },
];

type Told = Readonly<{ kind: Turn['kind']; on: LocalDate }>;

/** Takes the turns that the rules allow, and tells which they were. */
const live = (wanted: readonly Turn[]): Readonly<{ state: KnownDenunciation; told: readonly Told[] }> => {
  const history: DenunciationEvent[] = [...opening];
  const told: Told[] = [];
  let day = FIRST;
  for (const [n, { kind, after }] of wanted.entries()) {
    day = addDays(day, after);
    const said = {
      documentNo: `${n}`,
      criteria: ['a', 'b'],
      reason: 'x',
      ground: 'a',
      to: 'x',
      question: 'x',
      result: 'x',
    };
    const command = { ...said, type: kind, occurredOn: day, today: day, law } as DenunciationStep;
    try {
      history.push(...denunciationDecider.decide(fold(denunciationDecider, history), command));
      told.push({ kind, on: day });
    } catch {
      // The rules refused it: then it did not happen.
    }
  }
  return { state: fold(denunciationDecider, history) as KnownDenunciation, told };
};

/** By counting days one after the other: a day that lies in a finished stretch of waiting is not counted. */
const recount = (told: readonly Told[]): LocalDate => {
  const extensions = told.filter(({ kind }) => kind === 'extend').length;
  const still = [
    ...stretches(told, 'suspend', 'resume'),
    ...stretches(told, 'request-expert', 'receive-expert-result'),
  ];
  let left = 30 * (1 + extensions);
  let day = ACCEPTED;
  while (left > 0) {
    day = addDays(day, 1);
    if (!still.some(([from, to]) => from < day && day <= to)) left -= 1;
  }
  // A stretch that begins on the last day itself still moves it, and so does one that begins within that stretch.
  const last = day;
  for (const [from, to] of still.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (from >= last && from <= day && to > day) day = to;
  }
  while (!isWorkingDay(law, day)) day = addDays(day, 1);
  return day;
};

const stretches = (
  told: readonly Told[],
  begin: Turn['kind'],
  end: Turn['kind'],
): readonly (readonly [LocalDate, LocalDate])[] => {
  const begun = told.filter(({ kind }) => kind === begin).map(({ on }) => on);
  return told
    .filter(({ kind }) => kind === end)
    .flatMap(({ on }, index) => {
      const from = begun[index];
      return from === undefined ? [] : [[from, on] as const];
    });
};

describe('the term of a denunciation, whatever happens on the way', () => {
  it('ends where counting day by day ends', () =>
    fc.assert(
      fc.property(turns, (wanted) => {
        const { state, told } = live(wanted);
        expect(state.clocks.resolve?.due).toBe(recount(told));
      }),
      { numRuns: 300, examples: [[OVERLAPPING]] },
    ));

  it('never ends earlier for an extension or a stretch of waiting', () =>
    fc.assert(
      fc.property(turns, (wanted) => {
        const dues = wanted.map((_, upTo) => live(wanted.slice(0, upTo + 1)).state.clocks.resolve?.due ?? '');
        expect(dues).toEqual(dues.toSorted());
      }),
      { numRuns: 60 },
    ));

  it('is not moved by waiting that begins and ends on one day', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), (after) => {
        const still: readonly Turn[] = [
          { kind: 'suspend', after },
          { kind: 'resume', after: 0 },
        ];
        const { state, told } = live(still);
        expect(told).toHaveLength(2);
        expect(daysBetween(ACCEPTED, state.clocks.resolve?.raw ?? ACCEPTED)).toBe(30);
      }),
    ));
});
