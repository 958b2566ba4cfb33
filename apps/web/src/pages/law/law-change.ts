import type { LawCatalogue, LawRule, LawSetting, LawYear, SpecialDay } from '../../api/law.types.js';

export const changeKinds = ['rule', 'days', 'setting', 'entry', 'formset'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A rule as it is typed; numbers are text until they are sent, days are `YYYY-MM-DD`. */
export type RuleDraft = {
  id: string;
  /** Empty: the rule itself is put right. A day: it ends on the day before, and another one follows it. */
  from: string;
  newId: string;
  length: string;
  unit: string;
  variants: string[];
  /** One article a line. */
  basis: string;
  validTo: string;
  confidence: string;
};

export type DayDraft = { day: string; kind: string; vi: string; en: string };
export type YearDraft = { source: string; publishedOn: string; workingDays: string; days: DayDraft[] };
export type EntryDraft = {
  catalogue: string;
  code: string;
  vi: string;
  en: string;
  basis: string;
  validFrom: string;
  validTo: string;
  needs: string;
};

export const emptyRule = (): RuleDraft => ({
  id: '',
  from: '',
  newId: '',
  length: '',
  unit: 'DAY',
  variants: [],
  basis: '',
  validTo: '',
  confidence: 'T',
});

export const emptyDay = (): DayDraft => ({ day: '', kind: 'off', vi: '', en: '' });

export const emptyEntry = (catalogue = ''): EntryDraft => ({
  catalogue,
  code: '',
  vi: '',
  en: '',
  basis: '',
  validFrom: '',
  validTo: '',
  needs: '',
});

/** What the form shows for a rule that was chosen. */
export const ruleDraft = (rule: LawRule): RuleDraft => ({
  id: rule.id,
  from: '',
  newId: '',
  length: String(rule.length),
  unit: rule.unit,
  variants: rule.variants.map(({ length }) => String(length)),
  basis: rule.basis.join('\n'),
  validTo: rule.validTo ?? '',
  confidence: rule.confidence,
});

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const dayBefore = (day: string): string => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
};

/** A term that is no number is sent as it is typed: the server names the field. */
const asNumber = (text: string): number | string => (/^\d+$/.test(text.trim()) ? Number(text) : text);

/** Rules to replace and to add. Whoever was counted by the old one stays explainable: it is ended, never taken away. */
export const ruleChange = (rule: LawRule, draft: RuleDraft): Readonly<{ rules: readonly object[] }> => {
  const { validTo: _ended, ...kept } = rule;
  const typed = {
    ...kept,
    length: asNumber(draft.length),
    unit: draft.unit,
    variants: rule.variants.map((variant, at) => ({
      ...variant,
      length: asNumber(draft.variants[at] ?? String(variant.length)),
    })),
    basis: lines(draft.basis),
    confidence: draft.confidence,
    ...(draft.validTo !== '' && { validTo: draft.validTo }),
  };
  if (draft.from === '') return { rules: [typed] };
  const family = rule.family ?? rule.id;
  const ended = { ...rule, family, validTo: dayBefore(draft.from) };
  return { rules: [ended, { ...typed, family, id: draft.newId.trim(), validFrom: draft.from }] };
};

export const settingChange = ({ name, choices }: LawSetting, typed: string): object => {
  const chosen = choices?.find(({ value }) => String(value) === typed);
  return { settings: { [name]: chosen ? chosen.value : asNumber(typed) } };
};

const noted = ({ day, vi, en, confidence }: SpecialDay): object => ({
  day,
  vi,
  en,
  ...(confidence !== undefined && { confidence }),
});

const isWeekend = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;

/** How the days stand when what was typed is put over them; `plain` takes a day out of both lists. */
const daysAfter = (
  { days }: Pick<LawYear, 'days'>,
  typed: readonly DayDraft[],
): ReadonlyMap<string, SpecialDay> => {
  const all = new Map(days.map((one) => [one.day, one]));
  for (const { day, kind, vi, en } of typed) {
    if (kind === 'off' || kind === 'worked') all.set(day, { day, kind, vi, en: en.trim() || vi });
    else all.delete(day);
  }
  return all;
};

/** Working days of the year as it would be: the number that the notice should give too. */
export const countedDays = (year: LawYear, typed: readonly DayDraft[]): number => {
  const works = (days: ReadonlyMap<string, SpecialDay>, day: string): number => {
    const kind = days.get(day)?.kind;
    return kind === 'worked' || (kind !== 'off' && !isWeekend(day)) ? 1 : 0;
  };
  const before = daysAfter(year, []);
  const known = typed.filter(({ day }) => /^\d{4}-\d{2}-\d{2}$/.test(day));
  const after = daysAfter(year, known);
  const touched = new Set(known.map(({ day }) => day));
  return [...touched].reduce((sum, day) => sum + works(after, day) - works(before, day), year.workingDays);
};

/** A year of days off as its notice tells it: all of it, with what was typed. */
export const yearChange = (year: LawYear, draft: YearDraft): object => {
  const after = [...daysAfter(year, draft.days).values()].toSorted((a, b) => a.day.localeCompare(b.day));
  const of = (kind: SpecialDay['kind']): object[] => after.filter((one) => one.kind === kind).map(noted);
  return {
    years: [
      {
        year: year.year,
        ...(draft.publishedOn !== '' && { publishedOn: draft.publishedOn }),
        source: draft.source,
        workingDays: asNumber(draft.workingDays),
        off: of('off'),
        worked: of('worked'),
        proposed: of('proposed'),
      },
    ],
  };
};

/** What the form shows for a code that was chosen. */
export const entryDraft = ({ id, entries }: LawCatalogue, code: string): EntryDraft => {
  const found = entries.find((entry) => entry.code === code);
  return { ...emptyEntry(id), ...found, code };
};

/** The whole catalogue with one entry changed or added; nothing that was recorded loses its name. */
export const catalogueChange = ({ title, entries }: LawCatalogue, draft: EntryDraft): object => {
  const { code, vi, en, basis, validFrom, validTo, needs } = draft;
  const entry = {
    code: code.trim(),
    vi,
    en: en.trim() || vi,
    ...(basis !== '' && { basis }),
    validFrom,
    ...(validTo !== '' && { validTo }),
    ...(needs !== '' && { needs }),
  };
  const known = entries.some((one) => one.code === entry.code);
  const after = known ? entries.map((one) => (one.code === entry.code ? entry : one)) : [...entries, entry];
  return { title, entries: after };
};

/** `undefined` where the text is no object of JSON. */
export const formSetContent = (text: string): object | undefined => {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
};
