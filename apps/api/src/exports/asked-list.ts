import type { Action } from '#access';
import type { ExportFilter, ExportList } from '#exports';
import { localDate, present } from '#kernel';
import { LETTER_LISTS, type QueueParams, type VisitList, type WholeList } from '#views';
import { LISTS as VISIT_LISTS } from '../visits/after-visit.dto.js';

/** What one must be allowed to do for a list. */
export const ACTION_OF: Readonly<Record<ExportList, Action>> = {
  cases: 'case.read',
  letters: 'letter.read',
  visits: 'visit.read',
};

/** A list as an event keeps it: without the words that were typed, which lie sealed. */
export type AskedList = Readonly<{ list: ExportList; filter: ExportFilter; words?: string }>;

export const keptCases = ({ text, cursor: _, limit: __, ...filter }: QueueParams): AskedList => ({
  list: 'cases',
  filter,
  ...present({ words: text }),
});

/** The list that somebody asked for, as the views are asked. */
export const wholeListOf = ({ list, filter, words }: AskedList): WholeList => {
  switch (list) {
    case 'cases': {
      const { unit, map, assignee, field, kind, due, status, order } = filter;
      const narrowed = { unit, map, assignee, field, kind, due, status, order, text: words };
      return { list, params: present(narrowed) as QueueParams };
    }
    case 'letters':
      return { list, of: LETTER_LISTS.find((name) => name === filter.list) ?? 'waiting' };
    case 'visits': {
      const of: VisitList = VISIT_LISTS.find((name) => name === filter.list) ?? 'all';
      const { from = '', to = '', unit } = filter;
      return { list, of, period: { from: localDate(from), to: localDate(to), ...present({ unit }) } };
    }
  }
};
