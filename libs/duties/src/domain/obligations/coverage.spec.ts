import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  coverage,
  isAbove,
  periodOfKey,
  periodsIn,
  type DutyFact,
  type DutyWorld,
  type Establishment,
} from '#duties';
import { addDays, localDate, type LocalDate } from '#kernel';
import { builtInLaw as law, obligationRules, type EstablishmentKind } from '#law';

const body = (id: string, kind: EstablishmentKind, over: Partial<Establishment> = {}): Establishment => ({
  id,
  name: `Cơ sở ${id}`,
  kind,
  unit: id,
  existsFrom: localDate('2015-01-01'),
  ...over,
});
const held = (establishment: string, evidence: string, on: string, ref = on): DutyFact => ({
  establishment,
  evidence,
  on: localDate(on),
  ref,
});
const world = (
  establishments: readonly Establishment[],
  facts: readonly DutyFact[] = [],
  over: Partial<DutyWorld> = {},
): DutyWorld => ({
  rules: obligationRules,
  establishments,
  facts,
  waivers: [],
  law,
  within: (unit, above) => unit === above,
  ...over,
});
const span = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) });
const year = (y: number) => span(`${y}-01-01`, `${y}-12-31`);
const sum = (family: string, at: ReturnType<typeof span>, asOf: string, of: DutyWorld) =>
  coverage(family, at, localDate(asOf), of);

describe('coverage', () => {
  it('of staff conferences: 861 of 866, and the five missing by name (seed of 2021, the older regime)', () => {
    const agencies = Array.from({ length: 866 }, (_, n) => body(`cq-${n}`, 'agency'));
    const facts = agencies.slice(5).map(({ id }) => held(id, 'dialogue.staff-conference', '2021-01-15', id));
    const found = sum('CONF.STAFF', year(2020), '2021-06-30', world(agencies, facts));
    expect(found).toMatchObject({ owed: 866, held: 861, text: '861/866 (99,4 %)', pending: 0 });
    expect(found.missing.map(({ establishment }) => establishment).toSorted()).toEqual([
      'cq-0',
      'cq-1',
      'cq-2',
      'cq-3',
      'cq-4',
    ]);
    expect(found.rules).toEqual([{ id: 'CONF.STAFF.R0', basis: ['NĐ 04/2015 5'] }]);
    expect(isAbove(found, 99)).toBe(true);
  });
  it('of commune dialogues: 8 of 8 in the year in which the law changed', () => {
    const communes = Array.from({ length: 8 }, (_, n) => body(`xa-${n}`, 'commune'));
    const facts = communes.map(({ id }) => held(id, 'dialogue.commune', '2023-10-10', id));
    const found = sum('DLG.COMMUNE', year(2023), '2023-12-31', world(communes, facts));
    expect(found).toMatchObject({ text: '8/8 (100 %)', missing: [] });
    expect(found.rules.map(({ id }) => id)).toEqual(['DLG.COMMUNE']);
  });
  it('"trên 90 %" is true of the fraction, not of what it is rounded to', () => {
    expect(isAbove({ owed: 1000, held: 900 }, 90)).toBe(false);
    expect(isAbove({ owed: 1000, held: 901 }, 90)).toBe(true);
    expect(isAbove({ owed: 0, held: 0 }, 90)).toBe(false);
  });
  it('of nothing owed is a dash', () =>
    expect(sum('DLG.WORK', year(2026), '2026-06-30', world([body('xa', 'commune')])).text).toBe('–'));
  it('never counts one kind of dialogue for another', () => {
    const facts = [
      held('xa', 'dialogue.party', '2026-03-10'),
      held('xa', 'dialogue.head-staff', '2026-03-11'),
    ];
    expect(sum('DLG.COMMUNE', year(2026), '2026-12-31', world([body('xa', 'commune')], facts))).toMatchObject(
      {
        held: 0,
        owed: 1,
      },
    );
  });
  it('counts what was held, each period for itself', () => {
    const facts = ['2026-08-03', '2026-08-05', '2026-08-10'].map((on) => held('xa', 'session', on));
    const found = sum(
      'TCD.COMMUNE.CHAIR',
      span('2026-08-01', '2026-09-30'),
      '2026-09-30',
      world([body('xa', 'commune')], facts),
    );
    expect(found).toMatchObject({ owed: 4, held: 2 });
    expect(found.missing).toMatchObject([
      { period: '2026-09', owed: 2, held: 0, dueOn: '2026-09-30', late: false },
    ]);
  });
  it('two sessions on one date are one day', () => {
    const facts = [held('xa', 'session', '2026-08-03', 'a'), held('xa', 'session', '2026-08-03', 'b')];
    const at = span('2026-08-01', '2026-08-31');
    expect(sum('TCD.COMMUNE.CHAIR', at, '2026-08-31', world([body('xa', 'commune')], facts)).held).toBe(1);
  });
  it('says by kind of establishment', () => {
    const all = [body('a', 'enterprise'), body('b', 'state-enterprise'), body('c', 'enterprise')];
    const facts = [held('a', 'dialogue.work', '2026-04-29'), held('b', 'dialogue.work', '2026-09-03')];
    expect(sum('DLG.WORK', year(2026), '2026-12-31', world(all, facts)).byKind).toEqual({
      enterprise: { owed: 2, held: 1, text: '1/2 (50 %)' },
      'state-enterprise': { owed: 1, held: 1, text: '1/1 (100 %)' },
    });
  });
  it('leaves out whoever no longer exists on the day, and who is exempt', () => {
    const all = [
      body('small', 'agency', { staff: 7 }),
      body('gone', 'agency', { existsTo: localDate('2025-06-30') }),
      body('here', 'agency', { staff: 8 }),
    ];
    expect(sum('CONF.STAFF', year(2025), '2026-03-31', world(all)).missing).toMatchObject([
      { establishment: 'here' },
    ]);
  });
  it('of a staff conference takes one held by 31 March for the year before', () => {
    const facts = [held('a', 'dialogue.staff-conference', '2026-02-10')];
    const of = world([body('a', 'agency')], facts);
    expect(sum('CONF.STAFF', year(2025), '2026-12-31', of)).toMatchObject({ owed: 1, held: 1 });
    expect(sum('CONF.STAFF', year(2026), '2026-12-31', of).missing).toMatchObject([
      { dueOn: '2027-03-31', late: false },
    ]);
  });
  it('takes what a person recorded for that period alone', () => {
    const record = { ...held('a', 'record', '2026-05-10'), family: 'CONF.STAFF', period: '2025' };
    const of = world([body('a', 'agency')], [record]);
    expect(sum('CONF.STAFF', year(2025), '2026-12-31', of).held).toBe(1);
    expect(sum('CONF.STAFF', year(2026), '2026-12-31', of).held).toBe(0);
  });
  it('gives way to a number that the province has set, below the province', () => {
    const base = obligationRules.find(({ id }) => id === 'DLG.PARTY')!;
    const twice = {
      ...base,
      id: 'local',
      count: 2,
      owners: ['commune'],
      unit: 'tinh',
      validFrom: localDate('2026-01-01'),
    } as const;
    const of = world([body('xa', 'commune'), body('xa-khac', 'commune')], [], {
      rules: [...obligationRules, twice],
      within: (unit, above) => unit === 'xa' && above === 'tinh',
    });
    expect(
      sum('DLG.PARTY', year(2026), '2026-12-31', of).missing.map(({ establishment, owed }) => [
        establishment,
        owed,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['xa', 2],
        ['xa-khac', 1],
      ]),
    );
  });
});

