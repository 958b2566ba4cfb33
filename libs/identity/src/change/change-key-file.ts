import { KeyFileRefused, newKeyFile, type KeyFile, type MasterKey } from '../key-file.js';
import type { Owner } from '../vault/data-keys.js';

/** From which master key to which. */
export type KeyTurn = Readonly<{ from: MasterKey; to: MasterKey }>;

/** How many living keys there are, by the kind of owner. */
export type OwnerCounts = Readonly<Record<OwnerKind, number>>;

export type OwnerKind = Owner extends `${infer Kind}:${string}` ? Kind : never;

/** What has just been done when it is told; a process that ends there is gone on with by the next run. */
export type KeyChangeStep =
  /** The next key is on the disk, beside the present one. */
  | 'key-made'
  /** Every owner's key is wrapped by both. */
  | 'wrapped'
  /** From here on the new key is the one in force; before, the old one. */
  | 'turned'
  /** What the old key opens is gone from where it can be removed, and all that lives opens under the new one. */
  | 'proved'
  /** The office has written down that it was done. */
  | 'recorded'
  /** The key file holds the new key. */
  | 'replaced';

export type KeyChange = Readonly<{
  /** Ids of the keys, not the keys. */
  from: string;
  to: string;
  owners: OwnerCounts;
  /** Where the old key lies, for whoever destroys it. */
  oldFile: string;
}>;

/** Where the keys of owners lie, each wrapped by the master key (khóa bọc). */
export abstract class WrappedKeys {
  /** Id of the master key in force; `undefined` while nothing is encrypted. */
  abstract keyId(): Promise<string | undefined>;

  /**
   * Wraps every living key by the other one, proves that each opens, and puts that one in force: all or nothing of it can
   * be seen by whoever opens the vault. What was destroyed stays so.
   *
   * @throws KeyFileRefused when a key opens under neither; the old one then stays in force
   */
  abstract turn(turn: KeyTurn, reached: (step: KeyChangeStep) => void): Promise<void>;

  /**
   * After the turn, and as often as it is asked: removes what the old key opens as far as that can be done.
   *
   * @returns how many living keys there are, each of which was opened by the new one
   * @throws KeyFileRefused when one still needs the old key
   */
  abstract settle(turn: KeyTurn): Promise<OwnerCounts>;
}

type Watching = Readonly<{
  /** Told of each step; the change goes on when it returns. */
  reached?: (step: KeyChangeStep) => void;
  /** Writes down that the keys were changed; may be asked again for the same change. */
  record?: (change: Omit<KeyChange, 'oldFile'>) => Promise<void>;
}>;

/**
 * Changes the master key (đổi tệp khóa): the office rests meanwhile. Ended anywhere, either key file opens all, the vault
 * says which, and the next run finishes what this one began.
 *
 * @throws KeyFileRefused when there is nothing encrypted, or the key file is not the one in force
 */
export const changeKeyFile = async (
  file: KeyFile,
  keys: WrappedKeys,
  { reached = () => undefined, record = async () => undefined }: Watching = {},
): Promise<KeyChange> => {
  const inForce = await keys.keyId();
  if (inForce === undefined) throw new KeyFileRefused('Nothing is encrypted yet: there is no key to change.');
  const turn = turnOf(file, inForce);
  reached('key-made');
  if (inForce !== turn.to.id) await keys.turn(turn, reached);
  reached('turned');
  const owners = await keys.settle(turn);
  reached('proved');
  const change = { from: turn.from.id, to: turn.to.id, owners };
  await record(change);
  reached('recorded');
  const oldFile = file.replace(turn.from);
  reached('replaced');
  return { ...change, oldFile };
};

/** That of a run that ended before its end, or a new one. */
const turnOf = (file: KeyFile, inForce: string): KeyTurn => {
  const next = file.next();
  const from = file.present();
  if (next?.id === inForce && from.id !== inForce) return { from, to: next };
  if (next?.id === inForce)
    throw new KeyFileRefused(`${file.file} holds the new key already: remove ${newKeyFile(file.file)}.`);
  if (from.id !== inForce)
    throw new KeyFileRefused(
      `The vault is under key ${inForce}; the key file ${file.file} holds ${from.id}.`,
    );
  return { from, to: file.makeNext() };
};

/** @throws KeyFileRefused which names the owner by the id, and no person */
export const stillNeedsOld = (owner: Owner, id: string): never => {
  throw new KeyFileRefused(`The key of ${owner} does not open under ${id}: the key file cannot be changed.`);
};
