import { resolve } from 'node:path';
import type { PrivateStreams } from '#event-store';
import type { Clock } from '#kernel';
import { KeyFile } from '../key-file.js';
import { PaperRegister } from '../paper-register.js';
import type { OpenedVault } from '../vault/open-vault.js';
import { KeyInForce } from './key-in-force.js';
import { masterOf } from './named-key.js';
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
  const inForce = await KeyInForce.open(streams, master);
  const vault = await StreamVault.open(streams, inForce);
  const drafts = await StreamDrafts.open(streams, inForce, clock);
  const cards = await StreamCards.open(streams, inForce);
  const denouncers = new PaperRegister((about) => vault.senderOf(about));
  return { vault, drafts, cards, denouncers, keyId: master.id };
};
