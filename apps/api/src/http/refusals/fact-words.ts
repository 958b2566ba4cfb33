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

/** What a unit may still have in hand. */
const WORK: Readonly<Record<string, Words>> = {
  case: { vi: 'hồ sơ', en: 'cases' },
  letter: { vi: 'đơn', en: 'letters' },
  commitment: { vi: 'cam kết', en: 'commitments' },
  session: { vi: 'kỳ tiếp công dân', en: 'reception sessions' },
  disclosure: { vi: 'mục công khai', en: 'disclosures' },
  recommendation: { vi: 'kiến nghị giám sát', en: 'recommendations' },
  dialogue: { vi: 'cuộc đối thoại', en: 'dialogues' },
  establishment: { vi: 'cơ sở', en: 'establishments' },
  obligation: { vi: 'nghĩa vụ do địa phương đặt', en: 'local duties' },
  programme: { vi: 'chương trình, sổ theo dõi', en: 'programmes' },
  peopleboard: { vi: 'Ban Thanh tra nhân dân, Ban Giám sát đầu tư', en: 'boards of the people' },
  unit: { vi: 'đơn vị trực thuộc', en: 'units under it' },
};

type Facts = Readonly<Record<string, unknown>>;

/** "2 hồ sơ, 1 đơn": every kind of work that is among the facts with its number. */
const inHand = (facts: Facts, language: Language): string =>
  Object.entries(WORK)
    .filter(([kind]) => typeof facts[kind] === 'number')
    .map(([kind, words]) => `${Number(facts[kind])} ${words[language]}`)
    .join(', ');

const wordOf = (name: string, facts: Facts, language: Language): string => {
  if (name === 'inHand') return inHand(facts, language);
  const fact = facts[name];
  if (typeof fact === 'number') return String(fact);
  if (typeof fact !== 'string') return '';
  return isOffice(fact) ? OFFICES[fact][language] : fact;
};

/**
 * The title of a refusal with its facts in their places: `{competent}` is the fact of that name, an office by its
 * name, and `{inHand}` all work that the facts count. A fact that this refusal does not have leaves nothing behind.
 */
export const withFacts = (title: string, facts: Facts, language: Language): string =>
  title.replace(/\{(\w+)\}/g, (_place, name: string) => wordOf(name, facts, language)).replace(/[:\s]+$/, '');
