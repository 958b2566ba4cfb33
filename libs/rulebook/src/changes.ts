import type { DayNote } from '#law';
import type { CatalogueContent } from './domain/catalogue.js';
import type { CalendarContent, RuleSetContent } from './domain/rulebook.events.js';

/** One thing that a proposal changes, for people to compare; absent: it was not there, or it will not be. */
export type ContentChange = Readonly<{
  what:
    | 'rule'
    | 'provision'
    | 'setting'
    | 'transitional'
    | 'day-off'
    | 'day-worked'
    | 'closures'
    | 'notice'
    | 'entry'
    | 'title';
  name: string;
  before?: unknown;
  after?: unknown;
}>;

type Named = Readonly<Record<string, unknown>>;

const compared = (what: ContentChange['what'], before: Named, after: Named): readonly ContentChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .toSorted()
    .map((name) => ({
      what,
      name,
      ...(before[name] !== undefined && { before: before[name] }),
      ...(after[name] !== undefined && { after: after[name] }),
    }));

const byId = (rows: readonly Readonly<{ id: string }>[]): Named =>
  Object.fromEntries(rows.map((row) => [row.id, row]));

export const ruleSetChanges = (before: RuleSetContent, after: RuleSetContent): readonly ContentChange[] => [
  ...compared('rule', byId(before.rules), byId(after.rules)),
  ...compared('provision', byId(before.provisions), byId(after.provisions)),
  ...compared('setting', before.settings, after.settings),
  ...compared('transitional', { clauses: before.transitional }, { clauses: after.transitional }),
];

const notices = (content: CalendarContent): Named =>
  Object.fromEntries(content.notices.map((notice) => [String(notice.year), notice]));

const days = (of: Readonly<Record<string, DayNote>>): Named => of;

export const calendarChanges = (
  before: CalendarContent,
  after: CalendarContent,
): readonly ContentChange[] => [
  ...compared('notice', notices(before), notices(after)),
  ...compared('day-off', days(before.off), days(after.off)),
  ...compared('day-worked', days(before.worked), days(after.worked)),
  ...compared('closures', { all: before.closures }, { all: after.closures }),
];

const byCode = ({ entries }: CatalogueContent): Named =>
  Object.fromEntries(entries.map((entry) => [entry.code, entry]));

export const catalogueChanges = (
  before: CatalogueContent,
  after: CatalogueContent,
): readonly ContentChange[] => [
  ...compared('title', { title: before.title }, { title: after.title }),
  ...compared('entry', byCode(before), byCode(after)),
];
