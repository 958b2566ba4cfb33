import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Refusal } from '#kernel';
import { readFormSet, SHIPPED_FORM_SETS, type FormSet } from '#reports';

const fileOf = ({ id }: FormSet): string => `test/golden/form-sets/${id}.json`;

describe.each(SHIPPED_FORM_SETS)('$id', (set) => {
  it('is the JSON that is kept (UPDATE_DOCS=1 writes it anew), and can be loaded from it', () => {
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(fileOf(set), `${JSON.stringify(set, undefined, 1)}\n`);
    expect(readFormSet(JSON.parse(readFileSync(fileOf(set), 'utf8')))).toEqual(set);
  });

  it('numbers its columns from 1 on without a gap', () => {
    for (const { columns } of set.forms) {
      expect(columns.map(({ code }) => code)).toEqual(columns.map((_, n) => String(n + 1)));
    }
  });
});

it('the forms have as many columns as the templates', () =>
  expect(
    SHIPPED_FORM_SETS.map(({ id, forms }) => [id, ...forms.map(({ code, columns }) => `${code} ${columns.length}`)]),
  ).toEqual([
    ['tt-06-2025', ...forms2024()],
    ['tt-01-2024', ...forms2024()],
    [
      'tt-02-2021',
      '01/TCD 29',
      '02/TCD 17',
      '01/XLD 26',
      '02/XLD 30',
      '03/XLD 33',
      '04/XLD 24',
      '01/KQGQ 26',
      '02/KQGQ 19',
      '03/KQGQ 31',
      '04/KQGQ 24',
    ],
  ]));

function forms2024(): readonly string[] {
  return [
    '01/TCD 29',
    '01/XLD 22',
    '02/XLD 26',
    '03/XLD 27',
    '04/XLD 20',
    '01/KQGQ 26',
    '02/KQGQ 19',
    '03/KQGQ 31',
    '04/KQGQ 24',
  ];
}

describe('a form set that is loaded', () => {
  const measured = (measure: unknown, identities: unknown = []): unknown => ({
    id: 'thu',
    vi: 'Thử',
    validFrom: '2027-01-01',
    forms: [
      { code: '01/THU', vi: 'Biểu thử', confidence: 'I', columns: [{ code: '1', vi: 'Tổng', measure }], identities },
    ],
  });
  const whyNot = (value: unknown): unknown => {
    try {
      return readFormSet(value);
    } catch (error) {
      return error instanceof Refusal ? error.facts : error;
    }
  };

  it.each([
    [{ count: 'parcels' }, 'forms[0].columns[0].measure', 'there is no source parcels'],
    [{ count: 'visits', where: { turn: 'third' } }, 'forms[0].columns[0].measure.where.turn', 'turn is one of first, again'],
    [{ count: 'visits', where: { colour: 'red' } }, 'forms[0].columns[0].measure.where.colour', 'visits has no colour to compare'],
    [{ sum: 'turn', of: 'visits' }, 'forms[0].columns[0].measure', 'visits has no number turn'],
    [{ total: ['2'] }, 'forms[0]', 'there is no column 2'],
    [{ total: ['1'] }, 'forms[0]', 'column 1 adds up itself'],
  ])('is refused for %j', (measure, at, why) => expect(whyNot(measured(measure))).toEqual({ at, why }));

  it('is refused for an identity of a column that is not there', () =>
    expect(whyNot(measured({ count: 'visits' }, [{ left: ['1'], right: ['9'] }]))).toEqual({
      at: 'forms[0].identities[0]',
      why: 'there is no column 9',
    }));

  it('is refused when it is no object at all', () =>
    expect(whyNot('biểu')).toEqual({ at: 'form set', why: 'an object is expected' }));
});
