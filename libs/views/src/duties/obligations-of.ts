import type { DialogueHandedOver, DialogueHeld, DialoguePlanned } from '#dialogues';
import type { DutyEvent, EstablishmentEvent, ObligationEvent } from '#duties';
import { addDays, type DomainEvent, type LocalDate } from '#kernel';
import type { PetitionAnswered } from '#petitions';
import type { View, Write } from '../view.js';
import {
  dialogueHolders,
  dutyFacts,
  establishments,
  localObligations,
  satisfactions,
  type EstablishmentRecord,
  type LocalObligationRecord,
} from './duty-records.js';
import { dutyRecordHandlers } from './hand-records.js';

/** What is read of a session that was held (kỳ tiếp). */
type SessionHeld = DomainEvent<
  'SessionHeld',
  {
    sessionId: string;
    occurredOn: LocalDate;
    unit: string;
    kind: 'periodic' | 'unscheduled';
    heldBy: 'head' | 'authorised';
  }
>;

export type ObligationViewEvent =
  | DialogueHandedOver
  | DialogueHeld
  | DialoguePlanned
  | DutyEvent
  | EstablishmentEvent
  | ObligationEvent
  | PetitionAnswered
  | SessionHeld;

const change = (write: Write, id: string, revision: number, by: Partial<EstablishmentRecord>): void => {
  const known = write.get(establishments, id);
  if (known) write.put(establishments, { ...known, ...by, revision });
};

/** The unit that a local duty binds now. */
const inForce = (write: Write, id: string): LocalObligationRecord | undefined =>
  write.where(localObligations, 'id', id).find(({ validTo }) => validTo === null);

/** Establishments, what was held, and what units set for themselves. */
export const obligationHandlers: View<ObligationViewEvent>['on'] = {
  EstablishmentRegistered: (write, { data, revision }) =>
    write.put(establishments, {
      id: data.establishmentId,
      name: data.name,
      kind: data.kind,
      unit: data.unit,
      ofUnit: data.ofUnit ? 1 : 0,
      staff: data.staff ?? null,
      existsFrom: data.existsFrom,
      existsTo: null,
      revision,
    }),
  EstablishmentStaffCounted: (write, { data, revision }) =>
    change(write, data.establishmentId, revision, { staff: data.staff }),
  EstablishmentRenamed: (write, { data, revision }) =>
    change(write, data.establishmentId, revision, { name: data.name }),
  EstablishmentEnded: (write, { data, revision }) =>
    change(write, data.establishmentId, revision, { existsTo: data.existsTo }),
  EstablishmentHandedOver: (write, { data, revision }) =>
    change(write, data.establishmentId, revision, { unit: data.to }),

  DialoguePlanned: (write, { data }) =>
    write.put(dialogueHolders, {
      dialogueId: data.dialogueId,
      establishment: data.establishment ?? data.unit,
      unit: data.unit,
      kind: data.kind,
    }),
  /** What was held stays with whoever held it; what is held later is the other unit's. */
  DialogueHandedOver: (write, { data: { dialogueId, from, to } }) => {
    const holder = write.get(dialogueHolders, dialogueId);
    if (!holder) return;
    const establishment = holder.establishment === from ? to : holder.establishment;
    write.put(dialogueHolders, { ...holder, establishment, unit: to });
  },
  DialogueHeld: (write, { data }) => {
    const holder = write.get(dialogueHolders, data.dialogueId);
    if (!holder) return;
    const { establishment, unit, kind } = holder;
    const none = { family: null, period: null, note: null };
    const what = { evidence: `dialogue.${kind}`, heldOn: data.occurredOn };
    write.put(dutyFacts, { ref: `dialogue-${data.dialogueId}`, establishment, unit, ...what, ...none });
  },
  /** Only the head in person, on a posted day: nothing else fulfils the head's own duty. */
  SessionHeld: (write, { data }) => {
    if (data.kind !== 'periodic' || data.heldBy !== 'head') return;
    const { sessionId, unit, occurredOn: heldOn } = data;
    const none = { family: null, period: null, note: null };
    const what = { establishment: unit, unit, evidence: 'session', heldOn };
    write.put(dutyFacts, { ref: `session-${sessionId}`, ...what, ...none });
  },

  PetitionAnswered: (write, { data: { occurredOn: answeredOn, satisfied }, stream: caseId }) => {
    if (satisfied !== undefined)
      write.put(satisfactions, { caseId, answeredOn, satisfied: satisfied ? 1 : 0 });
  },

  ...dutyRecordHandlers,

  ObligationSet: (write, { data, revision }) =>
    write.put(localObligations, {
      id: data.obligationId,
      unit: data.unit,
      family: data.family,
      duty: data.duty,
      owners: JSON.stringify(data.owners),
      count: data.count,
      period: data.period,
      evidence: data.evidence,
      basis: data.basis,
      validFrom: data.validFrom,
      validTo: null,
      revision,
    }),
  /** The old unit was bound until the day before: what it owed then is owed still. */
  ObligationHandedOver: (write, { data: { obligationId, to: unit, validFrom }, revision }) => {
    const known = inForce(write, obligationId);
    if (!known) return;
    write.put(localObligations, { ...known, validTo: addDays(validFrom, -1), revision });
    write.put(localObligations, { ...known, unit, validFrom, revision });
  },
  ObligationEnded: (write, { data, revision }) => {
    const known = inForce(write, data.obligationId);
    if (known) write.put(localObligations, { ...known, validTo: data.validTo, revision });
  },
};
