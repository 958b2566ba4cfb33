import { present, type LocalDate } from '#kernel';
import { deadline, deadlineFact, isSince, regimeOf, type DeadlineFact, type EntryNote, type Law } from '#law';
import type { PetitionStep, Receive } from './petition.command.js';
import { no } from './petition.refusal.js';
import type { KnownPetition, PetitionEntry } from './petition.state.js';

/** What every event of a petition begins with. */
type At = EntryNote & Pick<KnownPetition, 'petitionId'> & Pick<PetitionStep, 'occurredOn'>;

export const receive = (note: EntryNote, command: Receive): PetitionEntry => {
  const { petitionId, occurredOn, kind, code, unit, channel, field, summary, people, origin } = command;
  const { subject, responsible, narrative, forwardedBy, law } = command;
  return {
    type: 'PetitionReceived',
    data: {
      petitionId,
      occurredOn,
      ...note,
      kind,
      code,
      unit,
      channel,
      field,
      summary,
      ...(subject ? { subject } : {}),
      people,
      origin: { kind: origin.kind, ref: origin.ref },
      ...(responsible ? { responsible } : {}),
      ...(narrative ? { narrative } : {}),
      ...(forwardedBy ? { forwardedBy } : {}),
      ...(origin.kind === 'import'
        ? {}
        : { reply: deadlineFact(deadline(law, { rule: 'TCD.REPLY', from: occurredOn })) }),
    },
  };
};

/** A repeat may be refused since 2026-07-01, and only in writing (NĐ154 4(1)h, 4(3)). */
const checkRefusalOfRepeat = (day: LocalDate, documentNo: string | undefined): void => {
  if (!isSince(regimeOf(day), 'R3')) no('petition.repeat-not-refusable');
  if (!documentNo?.trim()) no('petition.refusal-not-in-writing');
};

const TOLD_IN_7_DAYS: ReadonlySet<string | undefined> = new Set(['deputies', 'council', 'reception-board']);

/** Deputies, council and reception board hear within 7 working days what came of it (LTCD 27(2)). */
const back = ({ forwardedBy }: KnownPetition, from: LocalDate, law: Law): { back?: DeadlineFact } =>
  TOLD_IN_7_DAYS.has(forwardedBy?.kind)
    ? { back: deadlineFact(deadline(law, { rule: 'TCD.BACK', from })) }
    : {};

type Steps = { readonly [Step in PetitionStep as Step['type']]: Step };

/** What has happened when a step is taken; whether it may be is the table's business. */
const steps: {
  readonly [Type in keyof Steps]: (at: At, step: Steps[Type], petition: KnownPetition) => PetitionEntry;
} = {
  register: (at, { bookNo }) => ({
    type: 'PetitionRegistered',
    data: { ...at, ...(bookNo ? { bookNo } : {}) },
  }),

  classify: (at, { field }) => ({ type: 'PetitionClassified', data: { ...at, ...(field ? { field } : {}) } }),

  assign: (at, { unit, assignee, internalDueOn }) => {
    if (!unit && !assignee) return no('petition.assignee-missing');
    return {
      type: 'PetitionAssigned',
      data: {
        ...at,
        ...(unit ? { unit } : {}),
        ...(assignee ? { assignee } : {}),
        ...(internalDueOn ? { internalDueOn } : {}),
      },
    };
  },

  'hand-over': (at, { to, basis, documentNo }, { unit }) => ({
    type: 'PetitionHandedOver',
    data: { ...at, from: unit, to, ...(basis ? { basis } : {}), ...(documentNo ? { documentNo } : {}) },
  }),

  'set-due': (at, { dueAt }) => ({ type: 'PetitionDueSet', data: { ...at, dueAt, basis: 'internal' } }),

  suspend: (at, { reason }) => ({ type: 'PetitionSuspended', data: { ...at, reason } }),

  resume: (at, { reason }) => ({ type: 'PetitionResumed', data: { ...at, reason } }),

  /** An answer is a document, a text, or both; without either nobody could check that there was one. */
  answer: (at, { documentNo, answer, satisfied, law }, petition) => {
    if (!documentNo && !answer) return no('petition.answer-missing');
    return {
      type: 'PetitionAnswered',
      data: {
        ...at,
        ...(documentNo ? { documentNo } : {}),
        ...(answer ? { answer } : {}),
        ...(satisfied === undefined ? {} : { satisfied }),
        ...back(petition, at.occurredOn, law),
      },
    };
  },

  transfer: (at, { to, documentNo, law }, petition) => ({
    type: 'PetitionTransferred',
    data: { ...at, to, documentNo, ...back(petition, at.occurredOn, law) },
  }),

  close: (at, { reason, outcome, ground, documentNo }) => {
    if (ground === 'no-new-facts') checkRefusalOfRepeat(at.occurredOn, documentNo);
    return {
      type: 'PetitionClosed',
      data: { ...at, reason, ...present({ outcome, ground, documentNo }) },
    };
  },

  reopen: (at, { reason, approval }, { status }) => {
    if (status === 'closed' && approval === undefined) no('petition.second-person-needed');
    return { type: 'PetitionReopened', data: { ...at, reason, ...present({ approval }) } };
  },

  notify: (at, { answer, way, documentNo }) => ({
    type: 'PetitionerNotified',
    data: { ...at, answer, way, ...present({ documentNo }) },
  }),

  'link-dialogue': (at, { dialogueId, no: item }) => ({
    type: 'PetitionLinkedToDialogueItem',
    data: { ...at, dialogueId, no: item },
  }),

  mediate: (at, { to, documentNo }) => ({
    type: 'PetitionReferredToMediation',
    data: { ...at, to, ...present({ documentNo }) },
  }),

  'tell-forwarder': (at, { documentNo }, { forwardedBy }) => ({
    type: 'PetitionForwarderTold',
    data: { ...at, to: forwardedBy?.body ?? no('petition.not-forwarded'), documentNo },
  }),
};

export const take = <Type extends keyof Steps>(
  petition: KnownPetition,
  step: Steps[Type] & { type: Type },
  note: EntryNote,
): PetitionEntry =>
  steps[step.type]({ petitionId: petition.petitionId, occurredOn: step.occurredOn, ...note }, step, petition);
