import { describe, expect, it } from '@jest/globals';
import { localDate, Refusal } from '#kernel';
import { builtInLaw, deadline, type Rule } from '#law';
import { changedRuleSet, checkRuleSet, lawOf, readRuleSetChange } from '#rulebook';

const { rules, provisions, transitional, settings } = builtInLaw.ruleSet;
const shipped = { rules, provisions, transitional, settings };
const reply = rules.find(({ id }) => id === 'TCD.REPLY')!;

const refusalOf = (ask: () => unknown): unknown => {
  try {
    return ask();
  } catch (error) {
    return error instanceof Refusal ? { code: (error as Refusal).code, ...error.facts } : error;
  }
};

const checked = (over: Partial<typeof shipped>): unknown =>
  refusalOf(() => checkRuleSet({ ...shipped, ...over }, shipped));

const with_ = (...more: readonly Rule[]): unknown => checked({ rules: [...rules, ...more] });

describe('a rule set', () => {
  it('as shipped can hold', () => expect(checked({})).toBeUndefined());

  it('changes the rules that are named and keeps the others', () => {
    const changed = changedRuleSet(shipped, {
      rules: [{ ...reply, length: 7 }],
      settings: { conflictPolicy: 'DECREE' },
    });
    const law = { ...builtInLaw, ruleSet: lawOf(changed, 'vn@1') };
    expect(changed.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(deadline(law, { rule: 'TCD.REPLY', from: localDate('2026-03-02') })).toMatchObject({
      due: '2026-03-11',
      ruleSet: 'vn@1',
    });
    expect(deadline(law, { rule: 'KN.ACCEPT.1', from: localDate('2024-01-22') }).rule).toBe(
      'KN.ACCEPT.1.DEC',
    );
  });

  it.each([
    [{ id: 'tcd reply' }, 'id'],
    [{ length: 0 }, 'length'],
    [{ basis: [] }, 'basis'],
    [{ variants: [{ when: [], length: 5 }] }, 'variants'],
    [{ validTo: localDate('2010-01-01') }, 'validTo'],
  ])('does not take a rule with %j', (over, field) =>
    expect(with_({ ...reply, id: 'TCD.NEW', ...over })).toMatchObject({
      code: 'rulebook.rule-malformed',
      field,
    }),
  );

  it('has each id once and drops none', () => {
    expect(with_(reply)).toEqual({ code: 'rulebook.rule-twice', rule: 'TCD.REPLY' });
    expect(checked({ rules: rules.filter(({ id }) => id !== 'TC.SEND') })).toEqual({
      code: 'rulebook.rule-dropped',
      rule: 'TC.SEND',
    });
  });

  it('has no two rules of a family on one day, but where law and decree differ', () => {
    const r4: Rule = {
      ...reply,
      id: 'KN.ACCEPT.1.R4',
      family: 'KN.ACCEPT.1',
      validFrom: localDate('2028-01-01'),
    };
    expect(with_(r4)).toMatchObject({ code: 'rulebook.rules-overlap' });
    const r3 = rules.find(({ id }) => id === 'KN.ACCEPT.1.R3')!;
    const ended = rules.map((rule) => (rule === r3 ? { ...r3, validTo: localDate('2027-12-31') } : rule));
    expect(checked({ rules: [...ended, r4] })).toBeUndefined();
  });

  it('takes no setting that is none', () =>
    expect(checked({ settings: { ...settings, soonWorkingDays: -1 } })).toEqual({
      code: 'rulebook.setting-invalid',
      setting: 'soonWorkingDays',
    }));

  it('is read from JSON field by field, and says where it is wrong', () => {
    const sent = JSON.parse(
      JSON.stringify({ rules, provisions, transitional, settings, extra: 1 }),
    ) as unknown;
    expect(readRuleSetChange(sent)).toEqual(shipped);
    expect(refusalOf(() => readRuleSetChange({ rules: [{ id: 'A.B', step: 'x' }] }))).toEqual({
      code: 'rulebook.entry-malformed',
      entry: 'rules.0.step',
    });
    expect(refusalOf(() => readRuleSetChange([]))).toMatchObject({ code: 'rulebook.entry-malformed' });
  });
});