describe('a duty that units set for their own', () => {
  const base = obligationRules.find(({ id }) => id === 'DLG.COMMUNE')!;
  const local = (id: string, count: number, unit: string, from: string, to?: string) =>
    ({
      ...base,
      id,
      count,
      unit,
      validFrom: localDate(from),
      ...(to !== undefined && { validTo: localDate(to) }),
    }) as const;
  const above = new Set(['an moi', 'binh moi']);
  const of = world([body('binh', 'commune'), body('moi', 'commune')], [], {
    rules: [
      ...obligationRules,
      local('of-an', 2, 'an', '2024-01-01', '2025-06-30'),
      local('of-an', 2, 'moi', '2025-07-01'),
      local('of-binh', 3, 'moi', '2025-07-01'),
    ],
    within: (unit, over) => unit === over || above.has(`${unit} ${over}`),
  });
  const owedIn = (y: number) =>
    sum('DLG.COMMUNE', year(y), `${y}-12-31`, of).missing.map(({ establishment, owed }) => [
      establishment,
      owed,
    ]);
  it('of two that a merger brought to one unit is the one that asks for more, not both', () =>
    expect(owedIn(2026)).toContainEqual(['moi', 3]));
  it('does not reach back before the merger that handed it over', () =>
    expect(owedIn(2024)).toContainEqual(['binh', base.count]));
});

describe('the weekly reception of the commune chair', () => {
  const of = world([body('xa', 'commune')]);
  const weekly = (from: string, to: string) => sum('TCD.COMMUNE.CHAIR', span(from, to), to, of).owed;
  it('is owed once in the week before Tết, and not in the week of Tết, which has no working day', () => {
    expect(weekly('2026-02-09', '2026-02-15')).toBe(1);
    expect(weekly('2026-02-16', '2026-02-22')).toBe(0);
  });
  it('is twice a month from July 2026 on; the week that the change cuts in two owes nothing', () => {
    expect(weekly('2026-06-22', '2026-06-28')).toBe(1);
    expect(weekly('2026-06-29', '2026-07-05')).toBe(0);
    expect(weekly('2026-07-01', '2026-07-31')).toBe(2);
  });
  it('is owed for a week once it has begun', () =>
    expect(sum('TCD.COMMUNE.CHAIR', span('2026-03-01', '2026-03-31'), '2026-03-10', of).owed).toBe(3));
});

describe('periods', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((n): LocalDate => addDays(localDate('2020-01-01'), n));
  it.each(['WEEK', 'MONTH', 'YEAR'] as const)(
    'of a %s belong to exactly one of two spans that follow each other',
    (kind) =>
      fc.assert(
        fc.property(day, fc.nat(700), fc.nat(700), (from, a, b) => {
          const middle = addDays(from, a);
          const to = addDays(middle, b + 1);
          const keys = (one: LocalDate, other: LocalDate) =>
            periodsIn(kind, { from: one, to: other }).map(({ key }) => key);
          expect([...keys(from, middle), ...keys(addDays(middle, 1), to)]).toEqual(keys(from, to));
        }),
      ),
  );
  it('are named by their key and found by it', () =>
    fc.assert(
      fc.property(day, fc.constantFrom('WEEK' as const, 'MONTH' as const, 'YEAR' as const), (from, kind) => {
        for (const period of periodsIn(kind, { from, to: addDays(from, 400) })) {
          expect(periodOfKey(period.key)).toEqual(period);
        }
      }),
    ));
});
