import { resolve } from 'node:path';
import { after, newest, PrivateConflict, type PrivateStreams } from '#event-store';
import type { Clock } from '#kernel';
import { KeyFile, KeyFileRefused, type MasterKey, type MasterKeySource } from '../key-file.js';
import { PaperRegister } from '../paper-register.js';
import type { OpenedVault } from '../vault/open-vault.js';
import { StreamCards } from './stream-cards.js';
import { StreamDrafts } from './stream-drafts.js';
import { StreamVault } from './stream-vault.js';

export type StreamVaultOptions = Readonly<{
  streams: PrivateStreams;
  /** The key file, the same on every node. */
  kek: string;
  clock: Clock;
}>;

/**
 * The vault that several nodes share. Names of denouncers stay on paper: a vault for them is for an office on a network
 * of its own.
 *
 * @throws KeyFileRefused when the key file is missing, open to others or not the one of this vault
 */
export const openStreamVault = async ({ streams, kek, clock }: StreamVaultOptions): Promise<OpenedVault> => {
  const master = await masterOf(streams, new KeyFile(resolve(kek)));
  const vault = await StreamVault.open(streams, master);
  const drafts = await StreamDrafts.open(streams, master, clock);
  const cards = await StreamCards.open(streams, master);
  return { vault, drafts, cards, denouncers: new PaperRegister((about) => vault.senderOf(about)) };
};

/**
 * The first node makes the key; the others are told to bring it.
 *
 * @throws KeyFileRefused
 */
export const masterOf = async (streams: PrivateStreams, keys: MasterKeySource): Promise<MasterKey> => {
  const named = await newest(streams, 'master-1');
  const master = keys.load(named === undefined);
  if (named === undefined) {
    const entry = { type: 'KeyNamed', data: { id: master.id } };
    try {
      await streams.append({ stream: 'master-1', expected: after(named), entry });
    } catch (error) {
      if (error instanceof PrivateConflict) return masterOf(streams, keys);
      throw error;
    }
  } else if (named.data['id'] !== master.id) {
    throw new KeyFileRefused(
      `The vault on the server was encrypted under key ${String(named.data['id'])}; this node's key file holds ${master.id}. Copy the key file of the first node.`,
    );
  }
  return master;
};
