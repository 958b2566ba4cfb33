import { assertNever, present, refuse as say, type LocalDate } from '#kernel';
import type { EntryNote } from '#law';
import type { DialogueRefusal, KnownDialogue, Opinion } from './dialogue-state.js';
import type {
  DialogueEvent,
  OpinionAnswered,
  OpinionCollected,
  OpinionCommitted,
  OpinionDeclined,
  OpinionForwarded,
  OpinionGuided,
  OpinionTurnedIntoCase,
} from './dialogue.events.js';
import { guidedTopic } from './opinion-topics.js';

export type OpinionCommand =
  | (Readonly<{ type: 'collect' }> & Omit<OpinionCollected['data'], 'no'>)
  | (Readonly<{ type: 'answer' }> & OpinionAnswered['data'])
  | (Readonly<{ type: 'commit' }> & Omit<OpinionCommitted['data'], 'commitmentId' | 'unit'>)
  | (Readonly<{ type: 'guide' }> & OpinionGuided['data'])
  | (Readonly<{ type: 'forward' }> & OpinionForwarded['data'])
  | (Readonly<{ type: 'raise' }> & Omit<OpinionTurnedIntoCase['data'], 'caseId' | 'unit'>)
  | (Readonly<{ type: 'decline' }> & OpinionDeclined['data']);

const refuse = say<DialogueRefusal>;

/** The stream numbers the opinions itself: 1, 2, 3 in the order in which they were written down. */
export const collect = (
  dialogue: KnownDialogue,
  command: Extract<OpinionCommand, { type: 'collect' }>,
  late: EntryNote,
): readonly DialogueEvent[] => {
  const { dialogueId, occurredOn, text, topic, source, hamlet, guidedTo } = command;
  const { heldOn, opinions } = dialogue;
  if (text.trim() === '') refuse('dialogue.opinion-empty');
  if (source === 'floor' && heldOn === undefined) refuse('dialogue.not-held');
  if (heldOn !== undefined && occurredOn > heldOn) refuse('dialogue.date-after-meeting', { heldOn });
  const no = opinions.length + 1;
  const data = { dialogueId, occurredOn, no, text, topic, source, ...present({ hamlet, guidedTo }), ...late };
  return [{ type: 'OpinionCollected', data }];
};

/** Stream id of the promise that opinion `no` became; one opinion makes one promise. */
export const commitmentOf = (dialogueId: string, no: number): string => `${dialogueId}-${no}`;

/** Stream of the petition that opinion `no` became: its id is made of the two, so that a retry finds it again. */
export const petitionOf = (dialogueId: string, no: number): string => `petition-${dialogueId}-${no}`;

/** Answered, promised, guided, raised to a case, forwarded or declined: exactly once, so that no promise is quietly replaced by an answer. */
export const dealWith = (
  dialogue: KnownDialogue,
  command: Exclude<OpinionCommand, { type: 'collect' }>,
  late: EntryNote,
): readonly DialogueEvent[] => {
  const { dialogueId, occurredOn, no } = command;
  checkOpinion(dialogue, command);
  const at = { dialogueId, occurredOn, no, ...late };
  switch (command.type) {
    case 'answer':
      return [{ type: 'OpinionAnswered', data: { ...at, answer: command.answer, by: command.by } }];
    case 'commit': {
      const { text, owner, dueOn } = command;
      const { heldOn, planned } = dialogue;
      if (heldOn !== undefined && dueOn < heldOn) refuse('dialogue.due-before-meeting', { heldOn });
      const commitmentId = commitmentOf(dialogueId, no);
      return [
        { type: 'OpinionCommitted', data: { ...at, commitmentId, text, owner, dueOn, unit: planned.unit } },
      ];
    }
    case 'guide':
      return [{ type: 'OpinionGuided', data: { ...at, to: command.to, guidance: command.guidance } }];
    case 'forward':
      return [{ type: 'OpinionForwarded', data: { ...at, to: command.to } }];
    case 'raise':
      return raise(dialogue, command, at);
    case 'decline':
      if (command.reason.trim() === '') refuse('dialogue.reason-missing');
      return [{ type: 'OpinionDeclined', data: { ...at, reason: command.reason } }];
    default:
      return assertNever(command);
  }
};

const raise = (
  { planned: { unit } }: KnownDialogue,
  { caseCode, caseKind, field, summary }: Extract<OpinionCommand, { type: 'raise' }>,
  at: Readonly<{ dialogueId: string; occurredOn: LocalDate; no: number }> & EntryNote,
): readonly DialogueEvent[] => {
  if (summary.trim() === '') refuse('dialogue.opinion-empty');
  const caseId = petitionOf(at.dialogueId, at.no);
  const data = { ...at, caseId, caseCode, caseKind, field, summary, unit };
  return [{ type: 'OpinionTurnedIntoCase', data }];
};

const checkOpinion = (
  { opinions, heldOn }: KnownDialogue,
  { type, no, occurredOn }: Exclude<OpinionCommand, { type: 'collect' }>,
): void => {
  const opinion = opinions[no - 1];
  if (!opinion) return refuse('dialogue.opinion-unknown', { no });
  if (opinion.dealt) refuse('dialogue.opinion-dealt-with', { no, dealt: opinion.dealt });
  if (heldOn !== undefined && occurredOn < heldOn) refuse('dialogue.date-before-meeting', { heldOn });
  checkLetter(opinion, type);
};

const checkLetter = ({ no, topic, guidedTo }: Opinion, type: OpinionCommand['type']): void => {
  const needsLetter = guidedTo ?? guidedTopic(topic);
  if (needsLetter && type !== 'guide') refuse('dialogue.opinion-needs-letter', { no, to: needsLetter });
};

export const markDealt = (
  opinions: readonly Opinion[],
  no: number,
  dealt: NonNullable<Opinion['dealt']>,
): readonly Opinion[] => opinions.map((opinion) => (opinion.no === no ? { ...opinion, dealt } : opinion));
