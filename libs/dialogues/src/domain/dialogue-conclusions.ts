import { present, refuse as say, type LocalDate } from '#kernel';
import type { EntryNote, Law } from '#law';
import { kindRow, reaches } from './dialogue-kinds.js';
import type { DialogueRefusal, KnownDialogue } from './dialogue-state.js';
import { termOf } from './dialogue-terms.js';
import type { DialogueConcluded, DialogueEvent, DialogueDirectionGiven, Share } from './dialogue.events.js';

/** What a body must do by a day; the day is self-set and stands as it is (C15). */
export type Direction = Pick<DialogueDirectionGiven['data'], 'text' | 'owner' | 'dueOn'>;

export type ConcludeCommand = Readonly<{ type: 'conclude'; directions?: readonly Direction[] }> &
  Omit<DialogueConcluded['data'], 'review'>;

const refuse = say<DialogueRefusal>;

/** Stream id of the promise that direction `no` of the conclusions became. */
export const directionCommitment = (dialogueId: string, no: number): string => `${dialogueId}-kl${no}`;

export const conclude = (
  dialogue: KnownDialogue,
  command: ConcludeCommand,
  law: Law,
  at: Readonly<{ dialogueId: string; occurredOn: LocalDate }> & EntryNote,
): readonly DialogueEvent[] => {
  const { kind } = dialogue.planned;
  const { review: rule, bothSidesSign } = kindRow(kind);
  const open = dialogue.opinions.filter(({ dealt }) => dealt === undefined).length;
  if (open > 0) refuse('dialogue.opinions-open', { open });
  if (bothSidesSign && !dialogue.signed) refuse('dialogue.minutes-not-signed');
  checkVotes(dialogue, command.votes);
  const { documentNo, conclusions, votes, directions = [] } = command;
  const review = termOf(law, rule, at.occurredOn);
  const counted = votes && { n: votes.n, of: votes.of };
  const data = { ...at, documentNo, conclusions, ...present({ votes: counted, review }) };
  return [
    { type: 'DialogueConcluded', data },
    ...directions.map((direction, index) => given(dialogue, direction, index + 1, at)),
  ];
};

const checkVotes = ({ planned, present: there }: KnownDialogue, votes: Share | undefined): void => {
  const { resolution } = kindRow(planned.kind);
  if (votes && votes.n > votes.of) refuse('dialogue.attendance-invalid');
  if (!resolution) return;
  if (!votes) return refuse('dialogue.votes-missing');
  if (there !== undefined && votes.of !== there) refuse('dialogue.votes-not-of-present', { present: there });
  if (!reaches(votes.n, votes.of, resolution)) {
    refuse('dialogue.resolution-not-passed', { n: votes.n, of: votes.of });
  }
};

const given = (
  { planned, heldOn }: KnownDialogue,
  { text, owner, dueOn }: Direction,
  no: number,
  at: Readonly<{ dialogueId: string; occurredOn: LocalDate }> & EntryNote,
): DialogueDirectionGiven => {
  if (heldOn !== undefined && dueOn < heldOn) refuse('dialogue.due-before-meeting', { heldOn });
  const commitmentId = directionCommitment(at.dialogueId, no);
  return {
    type: 'DialogueDirectionGiven',
    data: { ...at, no, commitmentId, text, owner, dueOn, unit: planned.unit },
  };
};
