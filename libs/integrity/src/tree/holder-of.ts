import type { CheckpointEvent } from '../domain/checkpoint.events.js';
import { attempt, readNote } from '../notes/signed-note.js';
import type { HeldOutside } from './log-tree.js';

/**
 * Who holds a checkpoint outside from then on: whom it was given to, or the witness that signed below it and keeps it.
 *
 * @param at UTC, ISO 8601
 */
export const holderOf = ({ type, data }: CheckpointEvent, at: string): HeldOutside | undefined => {
  if (type === 'CheckpointSigned') return undefined;
  const { size } = data;
  if (type === 'CheckpointTakenOut') return { size, way: data.way, holder: data.holder, at };
  const holder = attempt(() => readNote(data.note).signatures.at(-1)?.name);
  return holder === undefined ? undefined : { size, way: 'sent', holder, at };
};
