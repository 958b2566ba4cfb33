import type { CheckpointEvent } from '../domain/checkpoint.events.js';
import type { HeldOutside } from './log-tree.js';

/** The last line of a note: the name of whoever signed it. */
const LAST_SIGNER = /\n— (\S+) \S+\n$/u;

/**
 * Who holds a checkpoint outside from then on: whom it was given to, or the witness that signed below it and keeps it.
 *
 * @param at UTC, ISO 8601
 */
export const holderOf = ({ type, data }: CheckpointEvent, at: string): HeldOutside | undefined => {
  if (type === 'CheckpointSigned') return undefined;
  const { size } = data;
  if (type === 'CheckpointTakenOut') return { size, way: data.way, holder: data.holder, at };
  const [, holder] = LAST_SIGNER.exec(data.note) ?? [];
  return holder === undefined ? undefined : { size, way: 'sent', holder, at };
};
