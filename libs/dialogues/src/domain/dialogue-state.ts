import type { LocalDate } from '#kernel';
import type { EntryRefusal } from '#law';
import type { DialoguePlanned } from './dialogue.events.js';
import type { DialogueStatus, DialogueStepRefusal } from './dialogue-transitions.js';

export type DialogueRefusal =
  | EntryRefusal
  | DialogueStepRefusal
  | 'dialogue.id-taken'
  | 'dialogue.meeting-before-plan'
  | 'dialogue.date-before-plan'
  | 'dialogue.date-before-meeting'
  | 'dialogue.date-after-meeting'
  | 'dialogue.attendance-invalid'
  | 'dialogue.opinion-empty'
  | 'dialogue.opinion-unknown'
  | 'dialogue.opinion-dealt-with'
  | 'dialogue.opinion-needs-letter'
  | 'dialogue.due-before-meeting'
  | 'dialogue.opinions-open'
  | 'dialogue.reason-missing';

/** An opinion (ý kiến) is dealt with in exactly one of four ways. */
export type Opinion = Readonly<{
  no: number;
  topic: string;
  dealt?: 'answered' | 'committed' | 'guided' | 'forwarded';
}>;

export type KnownDialogue = Readonly<{
  status: Exclude<DialogueStatus, 'none'>;
  planned: Pick<DialoguePlanned['data'], 'dialogueId' | 'kind' | 'unit' | 'heldOn' | 'occurredOn'>;
  /** Day on which it was really held. */
  heldOn?: LocalDate;
  /** Opinion n stands at index n - 1. */
  opinions: readonly Opinion[];
}>;

export type Dialogue = Readonly<{ status: 'none' }> | KnownDialogue;
