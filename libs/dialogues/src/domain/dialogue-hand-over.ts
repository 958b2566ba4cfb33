import { refuse as say } from '#kernel';
import type { EntryNote } from '#law';
import { isKnown, isRequest, type Dialogue, type DialogueRefusal } from './dialogue-state.js';
import type { DialogueEvent, DialogueHandedOver } from './dialogue.events.js';

export type HandOverCommand = Readonly<{ type: 'hand-over' }> & Omit<DialogueHandedOver['data'], 'from'>;

const refuse = say<DialogueRefusal>;

/** Whoever holds it or has been asked for it; undefined before anything is known. */
export const holderOf = (dialogue: Dialogue): string | undefined => {
  if (isKnown(dialogue)) return dialogue.planned.unit;
  return isRequest(dialogue) ? dialogue.request.unit : undefined;
};

/** A dialogue that is asked for, planned or not yet followed up goes to the unit that takes over. */
export const handOver = (
  dialogue: Dialogue,
  { dialogueId, occurredOn, to, basis }: HandOverCommand,
  late: EntryNote,
): readonly DialogueEvent[] => {
  const from = holderOf(dialogue) ?? refuse('dialogue.unknown');
  if (basis.trim() === '') refuse('dialogue.reason-missing');
  const data = { dialogueId, occurredOn, from, to, basis, ...late };
  return to === from ? [] : [{ type: 'DialogueHandedOver', data }];
};

export const handedOver = (dialogue: Dialogue, { to }: DialogueHandedOver['data']): Dialogue => {
  if (isKnown(dialogue)) return { ...dialogue, planned: { ...dialogue.planned, unit: to } };
  return isRequest(dialogue) ? { ...dialogue, request: { ...dialogue.request, unit: to } } : dialogue;
};
