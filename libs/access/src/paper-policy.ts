import { decides, reads, records } from './role-sets.js';

/** Numbered papers and reminders: a part of `POLICY`. */
export const PAPER_POLICY = {
  'reminder.read': reads,
  'reminder.see': records,

  'document.read': reads,
  'document.issue': records,
  'document.void': decides,
} as const;
