import { admin, board, rates } from './en/board.js';
import { caseFile, inspection, queue } from './en/cases.js';
import { book, desk, receipt } from './en/desk.js';
import { frame, signIn } from './en/frame.js';
import { letterFields, letters, letterTerms, letterVerbs } from './en/letters.js';
import { papers } from './en/papers.js';
import { reminders } from './en/reminders.js';
import { practice, receivers, sessions } from './en/reception.js';
import { due, form, terms } from './en/terms.js';
import { actions, commitments, dialogues, events, fields } from './en/work.js';
import type { Catalogue } from './vi.js';

export const en: Catalogue = {
  frame,
  signIn,
  form,
  due,
  terms: { ...terms, ...letterTerms },
  desk,
  book,
  receipt,
  sessions,
  receivers,
  practice,
  queue,
  caseFile,
  inspection,
  actions: { ...actions, ...letterVerbs },
  fields: { ...fields, ...letterFields },
  events,
  letters,
  dialogues,
  commitments,
  papers,
  reminders,
  board,
  rates,
  admin,
};
