import { admin, board, rates } from './vi/board.js';
import { caseFile, inspection, queue } from './vi/cases.js';
import { book, desk, receipt } from './vi/desk.js';
import { frame, signIn } from './vi/frame.js';
import { letterFields, letters, letterTerms, letterVerbs } from './vi/letters.js';
import { papers } from './vi/papers.js';
import { reminders } from './vi/reminders.js';
import { practice, receivers, sessions } from './vi/reception.js';
import { due, form, terms } from './vi/terms.js';
import { actions, commitments, dialogues, events, fields } from './vi/work.js';

export const vi = {
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

/** Vietnamese is the model; a key that another language lacks does not compile. */
export type Catalogue = typeof vi;
