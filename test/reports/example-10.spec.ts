import { describe, expect, it } from '@jest/globals';
import { localDate } from '#kernel';
import {
  bytesOf,
  DEFAULT_SETTINGS,
  differences,
  numbersOf,
  report,
  SHIPPED_FIELD_GROUPS,
  SHIPPED_FORM_SETS,
  formSetNamed,
  type Period,
  type Report,
  type ReportSettings,
} from '#reports';
import { EXAMPLE_TEN_CELLS, exampleTen, NINE_MONTHS } from './example-10.js';
import type { Happened } from './facts.js';

const tt012024 = formSetNamed(SHIPPED_FORM_SETS, 'tt-01-2024');

const ask = (log: Happened, period: Period = NINE_MONTHS, over: Partial<ReportSettings> = {}): Report =>
  report(tt012024, log.subjects(), {
    period,
    inScope: (unit) => unit === 'huyen',
    settings: { ...DEFAULT_SETTINGS, ...over },
    groups: SHIPPED_FIELD_GROUPS,
  });

const cells = (found: Report, form: string): Record<string, number> => {
  const numbers = numbersOf(found)[form] ?? {};
  return Object.fromEntries(
    Object.entries(numbers).flatMap(([code, n]) => (n === 0 || n === null ? [] : [[code, n]])),
  );
};

const rate = (found: Report, id: string): string | undefined => {
  const one = found.rates.find((each) => each.id === id);
  return one && `${one.part}/${one.whole} = ${one.percent}`;
};

describe('the nine-month report of 2024', () => {
  const found = ask(exampleTen());

  it.each(Object.keys(EXAMPLE_TEN_CELLS))('%s: every cell, the ones not named are 0', (form) =>
    expect(cells(found, form)).toEqual(
      Object.fromEntries(Object.entries(EXAMPLE_TEN_CELLS[form] ?? {}).map(([code, n]) => [code, n])),
    ),
  );

  it('has all nine forms', () =>
    expect(found.forms.map(({ form }) => form)).toEqual(Object.keys(EXAMPLE_TEN_CELLS)));

  it('breaks no identity, and notes the one that the circular prints although it cannot hold', () => {
    const failing = found.forms.flatMap(({ form, checks }) =>
      checks.filter(({ verdict }) => verdict !== 'holds').map((check) => ({ form, ...check })),
    );
    expect(failing).toMatchObject([{ form: '03/KQGQ', verdict: 'note', leftSum: 3, rightSum: 2 }]);
  });

  it('leads from a cell back to what it counted', () => {
    const form = found.forms.find((one) => one.form === '01/XLD');
    expect(form?.cells['11']?.ids).toEqual(['letter-L03', 'letter-L04']);
    // Guided, transferred, urged: the order of the columns that it adds up.
    expect(form?.cells['18']?.ids).toEqual(['letter-L08', 'letter-L13', 'letter-L17', 'letter-L09']);
  });

  it('gives each rate as a fraction and a percentage', () => {
    expect(rate(found, 'complaints-resolved')).toBe('7/8 = 87,50 %');
    expect(rate(found, 'denunciations-resolved')).toBe('3/3 = 100,00 %');
    expect(rate(found, 'resolved')).toBe('10/11 = 90,91 %');
    expect(rate(found, 'complaints-on-time')).toBe('4/6 = 66,67 %');
    expect(rate(found, 'letters-processed')).toBe('18/19 = 94,74 %');
    expect(rate(found, 'petitions-resolved')).toBe('1/2 = 50,00 %');
    expect(rate(found, 'decisions-executed')).toBe('0/0 = –');
  });

  it('truncates where the setting says so', () =>
    expect(rate(ask(exampleTen(), NINE_MONTHS, { rounding: 'truncate' }), 'resolved')).toBe(
      '10/11 = 90,90 %',
    ));

  it('shows what is open at the cut-off, by age', () =>
    expect(found.backlog).toEqual([
      {
        kind: 'complaint',
        total: 1,
        ages: { '0-30': 1, '31-60': 0, '61-90': 0, '>90': 0 },
        ids: ['complaint-L07'],
      },
      { kind: 'denunciation', total: 0, ages: { '0-30': 0, '31-60': 0, '61-90': 0, '>90': 0 }, ids: [] },
      {
        kind: 'petition',
        total: 1,
        ages: { '0-30': 1, '31-60': 0, '61-90': 0, '>90': 0 },
        ids: ['petition-L16'],
      },
    ]));
});

