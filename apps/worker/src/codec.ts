import { auditLookUpcasters, delegationUpcasters, userUpcasters } from '#access';
import { approvalUpcasters, erasureUpcasters } from '#approvals';
import { complaintUpcasters } from '#complaints';
import { denunciationUpcasters, revealWatchUpcasters } from '#denunciations';
import { dialogueUpcasters } from '#dialogues';
import { documentUpcasters } from '#documents';
import {
  commitmentUpcasters,
  disclosureUpcasters,
  dutyUpcasters,
  establishmentUpcasters,
  obligationUpcasters,
  programmeUpcasters,
  peopleBoardUpcasters,
  recommendationUpcasters,
} from '#duties';
import { Codec } from '#event-store';
import { exportUpcasters } from '#exports';
import { checkpointUpcasters, evidenceUpcasters, signingKeyUpcasters } from '#integrity';
import { letterUpcasters } from '#letters';
import { bookUpcasters, reorganisationUpcasters, unitUpcasters } from '#organisation';
import { petitionUpcasters } from '#petitions';
import { rulebookUpcasters } from '#rulebook';
import { reminderUpcasters } from '#reminders';
import { periodUpcasters } from '#reports';
import { jobUpkeepUpcasters, keyFileUpcasters, viewUpkeepUpcasters } from '#upkeep';
import { sessionUpcasters, visitUpcasters } from '#visits';

/** Lifts every event of the product to today's schema. */
export const productCodec = (): Codec =>
  new Codec([
    approvalUpcasters,
    auditLookUpcasters,
    erasureUpcasters,
    bookUpcasters,
    checkpointUpcasters,
    commitmentUpcasters,
    complaintUpcasters,
    delegationUpcasters,
    denunciationUpcasters,
    revealWatchUpcasters,
    dialogueUpcasters,
    disclosureUpcasters,
    programmeUpcasters,
    peopleBoardUpcasters,
    recommendationUpcasters,
    documentUpcasters,
    dutyUpcasters,
    establishmentUpcasters,
    obligationUpcasters,
    evidenceUpcasters,
    exportUpcasters,
    jobUpkeepUpcasters,
    keyFileUpcasters,
    letterUpcasters,
    periodUpcasters,
    petitionUpcasters,
    rulebookUpcasters,
    reminderUpcasters,
    reorganisationUpcasters,
    sessionUpcasters,
    signingKeyUpcasters,
    unitUpcasters,
    userUpcasters,
    viewUpkeepUpcasters,
    visitUpcasters,
  ]);
