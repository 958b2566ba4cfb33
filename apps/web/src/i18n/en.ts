import { acting, actingEvents, actingFields } from './en/acting.js';
import { acts } from './en/acts.js';
import { approvalEvents, approvalFields, approvals } from './en/approvals.js';
import { admin, board, rates } from './en/board.js';
import { caseFile, inspection, queue } from './en/cases.js';
import {
  denunciationActions,
  denunciationEvents,
  denunciationFields,
  denunciations,
  denunciationTerms,
  denunciationWhyNot,
} from './en/denunciations.js';
import {
  complaintActs,
  complaintEvents,
  complaintFields,
  complaintPage,
  complaintStatus,
  complaintTerms,
  complaintWhyNot,
} from './en/complaints.js';
import { book, desk, receipt } from './en/desk.js';
import { dialogueRequests, duties, dutyFields, dutyTerms, dutyVerbs, lateEntries } from './en/duties.js';
import { dutyBoardFields, dutyBoards, dutyBoardTerms } from './en/duty-boards.js';
import { exports } from './en/exports.js';
import { frame, signIn } from './en/frame.js';
import { integrity } from './en/integrity.js';
import { jobs } from './en/jobs.js';
import { news } from './en/news.js';
import { notices } from './en/notices.js';
import { law } from './en/law.js';
import { lawChange } from './en/law-change.js';
import { letterFields, letters, letterTerms, letterVerbs } from './en/letters.js';
import { officeEvents } from './en/office-events.js';
import { organisation } from './en/organisation.js';
import { papers } from './en/papers.js';
import { password } from './en/password.js';
import { upkeep, upkeepEvents } from './en/upkeep.js';
import { reminders } from './en/reminders.js';
import { reports } from './en/reports.js';
import { practice, receivers, sessions } from './en/reception.js';
import { due, form, terms } from './en/terms.js';
import { followUp, settlementFields, settlementTerms } from './en/settlement.js';
import { visitFields, visits, visitTerms, visitVerbs } from './en/visits.js';
import { actions, commitments, dialogues, events, fields } from './en/work.js';
import type { Catalogue } from './vi.js';

export const en: Catalogue = {
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
