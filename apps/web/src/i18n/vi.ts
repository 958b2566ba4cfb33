import { acting, actingEvents, actingFields } from './vi/acting.js';
import { acts } from './vi/acts.js';
import { approvalEvents, approvalFields, approvals } from './vi/approvals.js';
import { admin, board, rates } from './vi/board.js';
import { caseFile, inspection, queue } from './vi/cases.js';
import {
  denunciationActions,
  denunciationEvents,
  denunciationFields,
  denunciations,
  denunciationTerms,
  denunciationWhyNot,
} from './vi/denunciations.js';
import {
  complaintActs,
  complaintEvents,
  complaintFields,
  complaintPage,
  complaintStatus,
  complaintTerms,
  complaintWhyNot,
} from './vi/complaints.js';
import { book, desk, receipt } from './vi/desk.js';
import { dialogueRequests, duties, dutyFields, dutyTerms, dutyVerbs, lateEntries } from './vi/duties.js';
import { dutyBoardFields, dutyBoards, dutyBoardTerms } from './vi/duty-boards.js';
import { exports } from './vi/exports.js';
import { frame, signIn } from './vi/frame.js';
import { integrity } from './vi/integrity.js';
import { jobs } from './vi/jobs.js';
import { news } from './vi/news.js';
import { notices } from './vi/notices.js';
import { law } from './vi/law.js';
import { lawChange } from './vi/law-change.js';
import { letterFields, letters, letterTerms, letterVerbs } from './vi/letters.js';
import { officeEvents } from './vi/office-events.js';
import { organisation } from './vi/organisation.js';
import { papers } from './vi/papers.js';
import { password } from './vi/password.js';
import { upkeep, upkeepEvents } from './vi/upkeep.js';
import { reminders } from './vi/reminders.js';
import { reports } from './vi/reports.js';
import { practice, receivers, sessions } from './vi/reception.js';
import { due, form, terms } from './vi/terms.js';
import { followUp, settlementFields, settlementTerms } from './vi/settlement.js';
import { visitFields, visits, visitTerms, visitVerbs } from './vi/visits.js';
import { actions, commitments, dialogues, events, fields } from './vi/work.js';

export const vi = {
  frame,
  signIn,
  form,
  due,
  terms: {
    ...terms,
    ...letterTerms,
    ...dutyTerms,
    ...dutyBoardTerms,
    ...visitTerms,
    ...complaintTerms,
    ...settlementTerms,
    denunciation: denunciationTerms,
    status: { ...terms.status, ...complaintStatus },
  },
  desk,
  book,
  receipt,
  sessions,
  receivers,
  visits,
  practice,
  queue,
  caseFile: { ...caseFile, whyNot: { ...caseFile.whyNot, ...complaintWhyNot, ...denunciationWhyNot } },
  complaintPage,
  followUp,
  inspection,
  actions: {
    ...denunciationActions,
    ...dutyVerbs,
    ...visitVerbs,
    ...actions,
    ...letterVerbs,
    ...complaintActs,
  } as Record<string, string>,
  fields: {
    ...denunciationFields,
    ...complaintFields,
    ...settlementFields,
    ...dutyFields,
    ...dutyBoardFields,
    ...visitFields,
    ...fields,
    ...letterFields,
    ...actingFields,
    ...approvalFields,
  } as Record<string, string>,
  events: {
    ...officeEvents,
    ...events,
    ...actingEvents,
    ...approvalEvents,
    ...upkeepEvents,
    ...complaintEvents,
    ...denunciationEvents,
  },
  law,
  lawChange,
  letters,
  denunciations,
  dialogues,
  dialogueRequests,
  lateEntries,
  commitments,
  duties,
  dutyBoards,
  organisation,
  papers,
  jobs,
  exports,
  news,
  notices,
  upkeep,
  password,
  reminders,
  reports,
  board,
  rates,
  admin,
  acting,
  approvals,
  acts,
  integrity,
};

/** Vietnamese is the model; a key that another language lacks does not compile. */
export type Catalogue = typeof vi;
