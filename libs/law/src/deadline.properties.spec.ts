import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate } from '#kernel';
import {
  builtInLaw,
  deadline,
  deadlineFact,
  ruleFor,
  requestOf,
  type Deadline,
  type DeadlineRequest,
  type Law,
} from '#law';
import { anyDay as day, anyExtension, anyLaw, anyPause as pause, anyRequest, recount } from '#testing';

const START = localDate('2026-03-02');

const asked = fc.tuple(anyLaw, anyRequest).filter(([law, request]) => ruleIsInForce(law, request));

const ruleIsInForce = (law: Law, { rule, from }: DeadlineRequest): boolean => {
  try {
    return ruleFor(law, rule, from) !== undefined;
  } catch {
    return false;
  }
};

const check = (property: (law: Law, request: DeadlineRequest, answer: Deadline) => void): void =>
  fc.assert(
    fc.property(asked, ([law, request]) => property(law, request, deadline(law, request))),
    { numRuns: 200 },
  );

/** Earlier for a term that is counted on, later for one that is counted back. */
const reaches = ({ direction, due }: Deadline, other: Deadline): boolean =>
  direction === 'FORWARD' ? due >= other.due : due <= other.due;

describe('every deadline, of every rule, under any calendar and settings', () => {
  it('can be counted again from its reasons alone', () =>
    check((_law, _request, { because, due, effectiveOn }) =>
      expect(recount(because)).toEqual({ due, ...(effectiveOn && { effectiveOn }) }),
    ));

  it('comes to the same date again when asked what its event stores', () =>
    check((law, _request, answer) => {
      const fact = deadlineFact(answer);
      expect(deadlineFact(deadline(law, requestOf(fact)))).toEqual(fact);
    }));

  it('is never nearer for being extended, in the unit of its term or in another', () =>
    fc.assert(
      fc.property(asked, anyExtension, ([law, request], more) => {
        const extended = deadline(law, { ...request, extensions: [...(request.extensions ?? []), more] });
        expect(reaches(extended, deadline(law, request))).toBe(true);
      }),
      { numRuns: 300 },
    ));

  it('is not changed by pausing and resuming on one day', () =>
    fc.assert(
      fc.property(asked, day, ([law, request], on) => {
        const pauses = [...(request.pauses ?? []), { from: on, to: on }];
        const { pausable } = ruleFor(law, request.rule, request.from);
        if (pausable) expect(deadline(law, { ...request, pauses })).toEqual(deadline(law, request));
      }),
    ));

  it('does not depend on the order in which pauses were recorded', () =>
    check((law, request, answer) =>
      expect(deadline(law, { ...request, pauses: request.pauses?.toReversed() ?? [] })).toEqual(answer),
    ));

  it('names the other date where law and decree differ, and it is the one of the other rule', () =>
    check((law, request, { because }) => {
      for (const reason of because) {
        if (reason.kind !== 'conflict') continue;
        expect(deadline(law, { ...request, rule: reason.rule }).due).toBe(reason.due);
      }
    }));
});

describe('every forward term that rolls', () => {
  const request = fc.record({
    rule: fc.constant('KN.RESOLVE.1'),
    from: day,
    length: fc.record({
      n: fc.integer({ min: 1, max: 90 }),
      unit: fc.constantFrom('DAY' as const, 'WORKING_DAY' as const),
    }),
    pauses: fc.array(pause, { maxLength: 4 }),
  });
  const of = (one: DeadlineRequest) => deadline(builtInLaw, one);

  it('is never earlier for a later trigger', () =>
    fc.assert(
      fc.property(request, fc.integer({ min: 0, max: 40 }), (one, days) => {
        expect(of({ ...one, from: addDays(one.from, days) }).due >= of(one).due).toBe(true);
      }),
    ));

  it('never ends on a day off', () =>
    fc.assert(
      fc.property(request, (one) => {
        const { raw, due } = of(one);
        expect(due >= raw).toBe(true);
        expect(
          of({ ...one, from: addDays(due, -1), length: { n: 1, unit: 'WORKING_DAY' }, pauses: [] }).due,
        ).toBe(due);
      }),
    ));

  it('refuses a pause that ends before it begins', () =>
    expect(() =>
      of({ rule: 'KN.RESOLVE.1', from: START, pauses: [{ from: addDays(START, 2), to: START }] }),
    ).toThrow(RangeError));

  it('refuses a week of six days for a complaint', () =>
    expect(() => of({ rule: 'KN.RESOLVE.1', from: localDate('2026-03-02'), week: 6 })).toThrow(
      'law.week-not-for-rule',
    ));
});
