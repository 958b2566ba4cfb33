import { join, resolve } from 'node:path';
import type { Clock } from '#kernel';
import type { Cards } from '../cards.js';
import type { DenouncerVault } from '../denouncer-vault.js';
import type { Drafts } from '../drafts.js';
import type { IdentityVault } from '../identity-vault.js';
import { KeyFile } from '../key-file.js';
import { PaperRegister } from '../paper-register.js';
import { SqliteCards } from './sqlite-cards.js';
import { SqliteDenouncers } from './sqlite-denouncers.js';
import { SqliteDrafts } from './sqlite-drafts.js';
import { SqliteVault } from './sqlite-vault.js';
import { openVaultFile } from './vault-file.js';
import { WalledSenders } from './walled-senders.js';

/** Where the names of denouncers are: on paper, of which only a code is known here, or in the vault. */
export type DenouncersIn = 'reference' | 'vault';

export type VaultOptions = Readonly<{
  /** The data folder; must exist. */
  data: string;
  clock: Clock;
  /** The key file; `<data>.kek`, beside the folder and not inside, where nothing else is said. */
  kek?: string | undefined;
  /** `reference` where nothing else is said. */
  denouncers?: DenouncersIn | undefined;
}>;

export type OpenedVault = Readonly<{
  vault: IdentityVault;
  drafts: Drafts;
  cards: Cards;
  denouncers: DenouncerVault;
  /** Id of the key in the key file. */
  keyId: string;
}>;

/**
 * The vault of the standalone profile, `<data>/vault.db`: loads everybody's name into memory, 3.5 s for
 * 100,000 people. Closing the vault closes the drafts and cards too.
 *
 * @throws KeyFileRefused, RangeError; see `openVaultFile`
 */
export const openVault = async ({
  data,
  clock,
  kek = `${resolve(data)}.kek`,
  denouncers = 'reference',
}: VaultOptions): Promise<OpenedVault> => {
  const file = openVaultFile(join(data, 'vault.db'), new KeyFile(kek));
  const walled = new WalledSenders(file);
  return {
    vault: new SqliteVault(file),
    drafts: new SqliteDrafts(file, clock),
    cards: new SqliteCards(file),
    denouncers:
      denouncers === 'vault'
        ? new SqliteDenouncers(file)
        : new PaperRegister((about) => walled.senderOf(about)),
    keyId: file.master.id,
  };
};