describe('the quarter after it', () => {
  const q4 = { from: localDate('2024-09-15'), to: localDate('2024-12-14') };

  it('opens with the letter that was not processed and the complaint that was not resolved', () => {
    const opening = ask(exampleTen(), { from: q4.from, to: q4.from });
    expect(cells(opening, '01/XLD')).toMatchObject({ '1': 1, '2': 1, '5': 1 });
    expect(cells(opening, '01/KQGQ')).toEqual({ '1': 1, '2': 1, '4': 1 });
  });

  it('carries the letter over as a case once it is found in competence', () => {
    const log = exampleTen()
      .sorted('L18', '2024-09-20', 'complaint')
      .raised('L18', '2024-09-20', 'complaint');
    expect(cells(ask(log, q4), '01/KQGQ')).toEqual({ '1': 2, '2': 2, '4': 2 });
    expect(cells(ask(log), '01/KQGQ')).toEqual(cells(ask(exampleTen()), '01/KQGQ'));
  });
});

describe('a fact that is recorded after the period was closed', () => {
  const late = exampleTen().add({
    kind: 'case-withdrawn',
    subject: 'complaint-L07',
    on: localDate('2024-09-12'),
    ends: true,
    explained: true,
  });

  it('changes the adjustment and lists the cells that it moves', () => {
    const adjusted = ask(late);
    expect(differences(numbersOf(ask(exampleTen())), numbersOf(adjusted))).toEqual([
      { form: '01/KQGQ', column: '6', before: 1, after: 2 },
    ]);
    expect(rate(adjusted, 'complaints-resolved')).toBe('8/8 = 100,00 %');
  });
});

describe('P-STATE = resolved in the period', () => {
  it('changes 01/XLD 11–13, 02/XLD 16–19 and 04/XLD 13–14, and no other cell', () => {
    const [intake, resolved] = [
      ask(exampleTen()),
      ask(exampleTen(), NINE_MONTHS, { state: 'resolved-in-period' }),
    ];
    const moved = differences(numbersOf(intake), numbersOf(resolved)).map(
      ({ form, column }) => `${form} ${column}`,
    );
    expect(moved).toEqual([
      '01/XLD 11',
      '01/XLD 12',
      '01/XLD 13',
      '02/XLD 16',
      '02/XLD 17',
      '02/XLD 19',
      '04/XLD 13',
      '04/XLD 14',
    ]);
  });
});

it('the same facts give the same bytes', () =>
  expect(bytesOf(ask(exampleTen()))).toBe(bytesOf(ask(exampleTen()))));

/** One more letter in the nine months, and the cells that another choice of one setting moves: `form column: from → to`. */
const movedBy = (happened: Happened, over: Partial<ReportSettings>): readonly string[] =>
  differences(numbersOf(ask(happened)), numbersOf(ask(happened, NINE_MONTHS, over))).map(
    ({ form, column, before, after }) => `${form} ${column}: ${before} → ${after}`,
  );

describe('each setting changes its own cells and no other', () => {
  it('P-MIXED: a letter with several contents is received and handled, or does not count', () => {
    const mixed = exampleTen().letter('L30', '2024-06-03', 'mixed').disposed('L30', '2024-06-05', 'split');
    expect(movedBy(mixed, { mixed: 'not-counted' })).toEqual([
      '01/XLD 1: 20 → 19',
      '01/XLD 3: 19 → 18',
      '01/XLD 4: 19 → 18',
    ]);
  });

  it('P-ANON: an anonymous letter that went to inspection is not eligible, or an eligible transferred one', () => {
    const anonymous = exampleTen()
      .letter('L31', '2024-06-03', 'denunciation', { eligible: false })
      .disposed('L31', '2024-06-10', 'inspected');
    expect(movedBy(anonymous, { anonymous: 'transferred' })).toEqual([
      '01/XLD 6: 16 → 17',
      '01/XLD 7: 15 → 16',
      '01/XLD 9: 3 → 4',
      '01/XLD 13: 14 → 15',
      '01/XLD 18: 4 → 5',
      '01/XLD 20: 2 → 3',
      '03/XLD 7: 3 → 4',
      '03/XLD 8: 3 → 4',
      '03/XLD 9: 3 → 4',
      '03/XLD 13: 0 → 1',
      '03/XLD 20: 3 → 4',
      '03/XLD 24: 1 → 2',
      '03/XLD 25: 1 → 2',
    ]);
  });

  it('a letter that nobody has sorted is presumed to be a complaint, or is of no type', () =>
    expect(movedBy(exampleTen(), { unsorted: 'none' })).toEqual(['02/XLD 1: 12 → 11', '02/XLD 3: 11 → 10']));

  it('a withdrawn complaint is none of those decided in time, or one of them', () =>
    expect(movedBy(exampleTen(), { withdrawnOnTime: 'counted' })).toEqual(['01/KQGQ 25: 4 → 5']));

  it('the number of people from which a visit is a large group', () =>
    expect(movedBy(exampleTen(), { largeGroup: 12 })).toEqual([
      '01/TCD 8: 2 → 0',
      '01/TCD 9: 12 → 0',
      '01/TCD 10: 1 → 0',
      '01/TCD 11: 1 → 0',
      '01/TCD 26: 1 → 0',
      '01/TCD 27: 6 → 0',
      '01/TCD 29: 1 → 0',
    ]));
});
