import type { EntryRefusal } from '#law';

/** HTTP status and the title in both languages. 404 is always answered as `not-found`. */
export type RefusalRow = readonly [status: number, vi: string, en: string];

/** A row for each code of a union; what every entry may be refused for stands in `law.ts` once. */
export type RefusalTable<Code extends string> = Readonly<Record<Exclude<Code, EntryRefusal>, RefusalRow>>;
