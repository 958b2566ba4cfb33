import type { MasterKey } from '../key-file.js';
import { unwrapDataKey, wrapDataKey, type Owner } from '../vault/data-keys.js';
import { readBox, written, type WrittenBox } from '../vault/written-box.js';

/** The key of an owner, as an entry holds it. */
export type WrittenKey = WrittenBox &
  Readonly<{
    /** Id of the master key that wraps it; entries of older releases do not say so, and there was only one. */
    under?: string;
  }>;

/** Entry `KeyWrapped` of the stream of an owner: the same key, under another master key. */
export const KEY_WRAPPED = 'KeyWrapped';

export const writeKey = (owner: Owner, master: MasterKey, key: Buffer): WrittenKey => ({
  ...written(wrapDataKey(owner, master, key)),
  under: master.id,
});

/** The newest that this master key opens; of what a change has left unfinished there may be newer ones. */
export const wrappedUnder = (id: string, keys: readonly WrittenKey[]): WrittenKey | undefined =>
  keys.findLast(({ under }) => under === id) ?? keys.find(({ under }) => under === undefined);

/** @throws Error when none of them is of this owner under this master key */
export const openKey = (owner: Owner, master: MasterKey, keys: readonly WrittenKey[]): Buffer => {
  const found = wrappedUnder(master.id, keys);
  if (!found) throw new Error(`the key of ${owner} is not wrapped by the key ${master.id}`);
  return unwrapDataKey(owner, master, readBox(found));
};
