import {
  allowedIn,
  assertNever,
  checkTransition,
  present,
  refuse as say,
  type AllowedAction,
  type Decider,
  type LocalDate,
  type Resource,
} from '#kernel';
import { checkEntry, deadline, deadlineFact, type EntryNote, type Law } from '#law';
import type {
  DialogueAnnounced,
  DialogueCancelled,
  DialogueConcluded,
  DialogueEvent,
  DialogueHeld,
  DialoguePlanned,
  DialoguePublished,
} from './dialogue.events.js';
import type { Dialogue, DialogueRefusal, KnownDialogue } from './dialogue-state.js';
import {
  dialogueTransitions,
  type DialogueAction,
  type DialogueStepRefusal,
} from './dialogue-transitions.js';
import { collect, dealWith, markDealt, type OpinionCommand } from './opinion.js';

type Plan = Readonly<{ type: 'plan' }> & Omit<DialoguePlanned['data'], 'notice'>;

type Step =
  | (Readonly<{ type: 'announce' }> & DialogueAnnounced['data'])
  | (Readonly<{ type: 'hold' }> & Omit<DialogueHeld['data'], 'result'>)
  | (Readonly<{ type: 'conclude' }> & DialogueConcluded['data'])
  | (Readonly<{ type: 'publish' }> & DialoguePublished['data'])
  | (Readonly<{ type: 'cancel' }> & DialogueCancelled['data']);

export type DialogueCommand = Readonly<{ today: LocalDate; law: Law }> & (Plan | Step | OpinionCommand);

/** What may be done with the dialogue now. */
export const allowedActions = (
  dialogue: Dialogue,
): readonly AllowedAction<DialogueAction, DialogueStepRefusal>[] =>
  allowedIn(dialogueTransitions, dialogue.status);

const refuse = say<DialogueRefusal>;

const decide = (dialogue: Dialogue, command: DialogueCommand): readonly DialogueEvent[] => {
  checkTransition(dialogueTransitions, dialogue.status, command.type);
  const { occurredOn, lateReason, today, law } = command;
  const late = checkEntry({ occurredOn, today, law, lateReason });
  if (command.type === 'plan') return plan(dialogue, command, law, late);
  if (dialogue.status === 'none') return refuse('dialogue.unknown');

  switch (command.type) {
    case 'collect':
      return collect(dialogue, command, late);
    case 'answer':
    case 'commit':
    case 'guide':
    case 'forward':
      return dealWith(dialogue, command, late);
    default:
      return step(dialogue, command, law, late);
  }
};

const plan = (dialogue: Dialogue, command: Plan, law: Law, late: EntryNote): readonly DialogueEvent[] => {
  const { dialogueId, occurredOn, code, kind, unit, title, topics, audience } = command;
  const { heldOn, startsAt, place, chair, opinionsUntil } = command;
  if (dialogue.status !== 'none') {
    const { planned } = dialogue;
    return planned.kind === kind && planned.unit === unit && planned.heldOn === heldOn
      ? []
      : refuse('dialogue.id-taken', { dialogueId });
  }
  if (heldOn < occurredOn) refuse('dialogue.meeting-before-plan', { heldOn });
  const notice = deadlineFact(deadline(law, { rule: 'DLG.COMMUNE.NOTICE', from: heldOn }));
  const what = { code, kind, unit, title, topics, audience, heldOn, startsAt, place, chair, notice };
  const optional = { ...present({ opinionsUntil }), ...late };
  return [{ type: 'DialoguePlanned', data: { dialogueId, occurredOn, ...what, ...optional } }];
};

const step = (
  dialogue: KnownDialogue,
  command: Step,
  law: Law,
  late: EntryNote,
): readonly DialogueEvent[] => {
  const { dialogueId, occurredOn } = command;
  checkOrder(dialogue, occurredOn);
  const at = { dialogueId, occurredOn, ...late };
  switch (command.type) {
    case 'announce': // later than the notice allows is still a fact: the event's day against `notice` shows it
      return [{ type: 'DialogueAnnounced', data: { ...at, ways: command.ways } }];
    case 'hold': {
      const { attended, chair } = command;
      if (!Number.isInteger(attended) || attended < 0) refuse('dialogue.attendance-invalid');
      const result = deadlineFact(deadline(law, { rule: 'DLG.COMMUNE.RESULT', from: occurredOn }));
      return [{ type: 'DialogueHeld', data: { ...at, attended, chair, result } }];
    }
    case 'conclude': {
      const open = dialogue.opinions.filter(({ dealt }) => dealt === undefined).length;
      if (open > 0) refuse('dialogue.opinions-open', { open });
      const { documentNo, conclusions } = command;
      return [{ type: 'DialogueConcluded', data: { ...at, documentNo, conclusions } }];
    }
    case 'publish':
      return [{ type: 'DialoguePublished', data: { ...at, ways: command.ways } }];
    case 'cancel':
      if (command.reason.trim() === '') refuse('dialogue.reason-missing');
      return [{ type: 'DialogueCancelled', data: { ...at, reason: command.reason } }];
    default:
      return assertNever(command);
  }
};

const checkOrder = ({ planned, heldOn }: KnownDialogue, day: LocalDate): void => {
  if (day < planned.occurredOn) refuse('dialogue.date-before-plan', { plannedOn: planned.occurredOn });
  if (heldOn !== undefined && day < heldOn) refuse('dialogue.date-before-meeting', { heldOn });
};

const evolve = (dialogue: Dialogue, event: DialogueEvent): Dialogue => {
  if (event.type === 'DialoguePlanned') {
    const { dialogueId, kind, unit, heldOn, occurredOn } = event.data;
    return { status: 'planned', planned: { dialogueId, kind, unit, heldOn, occurredOn }, opinions: [] };
  }
  return dialogue.status === 'none' ? dialogue : advance(dialogue, event);
};

const advance = (dialogue: KnownDialogue, event: Exclude<DialogueEvent, DialoguePlanned>): Dialogue => {
  const { opinions } = dialogue;
  const { type, data } = event;
  switch (type) {
    case 'DialogueAnnounced':
      return { ...dialogue, status: 'announced' };
    case 'OpinionCollected':
      return { ...dialogue, opinions: [...opinions, { no: data.no, topic: data.topic }] };
    case 'DialogueHeld':
      return { ...dialogue, status: 'held', heldOn: data.occurredOn };
    case 'OpinionAnswered':
      return { ...dialogue, opinions: markDealt(opinions, data.no, 'answered') };
    case 'OpinionCommitted':
      return { ...dialogue, opinions: markDealt(opinions, data.no, 'committed') };
    case 'OpinionGuided':
      return { ...dialogue, opinions: markDealt(opinions, data.no, 'guided') };
    case 'OpinionForwarded':
      return { ...dialogue, opinions: markDealt(opinions, data.no, 'forwarded') };
    case 'DialogueConcluded':
      return { ...dialogue, status: 'concluded' };
    case 'DialoguePublished':
      return { ...dialogue, status: 'published' };
    case 'DialogueCancelled':
      return { ...dialogue, status: 'cancelled' };
    case 'DeadlineRecomputed':
      return dialogue;
    default:
      return assertNever(type);
  }
};

const resource = (dialogue: Dialogue): Resource | undefined =>
  dialogue.status === 'none' ? undefined : { unit: dialogue.planned.unit };

/** One dialogue with the people (hội nghị trao đổi, đối thoại), stream `dialogue-<dialogueId>`. */
export const dialogueDecider: Decider<Dialogue, DialogueCommand, DialogueEvent> = {
  category: 'dialogue',
  initial: { status: 'none' },
  decide,
  evolve,
  resource,
};
