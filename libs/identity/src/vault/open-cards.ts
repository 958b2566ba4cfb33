import { join } from 'node:path';
import type { Cards } from '../cards.js';
import { KeyFile } from '../key-file.js';
import { SqliteCards } from './sqlite-cards.js';
import { openVaultFile } from './vault-file.js';

/**
 * The cards of a data folder beside the server that works in it, without anybody's name in memory.
 *
 * @throws KeyFileRefused, RangeError; see `openVaultFile`
 */
export const openCards = (data: string, kek: string): Readonly<{ cards: Cards; close(): void }> => {
  const file = openVaultFile(join(data, 'vault.db'), new KeyFile(kek));
  return { cards: new SqliteCards(file), close: () => file.db.close() };
};
