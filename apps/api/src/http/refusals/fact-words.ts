import type { Competence } from '#complaints';
import type { Language } from '../language.js';

type Words = Readonly<Record<Language, string>>;

/** Offices that settle complaints, as a refusal names them. */
const OFFICES: Readonly<Record<Competence['resolver'], Words>> = {
  'commune-chair': { vi: 'Chủ tịch UBND cấp xã', en: 'the chair of the commune' },
  'commune-agency': {
    vi: 'thủ trưởng cơ quan thuộc UBND cấp xã',
    en: 'the head of an agency of the commune',
  },
  'district-chair': { vi: 'Chủ tịch UBND cấp huyện', en: 'the chair of the district' },
  'district-agency': {
    vi: 'thủ trưởng cơ quan thuộc UBND cấp huyện',
    en: 'the head of an agency of the district',
  },
  'provincial-agency-head': {
    vi: 'thủ trưởng cơ quan chuyên môn cấp tỉnh',
    en: 'the head of a provincial agency',
  },
  'provincial-chair': { vi: 'Chủ tịch UBND cấp tỉnh', en: 'the chair of the province' },
  minister: { vi: 'Bộ trưởng', en: 'the minister' },
};

const isOffice = (code: string): code is Competence['resolver'] => Object.hasOwn(OFFICES, code);

/**
 * The title of a refusal with its facts in their places: `{competent}` is the fact of that name, an office by its
 * name. A fact that this refusal does not have leaves nothing behind.
 */
export const withFacts = (
  title: string,
  facts: Readonly<Record<string, unknown>>,
  language: Language,
): string =>
  title
    .replace(/\{(\w+)\}/g, (_place, name: string) => {
      const fact = facts[name];
      if (typeof fact !== 'string') return '';
      return isOffice(fact) ? OFFICES[fact][language] : fact;
    })
    .replace(/[:\s]+$/, '');
