import { assertNever, present, refuse as say, type LocalDate } from '#kernel';
import type { EntryNote, Law } from '#law';
import { conclude, type ConcludeCommand } from './dialogue-conclusions.js';
import { kindRow, reaches } from './dialogue-kinds.js';
import type { DialogueRefusal, KnownDialogue } from './dialogue-state.js';
import { termOf } from './dialogue-terms.js';
import type {
  DialogueAnnounced,
  DialogueCancelled,
  DialogueClosed,
  DialogueEvent,
  DialogueFollowedUp,
  DialogueHeld,
  DialogueMinutesSigned,
  DialoguePostponed,
  DialoguePublished,
  PreviousConclusionsReadOut,
  Share,
} from './dialogue.events.js';

export type StepCommand =
  | (Readonly<{ type: 'postpone' }> & Omit<DialoguePostponed['data'], 'notice'>)
  | (Readonly<{ type: 'announce' }> & DialogueAnnounced['data'])
  | (Readonly<{ type: 'hold' }> & Omit<DialogueHeld['data'], 'result'>)
  | (Readonly<{ type: 'read-out' }> & PreviousConclusionsReadOut['data'])
  | (Readonly<{ type: 'sign' }> & DialogueMinutesSigned['data'])
  | ConcludeCommand
  | (Readonly<{ type: 'publish' }> & DialoguePublished['data'])
  | (Readonly<{ type: 'follow-up' }> & Omit<DialogueFollowedUp['data'], 'review'>)
  | (Readonly<{ type: 'close' }> & DialogueClosed['data'])
  | (Readonly<{ type: 'cancel' }> & DialogueCancelled['data']);

const refuse = say<DialogueRefusal>;

/** What happens to the dialogue as a whole; its opinions have a file of their own. */
export const step = (
  dialogue: KnownDialogue,
  command: StepCommand,
  law: Law,
  late: EntryNote,
): readonly DialogueEvent[] => {
  const { dialogueId, occurredOn } = command;
  checkOrder(dialogue, occurredOn);
  const at = { dialogueId, occurredOn, ...late };
  switch (command.type) {
    case 'postpone':
      return postpone(dialogue, command, law, at);
    case 'announce': // later than the notice allows is still a fact: the event's day against `notice` shows it
      return [{ type: 'DialogueAnnounced', data: { ...at, ways: command.ways } }];
    case 'hold':
      return hold(dialogue, command, law, at);
    case 'read-out':
      return readOut(command, at);
    case 'sign':
      return sign(dialogue, command, at);
    case 'conclude':
      return conclude(dialogue, command, law, at);
    case 'publish':
      return [{ type: 'DialoguePublished', data: { ...at, ways: command.ways } }];
    case 'follow-up': {
      const review = termOf(law, kindRow(dialogue.planned.kind).review, occurredOn);
      return [{ type: 'DialogueFollowedUp', data: { ...at, note: command.note, ...present({ review }) } }];
    }
    case 'close':
      return [{ type: 'DialogueClosed', data: { ...at, note: command.note } }];
    case 'cancel':
      return [{ type: 'DialogueCancelled', data: { ...at, reason: given(command.reason) } }];
    default:
      return assertNever(command);
  }
};

export type At = Readonly<{ dialogueId: string; occurredOn: LocalDate }> & EntryNote;
type Of<Type extends StepCommand['type']> = Extract<StepCommand, { type: Type }>;

const given = (reason: string): string => (reason.trim() === '' ? refuse('dialogue.reason-missing') : reason);

const checkOrder = ({ planned, heldOn }: KnownDialogue, day: LocalDate): void => {
  if (day < planned.occurredOn) refuse('dialogue.date-before-plan', { plannedOn: planned.occurredOn });
  if (heldOn !== undefined && day < heldOn) refuse('dialogue.date-before-meeting', { heldOn });
};

/** A postponed dialogue counts for nothing until it is held, and must be announced anew. */
const postpone = (
  { planned }: KnownDialogue,
  command: Of<'postpone'>,
  law: Law,
  at: At,
): readonly DialogueEvent[] => {
  const { heldOn } = command;
  if (heldOn < at.occurredOn) refuse('dialogue.meeting-before-plan', { heldOn });
  const notice = termOf(law, kindRow(planned.kind).notice, heldOn);
  const data = { ...at, heldOn, reason: given(command.reason), ...present({ notice }) };
  return [{ type: 'DialoguePostponed', data }];
};

const hold = (
  { planned }: KnownDialogue,
  { attended, chair, quorum }: Of<'hold'>,
  law: Law,
  at: At,
): readonly DialogueEvent[] => {
  const { result: rule } = kindRow(planned.kind);
  if (at.occurredOn < planned.heldOn) refuse('dialogue.before-its-day', { heldOn: planned.heldOn });
  if (!Number.isInteger(attended) || attended < 0) refuse('dialogue.attendance-invalid');
  checkQuorum(planned.kind, quorum);
  const result = termOf(law, rule, at.occurredOn);
  const counted = quorum && { n: quorum.n, of: quorum.of };
  const data = { ...at, attended, chair, ...present({ quorum: counted, result }) };
  return [{ type: 'DialogueHeld', data }];
};

const checkQuorum = (kind: KnownDialogue['planned']['kind'], quorum: Share | undefined): void => {
  const { quorum: needed } = kindRow(kind);
  if (quorum && quorum.n > quorum.of) refuse('dialogue.attendance-invalid');
  if (!needed) return;
  if (!quorum) return refuse('dialogue.quorum-missing');
  if (!reaches(quorum.n, quorum.of, needed)) {
    refuse('dialogue.quorum-not-reached', { n: quorum.n, of: quorum.of, needed: `${needed.n}/${needed.of}` });
  }
};

const readOut = (
  { previous, fulfilled, promised, note }: Of<'read-out'>,
  at: At,
): readonly DialogueEvent[] => {
  if (fulfilled > promised) refuse('dialogue.attendance-invalid');
  const data = { ...at, fulfilled, promised, ...present({ previous, note }) };
  return [{ type: 'PreviousConclusionsReadOut', data }];
};

/** Minutes of a workplace dialogue bear the signatures of both sides (NĐ145 39(4)). */
const sign = ({ planned }: KnownDialogue, command: Of<'sign'>, at: At): readonly DialogueEvent[] => {
  const { minutesNo, summary, agreed, notAgreed, signatures } = command;
  const sides = kindRow(planned.kind).bothSidesSign
    ? (['holder', 'workers'] as const)
    : (['holder'] as const);
  for (const side of sides) {
    if (!signatures.some((signature) => signature.side === side))
      refuse('dialogue.signature-missing', { side });
  }
  const signed = signatures.map(({ side, by }) => ({ side, by }));
  const data = { ...at, minutesNo, summary, agreed, notAgreed, signatures: signed };
  return [{ type: 'DialogueMinutesSigned', data }];
};
