import type { LocalDate } from '#kernel';
import type { EntryRefusal } from '#law';
import type { DialoguePlanned, DialogueRequested } from './dialogue.events.js';
import type { DialogueStatus, DialogueStepRefusal } from './dialogue-transitions.js';

export type DialogueRefusal =
  | EntryRefusal
  | DialogueStepRefusal
  | 'dialogue.id-taken'
  | 'dialogue.not-on-request'
  | 'dialogue.request-too-few'
  | 'dialogue.request-empty'
  | 'dialogue.not-as-requested'
  | 'dialogue.meeting-before-plan'
  | 'dialogue.date-before-plan'
  | 'dialogue.date-before-meeting'
  | 'dialogue.before-its-day'
  | 'dialogue.date-after-meeting'
  | 'dialogue.attendance-invalid'
  | 'dialogue.delegates-not-allowed'
  | 'dialogue.quorum-missing'
  | 'dialogue.quorum-not-reached'
  | 'dialogue.opinion-empty'
  | 'dialogue.opinion-unknown'
  | 'dialogue.opinion-dealt-with'
  | 'dialogue.opinion-needs-letter'
  | 'dialogue.due-before-meeting'
  | 'dialogue.opinions-open'
  | 'dialogue.signature-missing'
  | 'dialogue.minutes-not-signed'
  | 'dialogue.votes-missing'
  | 'dialogue.votes-not-of-present'
  | 'dialogue.resolution-not-passed'
  | 'dialogue.reason-missing';

/** An opinion (ý kiến) is dealt with in exactly one of six ways. */
export type Opinion = Readonly<{
  no: number;
  topic: string;
  guidedTo?: 'complaint' | 'denunciation';
  dealt?: 'answered' | 'committed' | 'guided' | 'raised' | 'forwarded' | 'declined';
}>;

export type RequestedDialogue = Readonly<{
  status: 'requested' | 'accepted' | 'declined';
  request: Pick<DialogueRequested['data'], 'dialogueId' | 'kind' | 'unit' | 'occurredOn'>;
}>;

export type KnownDialogue = Readonly<{
  status: Exclude<DialogueStatus, 'none' | RequestedDialogue['status']>;
  planned: Pick<DialoguePlanned['data'], 'dialogueId' | 'kind' | 'unit' | 'heldOn' | 'occurredOn'>;
  /** Day on which it was really held. */
  heldOn?: LocalDate;
  /** Present of those entitled, where the kind has a quorum. */
  present?: number;
  /** Opinion n stands at index n - 1. */
  opinions: readonly Opinion[];
  /** The minutes bear every signature that the kind asks for. */
  signed: boolean;
}>;

export type Dialogue = Readonly<{ status: 'none' }> | RequestedDialogue | KnownDialogue;

export const isRequest = (dialogue: Dialogue): dialogue is RequestedDialogue => 'request' in dialogue;
export const isKnown = (dialogue: Dialogue): dialogue is KnownDialogue => 'planned' in dialogue;
