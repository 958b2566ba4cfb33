import type { Table } from '../view.js';

/** Each closing and reopening, so that "open at that instant" can be asked of any instant. */
export type CaseTurn = { n: number; turn: number; at: string; closed: 0 | 1 };

export const turns: Table<CaseTurn> = {
  name: 'case_turns',
  key: ['n', 'turn'],
  columns: {
    n: 'INTEGER NOT NULL',
    turn: 'INTEGER NOT NULL',
    at: 'TEXT NOT NULL',
    closed: 'INTEGER NOT NULL',
  },
};

/**
 * Each change of a date (hạn) after reception, with the date until then: so that the date of any instant
 * can be asked, and cases whose date never changed cost nothing.
 */
export type DueChange = { n: number; revision: number; at: string; dueBefore: string };

export const dueChanges: Table<DueChange> = {
  name: 'due_changes',
  key: ['n', 'revision'],
  columns: {
    n: 'INTEGER NOT NULL',
    revision: 'INTEGER NOT NULL',
    at: 'TEXT NOT NULL',
    dueBefore: 'TEXT NOT NULL',
  },
};

/** Each hand-over (bàn giao) from one unit to another. */
export type Handover = { n: number; revision: number; at: string; fromUnit: string; toUnit: string };

export const handovers: Table<Handover> = {
  name: 'handovers',
  key: ['n', 'revision'],
  columns: {
    n: 'INTEGER NOT NULL',
    revision: 'INTEGER NOT NULL',
    at: 'TEXT NOT NULL',
    fromUnit: 'TEXT NOT NULL',
    toUnit: 'TEXT NOT NULL',
  },
};

/** Events by word and quarter of an hour (UTC): days of every time zone begin on one. */
export type WordCount = { word: string; quarter: number; events: number };

export const words: Table<WordCount> = {
  name: 'word_counts',
  key: ['word', 'quarter'],
  columns: { word: 'TEXT NOT NULL', quarter: 'INTEGER NOT NULL', events: 'INTEGER NOT NULL' },
};
