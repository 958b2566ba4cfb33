import type { LocalDate } from '#kernel';
import { no } from './rulebook.refusal.js';

import { versionedDecider } from './versioned.js';

/** What whoever chooses a code has to do beside it. */
export const catalogueNeeds = ['written-notice', 'complaint-letter', 'denunciation-letter'] as const;
export type CatalogueNeed = (typeof catalogueNeeds)[number];

/** One code that people choose from (lĩnh vực, kênh tiếp nhận, căn cứ từ chối). */
export type CatalogueEntry = Readonly<{
  code: string;
  vi: string;
  en: string;
  basis?: string;
  validFrom: LocalDate;
  validTo?: LocalDate;
  /** Absent: nothing more. */
  needs?: CatalogueNeed;
}>;

/** A code is never taken away: what was recorded with it must stay readable. */
export type CatalogueContent = Readonly<{
  title: Readonly<{ vi: string; en: string }>;
  entries: readonly CatalogueEntry[];
}>;

const CODE = /^[a-z0-9][a-z0-9-]{0,39}$/;

const check = ({ entries }: CatalogueContent, instead: CatalogueContent | undefined): void => {
  for (const { code, vi, en, validFrom, validTo = validFrom } of entries) {
    const well = CODE.test(code) && vi.trim() !== '' && en.trim() !== '' && validFrom <= validTo;
    if (!well) no('rulebook.entry-malformed', { entry: code });
  }
  const codes = new Set(entries.map(({ code }) => code));
  if (codes.size < entries.length) no('rulebook.entry-malformed', { entry: 'twice' });
  const dropped = instead?.entries.find(({ code }) => !codes.has(code));
  if (dropped) no('rulebook.rule-dropped', { rule: dropped.code });
};

/** The entries that may be chosen on a day. */
export const entriesOn = ({ entries }: CatalogueContent, day: LocalDate): readonly CatalogueEntry[] =>
  entries.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo));

/** danh mục, stream `catalogue-<id>` */
export const catalogueDecider = versionedDecider<'Catalogue', CatalogueContent>(
  'Catalogue',
  'catalogue',
  check,
);
