import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate } from '#kernel';
import {
  bytesOf,
  DEFAULT_SETTINGS,
  report,
  SHIPPED_FIELD_GROUPS,
  SHIPPED_FORM_SETS,
  toldWithoutDenunciations,
  type Asked,
  type Fact,
  type FormSet,
  type Subject,
  type Told,
} from '#reports';

const START = localDate('2024-01-01');
const day = fc.integer({ min: 0, max: 300 }).map((n) => addDays(START, n));
const unit = fc.constantFrom('huyen', 'xa', 'tinh');
const field = fc.constantFrom(
  'dat-dai',
  'chinh-sach',
  'cong-vu',
  'tham-nhung',
  'tu-phap',
  'dang-doan-the',
  'la',
);
const type = fc.constantFrom('complaint', 'denunciation', 'petition', 'mixed');
const prior = fc.constantFrom(
  'open',
  'resolved-once',
  'resolved-more',
  'court-judgment',
  'continued-overdue',
  'continued-concluded',
);
const instance = fc.constantFrom('first', 'second');
const handling = fc.constantFrom(
  'guided',
  'transferred',
  'urged',
  'returned',
  'filed',
  'merged',
  'split',
  'referred',
  'inspected',
);

const letter = (n: number): fc.Arbitrary<Subject> =>
  fc
    .record({
      on: day,
      unit,
      signed: fc.constantFrom('many', 'one', 'other'),
      atVisit: fc.boolean(),
      classified: fc.option(
        fc.record({
          type,
          field,
          eligible: fc.boolean(),
          competence: fc.constantFrom('own', 'other'),
          prior,
          instance,
          duplicate: fc.boolean(),
        }),
        { nil: undefined },
      ),
      disposed: fc.option(fc.record({ as: handling, days: fc.nat(90), into: fc.nat(9) }), { nil: undefined }),
      replies: fc.array(fc.nat(90), { maxLength: 2 }),
      to: fc.option(unit, { nil: undefined }),
    })
    .map(({ on, unit: at, signed, atVisit, classified, disposed, replies, to }) => {
      const subject = `letter-${n}`;
      const facts: Fact[] = [{ kind: 'letter-received', subject, on, unit: at, signed, atVisit }];
      if (to) facts.push({ kind: 'letter-handed-over', subject, on, to });
      if (classified) facts.push({ kind: 'letter-classified', subject, on, ...classified });
      if (classified && disposed) {
        const { as, days, into } = disposed;
        facts.push({ kind: 'letter-disposed', subject, on: addDays(on, days), as, into: `letter-${into}` });
      }
      for (const days of replies) facts.push({ kind: 'letter-reply', subject, on: addDays(on, days) });
      return { name: subject, facts };
    });

const ending = fc.constantFrom(
  'decided',
  'withdrawn',
  'disregarded',
  'terminated',
  'refused',
  'answered',
  'left',
);

const ended = (subject: string, on: Fact['on'], how: string): readonly Fact[] => {
  switch (how) {
    case 'decided':
      return [{ kind: 'case-decided', subject, on, outcome: 'partly' }];
    case 'withdrawn':
      return [
        { kind: 'case-withdrawn', subject, on, ends: false, explained: true },
        { kind: 'case-terminated', subject, on, withdrawn: false },
      ];
    case 'disregarded':
      return [
        { kind: 'case-withdrawn', subject, on, ends: false, explained: true },
        { kind: 'case-withdrawal-disregarded', subject, on },
      ];
    case 'terminated':
      return [{ kind: 'case-terminated', subject, on, withdrawn: false }];
    case 'refused':
      return [{ kind: 'case-refused', subject, on }];
    case 'answered':
      return [{ kind: 'case-answered', subject, on }];
    default:
      return [{ kind: 'case-left', subject, on }];
  }
};

const raised = (n: number): fc.Arbitrary<Subject> =>
  fc
    .record({
      on: day,
      unit,
      caseKind: fc.constantFrom('complaint', 'denunciation', 'petition'),
      instance,
      continued: fc.boolean(),
      due: fc.nat(60),
      end: fc.option(fc.record({ how: ending, days: fc.nat(120) }), { nil: undefined }),
      reopened: fc.option(fc.nat(60), { nil: undefined }),
      to: fc.option(unit, { nil: undefined }),
    })
    // A decided petition or an answered complaint is no history that a decider writes.
    .filter(({ caseKind, end }) =>
      caseKind === 'petition' ? end?.how !== 'decided' : end?.how !== 'answered',
    )
    .map(({ on, unit: at, caseKind, instance: level, continued, due, end, reopened, to }) => {
      const subject = `${caseKind}-${n}`;
      const facts: Fact[] = [
        {
          kind: 'case-received',
          subject,
          on,
          caseKind,
          unit: at,
          receivedOn: on,
          instance: level,
          continued,
          splitOff: false,
        },
        { kind: 'case-due', subject, on, due: addDays(on, due) },
      ];
      if (to) facts.push({ kind: 'case-moved', subject, on: addDays(on, 5), to, handover: true });
      if (end) facts.push(...ended(subject, addDays(on, end.days), end.how));
      if (end && reopened !== undefined)
        facts.push({ kind: 'case-reopened', subject, on: addDays(on, end.days + reopened) });
      return { name: subject, facts };
    });

const visit = (n: number): fc.Arbitrary<Subject> =>
  fc
    .record({
      on: day,
      unit,
      by: fc.constantFrom('staff', 'head', 'authorised'),
      order: fc.integer({ min: 1, max: 3 }),
      people: fc.integer({ min: 1, max: 40 }),
    })
    .map((of) => ({ name: `visit-${n}`, facts: [{ kind: 'visit', subject: `visit-${n}`, ...of }] }));

