import { describe, expect, it } from '@jest/globals';
import type { LawCatalogue, LawRule, LawSetting, LawYear } from '../../api/law.types.js';
import {
  catalogueChange,
  countedDays,
  entryDraft,
  formSetContent,
  ruleChange,
  ruleDraft,
  settingChange,
  yearChange,
} from './law-change.js';

const rule: LawRule = {
  id: 'KN.SEND.1',
  step: { vi: 'gửi quyết định', en: 'send the decision' },
  length: 3,
  unit: 'WORKING_DAY',
  direction: 'FORWARD',
  roll: 'WORKING_DAY',
  variants: [{ when: ['remote'], length: 5 }],
  pausable: false,
  basis: ['LKN 32'],
  validFrom: '2012-07-01',
  severity: 'STATUTORY',
  confidence: 'T',
};

const year: LawYear = {
  version: 'vn@0',
  year: 2026,
  published: true,
  workingDays: 250,
  days: [
    { day: '2026-09-02', kind: 'off', vi: 'Quốc khánh', en: 'National Day', confidence: 'W' },
    { day: '2026-11-24', kind: 'proposed', vi: 'Ngày Văn hóa', en: 'Culture Day' },
  ],
  closures: [],
};

const fields: LawCatalogue = {
  id: 'fields',
  title: { vi: 'Lĩnh vực', en: 'Fields' },
  entries: [{ code: 'dat-dai', vi: 'Đất đai', en: 'Land', validFrom: '2012-07-01' }],
};

describe('a change of the law that is typed on the page', () => {
  it('puts a rule right and leaves what was not typed as it is', () => {
    const draft = { ...ruleDraft(rule), length: '5', basis: 'LKN 32\n NĐ124 29 \n' };
    expect(ruleChange(rule, draft)).toEqual({
      rules: [{ ...rule, length: 5, basis: ['LKN 32', 'NĐ124 29'] }],
    });
  });

  it('ends the old rule on the day before another one follows it, both of one family', () => {
    const draft = { ...ruleDraft(rule), from: '2027-01-01', newId: 'KN.SEND.1.V2027', variants: ['7'] };
    expect(ruleChange(rule, draft)).toEqual({
      rules: [
        { ...rule, family: 'KN.SEND.1', validTo: '2026-12-31' },
        {
          ...rule,
          family: 'KN.SEND.1',
          id: 'KN.SEND.1.V2027',
          validFrom: '2027-01-01',
          variants: [{ when: ['remote'], length: 7 }],
        },
      ],
    });
  });

  it('sends a term that is no number as it was typed: the server says which field is wrong', () =>
    expect(ruleChange(rule, { ...ruleDraft(rule), length: 'ba' }).rules).toMatchObject([{ length: 'ba' }]));

  it('sends a setting as what it is: yes, a word or a number', () => {
    const of = (over: object): LawSetting => ({
      name: 'x',
      reference: '',
      title: rule.step,
      why: rule.step,
      valueText: rule.step,
      ...over,
    });
    const yes = of({ choices: [{ value: true, is: { vi: 'có', en: 'yes' } }] });
    expect(settingChange(yes, 'true')).toEqual({ settings: { x: true } });
    expect(settingChange(of({}), '7')).toEqual({ settings: { x: 7 } });
  });

  const swap = [
    { day: '2026-09-03', kind: 'off', vi: 'hoán đổi', en: '' },
    { day: '2026-09-05', kind: 'worked', vi: 'làm bù', en: 'made up' },
  ];

  it('counts the working days that the notice must come to', () => {
    expect(countedDays(year, swap)).toBe(250);
    expect(countedDays(year, swap.slice(0, 1))).toBe(249);
    expect(countedDays(year, [{ day: '2026-09-02', kind: 'plain', vi: '', en: '' }])).toBe(251);
    expect(countedDays(year, [{ day: '2026-09', kind: 'off', vi: '', en: '' }])).toBe(250);
  });

  it('sends the whole year with what was typed, in the order of the days', () => {
    const draft = { source: 'Thông báo 1', publishedOn: '', workingDays: '250', days: swap };
    expect(yearChange(year, draft)).toEqual({
      years: [
        {
          year: 2026,
          source: 'Thông báo 1',
          workingDays: 250,
          off: [
            { day: '2026-09-02', vi: 'Quốc khánh', en: 'National Day', confidence: 'W' },
            { day: '2026-09-03', vi: 'hoán đổi', en: 'hoán đổi' },
          ],
          worked: [{ day: '2026-09-05', vi: 'làm bù', en: 'made up' }],
          proposed: [{ day: '2026-11-24', vi: 'Ngày Văn hóa', en: 'Culture Day' }],
        },
      ],
    });
  });

  it('changes one entry of a catalogue and keeps the others', () => {
    const ended = { ...entryDraft(fields, 'dat-dai'), validTo: '2026-12-31' };
    expect(catalogueChange(fields, ended)).toEqual({
      title: fields.title,
      entries: [{ ...fields.entries[0], validTo: '2026-12-31' }],
    });
    const more = { ...entryDraft(fields, 'moi'), vi: 'Mới', validFrom: '2027-01-01' };
    expect(catalogueChange(fields, more)).toEqual({
      title: fields.title,
      entries: [...fields.entries, { code: 'moi', vi: 'Mới', en: 'Mới', validFrom: '2027-01-01' }],
    });
  });

  it('reads a form set that was pasted, and nothing else', () => {
    expect(formSetContent('{"basis":"TT"}')).toEqual({ basis: 'TT' });
    expect([formSetContent('[]'), formSetContent('TT 06/2025'), formSetContent('null')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
