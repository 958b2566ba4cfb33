import type { MasterKey } from '../../key-file.js';
import { unwrapDataKey } from '../../vault/data-keys.js';
import { openPerson, type SealedPerson } from '../../vault/sealed-person.js';
import type { Box } from '../../vault/sealing.js';

/** For tests: names that somebody reads who has these bytes and this key, and knows whose they are. */
export const readWithKey = (
  subjectId: string,
  master: MasterKey,
  wrappings: readonly Box[],
  versions: readonly SealedPerson[],
): readonly string[] => {
  const tried = <T>(attempt: () => T): readonly T[] => {
    try {
      return [attempt()];
    } catch {
      return [];
    }
  };
  const keys = wrappings.flatMap((box) => tried(() => unwrapDataKey(`subject:${subjectId}`, master, box)));
  return keys.flatMap((key) =>
    versions.flatMap((sealed) => tried(() => openPerson(key, subjectId, sealed).name)),
  );
};