const many = (kind: (n: number) => fc.Arbitrary<Subject>, count: number): fc.Arbitrary<readonly Subject[]> =>
  fc.tuple(...Array.from({ length: count }, (_, n) => kind(n)));

const histories = fc
  .tuple(many(letter, 12), many(raised, 8), many(visit, 4))
  .map((parts): readonly Subject[] => parts.flat());

const asked: fc.Arbitrary<Asked> = fc
  .record({
    from: fc.nat(200),
    length: fc.nat(150),
    units: fc.uniqueArray(unit, { minLength: 1 }),
    state: fc.constantFrom('at-intake', 'resolved-in-period'),
    mixed: fc.constantFrom('letter-only', 'not-counted'),
    anonymous: fc.constantFrom('not-eligible', 'transferred'),
    handover: fc.constantFrom('carried', 'received'),
  })
  .map(({ from, length, units, ...settings }) => ({
    period: { from: addDays(START, from), to: addDays(START, from + length) },
    inScope: (of: string) => (units as readonly string[]).includes(of),
    settings: { ...DEFAULT_SETTINGS, ...settings },
    groups: SHIPPED_FIELD_GROUPS,
  }));

const DENOUNCES = ['denunciation', 'mixed'];

const isAboutDenunciation = ({ facts }: Subject): boolean =>
  facts.some(
    (fact) =>
      (fact.kind === 'letter-classified' && DENOUNCES.includes(fact.type)) ||
      (fact.kind === 'case-received' && fact.caseKind === 'denunciation'),
  );

/** What a reader is told who may not see denunciations: numbers and rates. */
const toldBy = (set: FormSet, told: Told) => (subjects: readonly Subject[], question: Asked) => {
  const { forms, rates } = report(set, subjects, question);
  return {
    cells: forms.map(({ form, cells }) => [
      form,
      Object.entries(cells).flatMap(([code, { value }]) => (told.cell(form, code) ? [[code, value]] : [])),
    ]),
    rates: rates.filter(({ id }) =>
      told.rate(set.rates.find((rate) => rate.id === id) ?? { part: [], whole: [] }),
    ),
  };
};

const sameWithout = (set: FormSet, told: Told) =>
  fc.property(histories, asked, (subjects, question) => {
    const tell = toldBy(set, told);
    const others = subjects.filter((subject) => !isAboutDenunciation(subject));
    expect(tell(subjects, question)).toEqual(tell(others, question));
  });

describe.each(SHIPPED_FORM_SETS)('whatever happens, $id', (set) => {
  it('tells nothing of denunciations to whoever may not see them: no number would differ without them', () =>
    fc.assert(sameWithout(set, toldWithoutDenunciations(set))));

  it('would tell of them if only the columns that are named after them were withheld', () => {
    const named = set.forms.flatMap(({ code, columns }) =>
      columns
        .filter(({ measure }) => 'where' in measure && measure.where?.['type'] === 'denunciation')
        .map((column) => `${code} ${column.code}`),
    );
    const naive: Told = { cell: (form, column) => !named.includes(`${form} ${column}`), rate: () => true };
    expect(fc.check(sameWithout(set, naive)).failed).toBe(true);
  });

  it('breaks no identity', () =>
    fc.assert(
      fc.property(histories, asked, (subjects, question) => {
        const broken = report(set, subjects, question).forms.flatMap(({ form, checks }) =>
          checks.filter(({ verdict }) => verdict === 'broken').map((check) => ({ form, ...check })),
        );
        expect(broken).toEqual([]);
      }),
    ));
});

const [newest] = SHIPPED_FORM_SETS;
const filled = (subjects: readonly Subject[], question: Asked) => {
  if (!newest) throw new Error('no form set');
  return report(newest, subjects, question);
};

it('a cell that counts has as many ids as its number', () =>
  fc.assert(
    fc.property(histories, asked, (subjects, question) => {
      for (const { form, cells } of filled(subjects, question).forms) {
        const letters = form.endsWith('XLD') ? Object.entries(cells).filter(([code]) => code !== '22') : [];
        for (const [, { value, ids }] of letters) expect(ids.length).toBe(value);
      }
    }),
  ));

it('what happens after the cut-off changes nothing', () =>
  fc.assert(
    fc.property(histories, asked, (subjects, question) => {
      const known = subjects.map(({ name, facts }) => ({
        name,
        facts: facts.filter(({ on }) => on <= question.period.to),
      }));
      expect(bytesOf(filled(known, question))).toBe(bytesOf(filled(subjects, question)));
    }),
  ));

it('the figures of the parts add up to those of the whole', () =>
  fc.assert(
    fc.property(histories, asked, (subjects, question) => {
      const of = (units: readonly string[]) =>
        filled(subjects, { ...question, inScope: (one) => units.includes(one) });
      const whole = of(['huyen', 'xa', 'tinh']);
      const parts = [of(['huyen']), of(['xa']), of(['tinh'])];
      const cell = (one: ReturnType<typeof filled>, form: string, code: string) =>
        one.forms.find((each) => each.form === form)?.cells[code]?.value ?? 0;
      for (const [form, code] of [
        ['01/TCD', '1'],
        ['01/XLD', '1'],
        ['01/XLD', '6'],
        ['01/KQGQ', '4'],
        ['01/KQGQ', '5'],
        ['03/KQGQ', '6'],
      ] as const) {
        expect(parts.reduce((sum, one) => sum + cell(one, form, code), 0)).toBe(cell(whole, form, code));
      }
    }),
  ));
