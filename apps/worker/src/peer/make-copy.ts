import { rmSync, statSync } from 'node:fs';
import { ViewCopies, type NamedView } from '#views';
import { sha256Of, type CopiedFile } from './copied-file.js';

/** A copy that lies ready to be sent; whoever sends it removes it. */
export type ReadyCopy = Readonly<{ path: string; file: CopiedFile }>;

/** @returns `undefined` where this node has no such view to give */
export const makeCopy = async (
  data: string,
  wanted: NamedView,
  id: string,
): Promise<ReadyCopy | undefined> => {
  const made = new ViewCopies(data).make(wanted, id);
  if (!made) return undefined;
  const { path, about } = made;
  try {
    return { path, file: { ...about, sha256: await sha256Of(path), bytes: statSync(path).size } };
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
};
