/** Query keys of the queue; the address is the only place where its state lives. */
export const FILTERS = ['dv', 'lv', 'loai', 'tt', 'nguoi', 'q'] as const;
export type Filter = (typeof FILTERS)[number];

export type TabKey = 'all' | 'overdue' | 'today' | 'soon' | 'inTime' | 'paused' | 'mine' | 'unassigned';

/** Each tab as the query values that it sets. */
export const TABS: readonly { key: TabKey; han?: string; nguoi?: string }[] = [
  { key: 'all' },
  { key: 'overdue', han: 'qua' },
  { key: 'today', han: 'hom-nay' },
  { key: 'soon', han: 'sap' },
  { key: 'inTime', han: 'trong-han' },
  { key: 'paused', han: 'tam-dung' },
  { key: 'mine', nguoi: 'toi' },
  { key: 'unassigned', nguoi: 'chua-giao' },
];

export const tabOf = (query: URLSearchParams): TabKey | undefined => {
  const [han, nguoi] = [query.get('han') ?? undefined, query.get('nguoi') ?? undefined];
  if (han === undefined && nguoi !== undefined) return TABS.find((tab) => tab.nguoi === nguoi)?.key;
  return TABS.find((tab) => tab.han === han && tab.nguoi === undefined)?.key;
};

/** What the server is asked: the address without what only this page needs. */
export const questionOf = (query: URLSearchParams): Record<string, string> => {
  const question: Record<string, string> = {};
  for (const [name, value] of query) {
    if (name !== 'chon' && value !== '') question[name] = value;
  }
  return question;
};

/** Filters that are on; the two tabs of a person count as tabs. */
export const activeFilters = (query: URLSearchParams): readonly { name: Filter; value: string }[] =>
  FILTERS.flatMap((name) => {
    const value = query.get(name);
    const isTab = name === 'nguoi' && (value === 'toi' || value === 'chua-giao');
    return value && !isTab && !(name === 'tt' && value === 'mo') ? [{ name, value }] : [];
  });
