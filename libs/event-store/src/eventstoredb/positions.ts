import { position, START, type Position } from '#kernel';

/** A place in the server's transaction file: growing, with gaps. Both halves are kept, as its documents ask. */
export type Place = Readonly<{ commit: bigint; prepare: bigint }>;

const TEXT = /^(\d{20})\/(\d{20})$/;

/** Zero-padded, so that text order is log order. */
export const toPosition = ({ commit, prepare }: Place): Position =>
  position(`${pad(commit)}/${pad(prepare)}`);

/**
 * Undefined for `START`.
 *
 * @throws RangeError when the text did not come from this kind of log
 */
export const fromPosition = (text: Position): Place | undefined => {
  if (text === START) return undefined;
  const [, commit, prepare] = TEXT.exec(text) ?? [];
  if (commit === undefined || prepare === undefined) {
    throw new RangeError(`not a position of this log: ${text}`);
  }
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
};

const pad = (half: bigint): string => String(half).padStart(20, '0');
