import { describe, expect, it } from '@jest/globals';
import { localDate, Refusal } from '#kernel';
import { builtInLaw, deadline, ruleFor } from '#law';

const { rules } = builtInLaw.ruleSet;

const refusalOf = (ask: () => unknown): unknown => {
  try {
    return ask();
  } catch (error) {
    return error instanceof Refusal ? { code: (error as Refusal).code, facts: error.facts } : error;
  }
};

describe('the rules of law', () => {
  it('have each id once', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('belong to the family that they share their name with', () =>
    expect(
      rules.filter(({ id, family }) => family !== id && rules.some((other) => other.family === id)),
    ).toEqual([]));

  it.each(rules)('$id has a term, an article and days in order', (rule) => {
    expect(rule.length).toBeGreaterThan(0);
    expect(rule.basis.length).toBeGreaterThan(0);
    expect(rule.validTo === undefined || rule.validFrom <= rule.validTo).toBe(true);
    expect(rule.variants.every(({ when, length }) => when.length > 0 && length > rule.length)).toBe(true);
  });

  it('leave no day without a rule for acceptance since 2012', () => {
    const days = ['2012-07-01', '2020-12-09', '2020-12-10', '2026-06-30', '2026-07-01', '2030-01-01'];
    const ids = days.map((day) => ruleFor(builtInLaw, 'KN.ACCEPT.1', localDate(day)).id);
    expect(ids.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'KN.ACCEPT.1.LAW'));
    expect(ids.slice(4)).toEqual(['KN.ACCEPT.1.R3', 'KN.ACCEPT.1.R3']);
  });

  it('follow each other without overlap, except where law and decree differ', () => {
    const pairs = rules.flatMap((one) =>
      rules
        .filter((other) => other !== one && other.family !== undefined && other.family === one.family)
        .map((other) => [one, other] as const),
    );
    const overlapping = pairs.filter(
      ([one, other]) => one.validFrom <= other.validFrom && other.validFrom <= (one.validTo ?? '9999-12-31'),
    );
    const sources = overlapping.map(([one, other]) => [one.source, other.source].toSorted());
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.every(([a, b]) => a === 'DECREE' && b === 'LAW')).toBe(true);
  });

  it('know an earlier law under the name of the present one', () => {
    const notice = (heldOn: string) =>
      deadline(builtInLaw, { rule: 'DLG.COMMUNE.NOTICE', from: localDate(heldOn) });
    expect(notice('2025-06-30')).toMatchObject({ rule: 'DLG.COMMUNE.NOTICE.2015', due: '2025-06-23' });
    expect(notice('2025-07-01')).toMatchObject({ rule: 'DLG.COMMUNE.NOTICE', due: '2025-06-24' });
  });

  it('refuse a name that no rule has', () =>
    expect(refusalOf(() => ruleFor(builtInLaw, 'KN.NOTHING', localDate('2026-01-01')))).toEqual({
      code: 'law.rule-unknown',
      facts: { rule: 'KN.NOTHING' },
    }));

  it.each([
    ['KN.ACCEPT.1.LAW', '2026-07-01'],
    ['KN.ACCEPT.1.R3', '2026-06-30'],
    ['TCD.REPLY', '2014-06-30'],
  ])('refuse %s on %s, when it is not in force', (rule, day) =>
    expect(refusalOf(() => deadline(builtInLaw, { rule, from: localDate(day) }))).toEqual({
      code: 'law.rule-not-in-force',
      facts: { rule, day },
    }),
  );

  it('apply the variant that names the most of what is true', () => {
    const variants = (...names: string[]): unknown => {
      const { because } = deadline(builtInLaw, {
        rule: 'KN.RESOLVE.1',
        from: localDate('2026-07-01'),
        variants: names,
      });
      return because.flatMap((reason) => (reason.kind === 'term' ? [reason.n, reason.variants] : []));
    };
    expect(variants()).toEqual([30, []]);
    expect(variants('remote')).toEqual([45, ['remote']]);
    expect(variants('complex', 'remote')).toEqual([60, ['remote', 'complex']]);
    expect(variants('unheard-of')).toEqual([30, []]);
  });

  it('leave a length that the head sets to the head', () =>
    expect(
      deadline(builtInLaw, {
        rule: 'TCD.REPLY',
        from: localDate('2026-03-02'),
        length: { n: 7, unit: 'DAY' },
      }).raw,
    ).toBe('2026-03-09'));
});
