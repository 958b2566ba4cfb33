import { approvalsRefusals } from './refusals/approvals.js';
import { actingRefusals } from './refusals/acting.js';
import { accessRefusals } from './refusals/access.js';
import { complaintsRefusals } from './refusals/complaints.js';
import { denunciationsRefusals } from './refusals/denunciations.js';
import { dialoguesRefusals } from './refusals/dialogues.js';
import { documentsRefusals } from './refusals/documents.js';
import { dutiesRefusals } from './refusals/duties.js';
import { edgeRefusals } from './refusals/edge.js';
import { exportsRefusals } from './refusals/exports.js';
import { identityRefusals } from './refusals/identity.js';
import { integrityRefusals } from './refusals/integrity.js';
import { jobsRefusals } from './refusals/jobs.js';
import { lawRefusals } from './refusals/law.js';
import { lettersRefusals } from './refusals/letters.js';
import { noticesRefusals } from './refusals/notices.js';
import { organisationRefusals } from './refusals/organisation.js';
import { petitionsRefusals } from './refusals/petitions.js';
import { reportsRefusals } from './refusals/reports.js';
import { rulebookRefusals } from './refusals/rulebook.js';
import { upkeepRefusals } from './refusals/upkeep.js';
import { sessionsRefusals } from './refusals/sessions.js';
import { visitsRefusals } from './refusals/visits.js';
import { remindersRefusals } from './refusals/reminders.js';
import type { RefusalRow } from './refusals/row.js';

/**
 * Every "no" of the whole program, once: a new code does not compile until it has a status and two titles
 * in the table of its noun. 404 is always answered as `not-found`, so that absent and forbidden look the same.
 */
const tables = {
  ...edgeRefusals,
  ...accessRefusals,
  ...actingRefusals,
  ...organisationRefusals,
  ...identityRefusals,
  ...lawRefusals,
  ...rulebookRefusals,
  ...visitsRefusals,
  ...sessionsRefusals,
  ...lettersRefusals,
  ...petitionsRefusals,
  ...complaintsRefusals,
  ...denunciationsRefusals,
  ...dialoguesRefusals,
  ...dutiesRefusals,
  ...reportsRefusals,
  ...documentsRefusals,
  ...remindersRefusals,
  ...jobsRefusals,
  ...exportsRefusals,
  ...integrityRefusals,
  ...noticesRefusals,
  ...approvalsRefusals,
  ...upkeepRefusals,
};

export type AnyRefusal = keyof typeof tables;

export const REFUSALS: Readonly<Record<AnyRefusal, RefusalRow>> = tables;
