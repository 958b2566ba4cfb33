import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '#kernel';
import { builtInLaw, deadline, type DeadlineRequest, type Pause, type Reason, type TermUnit } from '#law';

const START = localDate('2023-07-01');
const day = fc.integer({ min: 0, max: 1_000 }).map((n) => addDays(START, n));
const unit = fc.constantFrom<TermUnit>('DAY', 'WORKING_DAY');
const term = fc.record({ n: fc.integer({ min: 1, max: 90 }), unit });
const pause = fc
  .tuple(day, fc.integer({ min: 0, max: 60 }))
  .map(([from, days]): Pause => ({ from, to: addDays(from, days) }));
const request = fc.record({
  rule: fc.constant('KN.RESOLVE.1'),
  from: day,
  length: term,
  pauses: fc.array(pause, { maxLength: 4 }),
});

const of = (asked: DeadlineRequest) => deadline(builtInLaw, asked);

const find = <Kind extends Reason['kind']>(because: readonly Reason[], kind: Kind) =>
  because.filter((reason): reason is Extract<Reason, { kind: Kind }> => reason.kind === kind);

/** Counts a forward term again from its reasons alone: no rule, no calendar, no setting. */
const recount = (because: readonly Reason[]): LocalDate => {
  const [trigger] = find(because, 'trigger');
  const [wanted] = find(because, 'term');
  if (!trigger || !wanted) throw new Error('a reasoning begins with its trigger and its term');
  const skipped = new Set(find(because, 'skipped').map((reason) => reason.day));
  const pauses = find(because, 'pause');
  let at = trigger.day;
  for (let left = wanted.n; ;) {
    const paused = pauses.find(({ from }) => from === at);
    if (paused) at = paused.to;
    if (left === 0) break;
    at = addDays(at, 1);
    if (wanted.unit === 'DAY' || !skipped.has(at)) left -= 1;
  }
  const [rolled] = find(because, 'rolled');
  return rolled ? rolled.over.reduce((last) => addDays(last, 1), at) : at;
};

describe('every deadline', () => {
  it('can be counted again from its reasons alone', () =>
    fc.assert(
      fc.property(request, (asked) => {
        const { due, because } = of(asked);
        expect(recount(because)).toBe(due);
      }),
    ));

  it('is never earlier for being extended', () =>
    fc.assert(
      fc.property(request, term, (asked, more) => {
        expect(of({ ...asked, extensions: [more] }).due >= of(asked).due).toBe(true);
      }),
    ));

  it('is not changed by a pause that ends on the day it began', () =>
    fc.assert(
      fc.property(request, day, (asked, on) => {
        expect(of({ ...asked, pauses: [...asked.pauses, { from: on, to: on }] })).toEqual(of(asked));
      }),
    ));

  it('does not depend on the order in which pauses were recorded', () =>
    fc.assert(
      fc.property(request, (asked) => {
        expect(of({ ...asked, pauses: asked.pauses.toReversed() })).toEqual(of(asked));
      }),
    ));

  it('is never earlier for a later trigger', () =>
    fc.assert(
      fc.property(request, fc.integer({ min: 0, max: 40 }), (asked, days) => {
        expect(of({ ...asked, from: addDays(asked.from, days) }).due >= of(asked).due).toBe(true);
      }),
    ));

  it('never ends on a day off', () =>
    fc.assert(
      fc.property(request, (asked) => {
        const { raw, due } = of(asked);
        expect(due >= raw).toBe(true);
        expect(
          of({ ...asked, from: addDays(due, -1), length: { n: 1, unit: 'WORKING_DAY' }, pauses: [] }).due,
        ).toBe(due);
      }),
    ));

  it('refuses a pause that ends before it begins', () =>
    expect(() =>
      of({ rule: 'KN.RESOLVE.1', from: START, pauses: [{ from: addDays(START, 2), to: START }] }),
    ).toThrow(RangeError));
});
