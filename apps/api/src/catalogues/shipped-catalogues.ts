import { opinionTopics } from '#dialogues';
import { localDate } from '#kernel';
import type { CatalogueContent, CatalogueEntry, CatalogueNeed } from '#rulebook';
import { refusalGrounds } from '#visits';
import { CHANNELS, COMPLAINT_GROUNDS, FIELDS, type Choice } from './catalogues.js';

/** The oldest of the laws that these lists serve: what came with the program may be chosen from then on. */
const SINCE = localDate('2012-07-01');

const dated = (choices: readonly Choice[], basis?: string): readonly CatalogueEntry[] =>
  choices.map(({ code, vi, en }) => ({
    code,
    vi,
    en,
    ...(basis !== undefined && { basis: `${basis}(${code})` }),
    validFrom: SINCE,
  }));

const grounds = refusalGrounds.map(({ code, vi, en, basis, validFrom, writtenNotice }): CatalogueEntry => ({
  code,
  vi,
  en,
  basis,
  validFrom,
  ...(writtenNotice && { needs: 'written-notice' }),
}));

const LETTERS = { complaint: 'complaint-letter', denunciation: 'denunciation-letter' } as const;

const topics = opinionTopics.map(({ code, vi, en, guidedTo }): CatalogueEntry => ({
  code,
  vi,
  en,
  validFrom: SINCE,
  ...(guidedTo && { needs: LETTERS[guidedTo] }),
}));

/** The catalogues as they come with the program, as version 0: each holds until another version is confirmed. */
export const SHIPPED = {
  fields: { title: { vi: 'Lĩnh vực', en: 'Fields' }, entries: dated(FIELDS) },
  channels: { title: { vi: 'Kênh tiếp nhận', en: 'Channels' }, entries: dated(CHANNELS) },
  'visit-refusals': {
    title: { vi: 'Căn cứ từ chối tiếp công dân', en: 'Grounds for refusing reception' },
    entries: grounds,
  },
  'complaint-grounds': {
    title: { vi: 'Căn cứ không thụ lý khiếu nại', en: 'Grounds for not accepting a complaint' },
    entries: dated(COMPLAINT_GROUNDS, 'LKN 11'),
  },
  'opinion-topics': {
    title: { vi: 'Chủ đề ý kiến tại đối thoại', en: 'Topics of opinions' },
    entries: topics,
  },
} as const satisfies Record<string, CatalogueContent>;

export type ChosenCatalogue = keyof typeof SHIPPED;

export const isShipped = (id: string): id is ChosenCatalogue => Object.hasOwn(SHIPPED, id);

/** What a choice of each catalogue may call for; of the others: nothing. */
export const NEEDS: Readonly<Partial<Record<string, readonly CatalogueNeed[]>>> = {
  'visit-refusals': ['written-notice'],
  'opinion-topics': ['complaint-letter', 'denunciation-letter'],
};
