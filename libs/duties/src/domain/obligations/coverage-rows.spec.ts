import { describe, expect, it } from '@jest/globals';
import { coverage, type DutyFact, type DutyWorld, type Establishment } from '#duties';
import { addDays, localDate, type LocalDate } from '#kernel';
import { builtInLaw as law, obligationRules, type EstablishmentKind, type ObligationRule } from '#law';

const day = localDate;

/** Rows of domain 4.2 and 5.2: rule, who owes it, how often in what, the last day of a period, and when it is due. */
const ROWS: readonly (readonly [
  rule: string,
  owner: EstablishmentKind,
  owed: number,
  from: string,
  to: string,
  dueOn: string,
])[] = [
  // R0 and R1: the regimes before 01/07/2025
  ['TCD.PROVINCE.CHAIR', 'province', 1, '2025-03-01', '2025-03-31', '2025-03-31'],
  ['TCD.DISTRICT.CHAIR', 'district', 2, '2025-03-01', '2025-03-31', '2025-03-31'],
  ['TCD.COMMUNE.CHAIR.WEEK', 'commune', 1, '2025-03-10', '2025-03-16', '2025-03-16'],
  ['TCD.AGENCY.HEAD', 'agency', 1, '2022-05-01', '2022-05-31', '2022-05-31'],
  ['TCD.PROVINCE.PARTY', 'province', 1, '2024-05-01', '2024-05-31', '2024-05-31'],
  ['TCD.DISTRICT.PARTY', 'district', 1, '2024-05-01', '2024-05-31', '2024-05-31'],
  ['TCD.COMMUNE.PARTY', 'commune', 2, '2024-05-01', '2024-05-31', '2024-05-31'],
  ['DLG.COMMUNE.R0', 'commune', 1, '2022-01-01', '2022-12-31', '2022-12-31'],
  ['CONF.STAFF.R0', 'agency', 1, '2020-01-01', '2020-12-31', '2021-03-31'],
  // R2: from 01/07/2025
  ['TCD.COMMUNE.CHAIR.WEEK', 'commune', 1, '2025-09-08', '2025-09-14', '2025-09-14'],
  ['DLG.COMMUNE', 'commune', 1, '2025-01-01', '2025-12-31', '2025-12-31'],
  ['DLG.PARTY', 'commune', 1, '2025-01-01', '2025-12-31', '2025-12-31'],
  ['DLG.HEAD_STAFF', 'public-unit', 1, '2025-01-01', '2025-12-31', '2025-12-31'],
  ['CONF.STAFF', 'public-unit', 1, '2025-01-01', '2025-12-31', '2026-03-31'],
  ['DLG.WORK', 'enterprise', 1, '2025-01-01', '2025-12-31', '2025-12-31'],
  ['CONF.WORKER', 'state-enterprise', 1, '2025-01-01', '2025-12-31', '2026-03-31'],
  ['CONF.WORKER.PRIVATE', 'enterprise', 1, '2025-01-01', '2025-12-31', '2025-12-31'],
  ['CONF.COMMUNITY', 'hamlet', 1, '2025-01-01', '2025-12-31', '2025-12-31'],
  // R3: from 01/07/2026
  ['TCD.COMMUNE.CHAIR.MONTH', 'commune', 2, '2026-08-01', '2026-08-31', '2026-08-31'],
  ['TCD.PUBLIC_UNIT.HEAD', 'public-unit', 1, '2026-08-01', '2026-08-31', '2026-08-31'],
];

const ruleOf = (id: string): ObligationRule => {
  const rule = obligationRules.find((one) => one.id === id);
  if (!rule) throw new TypeError(id);
  return rule;
};

const world = (kind: EstablishmentKind, facts: readonly DutyFact[] = []): DutyWorld => {
  const one: Establishment = { id: 'a', name: 'A', kind, unit: 'a', existsFrom: day('2010-01-01') };
  return {
    rules: obligationRules,
    establishments: [one],
    facts,
    waivers: [],
    law,
    within: (unit, above) => unit === above,
  };
};
const heldOn = ({ evidence }: ObligationRule, on: LocalDate, n: number): DutyFact => ({
  establishment: 'a',
  evidence,
  on: addDays(on, n),
  ref: String(n),
});

describe('each duty of the law', () => {
  it('has a row here', () => {
    const named: readonly string[] = ROWS.map(([rule]) => rule);
    expect(obligationRules.map(({ id }) => id).filter((id) => !named.includes(id))).toEqual([]);
  });

  it.each(ROWS)('%s: %s owes %i from %s to %s, due by %s', (id, kind, owed, first, last, dueOn) => {
    const rule = ruleOf(id);
    const span = { from: day(first), to: day(last) };
    const missing = coverage(rule.family, span, span.to, world(kind));
    expect(missing).toMatchObject({ owed, held: 0, rules: [{ id, basis: rule.basis }] });
    expect(missing.missing).toMatchObject([{ owed, held: 0, dueOn, late: false }]);
    expect(coverage(rule.family, span, addDays(day(dueOn), 1), world(kind)).missing).toMatchObject([
      { late: true },
    ]);

    const inTime = Array.from({ length: owed }, (_, n) =>
      heldOn(rule, rule.graceMonths > 0 ? day(dueOn) : span.from, rule.graceMonths > 0 ? -n : n),
    );
    const asOf = day(dueOn);
    expect(coverage(rule.family, span, asOf, world(kind, inTime))).toMatchObject({
      held: owed,
      text: `${owed}/${owed} (100 %)`,
      missing: [],
    });
    const fewer = coverage(rule.family, span, asOf, world(kind, inTime.slice(1)));
    expect(fewer).toMatchObject({ owed, held: owed - 1 });
    const other = { ...rule, evidence: 'record' as const };
    const wrong = rule.evidence === 'record' ? { ...rule, evidence: 'session' as const } : other;
    const elsewhere = inTime.map((_fact, n) => heldOn(wrong, span.from, n));
    expect(coverage(rule.family, span, asOf, world(kind, elsewhere)).held).toBe(0);
  });

  const NOT_OWED: readonly (readonly [string, EstablishmentKind, string, string, string])[] = [
    ['TCD.DISTRICT.CHAIR', 'district', '2025-07-01', '2025-07-31', 'the district level has ended'],
    ['TCD.DISTRICT.PARTY', 'district', '2025-07-01', '2025-07-31', 'the district committee has ended'],
    ['TCD.PUBLIC_UNIT.HEAD', 'public-unit', '2026-06-01', '2026-06-30', 'NĐ154 is not in force yet'],
    ['DLG.WORK', 'enterprise', '2020-01-01', '2020-12-31', 'the labour code of 2019 is not in force yet'],
    ['CONF.COMMUNITY', 'hamlet', '2022-01-01', '2022-12-31', 'the law of 2022 is not in force yet'],
  ];
  it.each(NOT_OWED)('%s is not owed by a %s from %s to %s: %s', (id, kind, from, to, _why) =>
    expect(coverage(ruleOf(id).family, { from: day(from), to: day(to) }, day(to), world(kind))).toMatchObject(
      { owed: 0, text: '–' },
    ),
  );
});
