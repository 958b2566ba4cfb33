import { deadline, deadlineFact, type EntryNote } from '#law';
import type { PetitionStep, Receive } from './petition.command.js';
import { no } from './petition.refusal.js';
import type { KnownPetition, PetitionEntry } from './petition.state.js';

/** What every event of a petition begins with. */
type At = EntryNote & Pick<KnownPetition, 'petitionId'> & Pick<PetitionStep, 'occurredOn'>;

export const receive = (note: EntryNote, command: Receive): PetitionEntry => {
  const { petitionId, occurredOn, kind, code, unit, channel, field, summary, people, origin } = command;
  const { subject, responsible, narrative, law } = command;
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
      ...(origin.kind === 'import'
        ? {}
        : { reply: deadlineFact(deadline(law, { rule: 'TCD.REPLY', from: occurredOn })) }),
    },
  };
};

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

  'hand-over': (at, { to }, { unit }) => ({ type: 'PetitionHandedOver', data: { ...at, from: unit, to } }),

  'set-due': (at, { dueAt }) => ({ type: 'PetitionDueSet', data: { ...at, dueAt, basis: 'internal' } }),

  suspend: (at, { reason }) => ({ type: 'PetitionSuspended', data: { ...at, reason } }),

  resume: (at, { reason }) => ({ type: 'PetitionResumed', data: { ...at, reason } }),

  /** An answer is a document, a text, or both; without either nobody could check that there was one. */
  answer: (at, { documentNo, answer, satisfied }) => {
    if (!documentNo && !answer) return no('petition.answer-missing');
    return {
      type: 'PetitionAnswered',
      data: {
        ...at,
        ...(documentNo ? { documentNo } : {}),
        ...(answer ? { answer } : {}),
        ...(satisfied === undefined ? {} : { satisfied }),
      },
    };
  },

  transfer: (at, { to, documentNo }) => ({ type: 'PetitionTransferred', data: { ...at, to, documentNo } }),

  close: (at, { reason, outcome }) => ({
    type: 'PetitionClosed',
    data: { ...at, reason, ...(outcome ? { outcome } : {}) },
  }),

  reopen: (at, { reason }) => ({ type: 'PetitionReopened', data: { ...at, reason } }),
};

export const take = <Type extends keyof Steps>(
  petition: KnownPetition,
  step: Steps[Type] & { type: Type },
  note: EntryNote,
): PetitionEntry =>
  steps[step.type]({ petitionId: petition.petitionId, occurredOn: step.occurredOn, ...note }, step, petition);
