/** More than the place takes in. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

/**
 * Where files lie until somebody fetches them: in pieces, and already encrypted. What lies there may be lost; whoever
 * misses it asks again. A name is seen when its file is complete, and never before.
 */
export abstract class ExportFiles {
  /**
   * @param nameOf asked after the last piece: the name follows from what was written
   * @throws FileTooLarge; whatever is thrown, nothing is left under a name
   */
  abstract write(pieces: AsyncIterable<Buffer>, nameOf: () => string): Promise<void>;

  /** @returns the bytes in order, in pieces of any length; undefined when there is no such file */
  abstract read(name: string): Promise<AsyncIterable<Buffer> | undefined>;

  /** Whether there is a complete file of this name; whether all of it is still there, `read` tells. */
  abstract has(name: string): Promise<boolean>;

  /** Complete files. */
  abstract names(): Promise<readonly string[]>;

  abstract drop(name: string): Promise<void>;
}

const NAME = /^[A-Za-z0-9.-]{1,120}$/;

/** @throws RangeError for what could lead out of the place */
export const requireName = (name: string): string => {
  if (!NAME.test(name) || name.startsWith('.')) throw new RangeError('not a name for a file');
  return name;
};
