import {
  allowedIn,
  checkTransition,
  refuse as say,
  type AllowedAction,
  type LocalDate,
  type Resource,
  present,
} from '#kernel';
import { checkEntry, withConflicts, type Law } from '#law';
import { handedOver, handOver, holderOf, type HandOverCommand } from './dialogue-hand-over.js';
import { plan, type PlanCommand } from './dialogue-plan.js';
import { reply, request, type RequestCommand } from './dialogue-request.js';
import {
  isKnown,
  isRequest,
  type Dialogue,
  type DialogueRefusal,
  type KnownDialogue,
  type Opinion,
} from './dialogue-state.js';
import { step, type StepCommand } from './dialogue-steps.js';
import {
  dialogueTransitions,
  type DialogueAction,
  type DialogueStepRefusal,
} from './dialogue-transitions.js';
import type {
  DialogueEvent,
  DialogueHandedOver,
  DialogueHeld,
  DialoguePlanned,
  DialogueRequestAnswered,
  DialogueRequested,
  OpinionCollected,
} from './dialogue.events.js';
import { collect, dealWith, markDealt, type OpinionCommand } from './opinion.js';

export type DialogueCommand = Readonly<{ today: LocalDate; law: Law }> &
  (RequestCommand | PlanCommand | StepCommand | OpinionCommand | HandOverCommand);

/** What a person may do with the dialogue now: a hand-over comes with a reorganisation and from nobody else. */
export const allowedActions = (
  dialogue: Dialogue,
): readonly AllowedAction<DialogueAction, DialogueStepRefusal>[] =>
  allowedIn(dialogueTransitions, dialogue.status).filter(({ action }) => action !== 'hand-over');

const refuse = say<DialogueRefusal>;

const decide = (dialogue: Dialogue, command: DialogueCommand): readonly DialogueEvent[] => {
  checkTransition(dialogueTransitions, dialogue.status, command.type);
  const { occurredOn, lateReason, today, law } = command;
  const late = checkEntry({ occurredOn, today, law, lateReason });
  if (command.type === 'request') return request(dialogue, command, law, late);
  if (command.type === 'plan') return plan(dialogue, command, law, late);
  if (command.type === 'hand-over') return handOver(dialogue, command, late);
  if (command.type === 'reply') {
    return isRequest(dialogue)
      ? reply(dialogue.request.occurredOn, command, late)
      : refuse('dialogue.unknown');
  }
  if (!isKnown(dialogue)) return refuse('dialogue.unknown');
  if (command.type === 'collect') return collect(dialogue, command, late);
  return isDealing(command) ? dealWith(dialogue, command, late) : step(dialogue, command, law, late);
};

type Dealing = Exclude<OpinionCommand, { type: 'collect' }>;

const DEALING: ReadonlySet<string> = new Set<Dealing['type']>([
  'answer',
  'commit',
  'guide',
  'raise',
  'forward',
  'decline',
]);

const isDealing = <C extends DialogueCommand>(command: C): command is Extract<C, Dealing> =>
  DEALING.has(command.type);

const evolve = (dialogue: Dialogue, event: DialogueEvent): Dialogue => {
  switch (event.type) {
    case 'DialogueRequested': {
      const { dialogueId, kind, unit, occurredOn } = event.data;
      return { status: 'requested', request: { dialogueId, kind, unit, occurredOn } };
    }
    case 'DialogueRequestAnswered':
      return isRequest(dialogue)
        ? { ...dialogue, status: event.data.accepted ? 'accepted' : 'declined' }
        : dialogue;
    case 'DialoguePlanned': {
      const { dialogueId, kind, unit, heldOn, occurredOn } = event.data;
      const planned = { dialogueId, kind, unit, heldOn, occurredOn };
      return { status: 'planned', planned, opinions: [], signed: false };
    }
    case 'DialogueHandedOver':
      return handedOver(dialogue, event.data);
    default:
      return isKnown(dialogue) ? advance(dialogue, event) : dialogue;
  }
};

type Later = Exclude<
  DialogueEvent,
  DialogueRequested | DialogueRequestAnswered | DialoguePlanned | DialogueHandedOver
>;

const advance = (dialogue: KnownDialogue, event: Later): Dialogue => {
  const { type, data } = event;
  switch (type) {
    case 'DialoguePostponed':
      return { ...dialogue, status: 'planned', planned: { ...dialogue.planned, heldOn: data.heldOn } };
    case 'OpinionCollected':
      return { ...dialogue, opinions: [...dialogue.opinions, raised(data)] };
    case 'DialogueHeld':
      return wasHeld(dialogue, data);
    case 'DialogueMinutesSigned':
      return { ...dialogue, signed: true };
    case 'OpinionAnswered':
    case 'OpinionCommitted':
    case 'OpinionGuided':
    case 'OpinionTurnedIntoCase':
    case 'OpinionForwarded':
    case 'OpinionDeclined':
      return { ...dialogue, opinions: markDealt(dialogue.opinions, data.no, DEALT[type]) };
    default:
      return { ...dialogue, status: STATUS_AFTER[type] ?? dialogue.status };
  }
};

const wasHeld = (dialogue: KnownDialogue, { occurredOn, quorum }: DialogueHeld['data']): KnownDialogue => ({
  ...dialogue,
  status: 'held',
  heldOn: occurredOn,
  ...present({ present: quorum?.n }),
});

/** Steps that change the status and nothing else. The clocks stand in the views: no step hangs on them. */
const STATUS_AFTER: Readonly<Partial<Record<Later['type'], KnownDialogue['status']>>> = {
  DialogueAnnounced: 'announced',
  DialogueConcluded: 'concluded',
  DialoguePublished: 'published',
  DialogueClosed: 'closed',
  DialogueCancelled: 'cancelled',
};

const DEALT = {
  OpinionAnswered: 'answered',
  OpinionCommitted: 'committed',
  OpinionGuided: 'guided',
  OpinionTurnedIntoCase: 'raised',
  OpinionForwarded: 'forwarded',
  OpinionDeclined: 'declined',
} as const;

const resource = (dialogue: Dialogue): Resource | undefined => {
  const unit = holderOf(dialogue);
  return unit === undefined ? undefined : { unit };
};

/** One dialogue or conference of any kind (đối thoại, hội nghị), stream `dialogue-<dialogueId>`. */
export const dialogueDecider = withConflicts<Dialogue, DialogueCommand, DialogueEvent>({
  category: 'dialogue',
  initial: { status: 'none' },
  decide,
  evolve,
  resource,
});

const raised = ({ no, topic, guidedTo }: OpinionCollected['data']): Opinion => ({
  no,
  topic,
  ...(guidedTo && { guidedTo }),
});
