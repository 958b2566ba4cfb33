import type { Context } from './sealing.js';
import { VAULT_SCHEMA } from './vault-file.js';

/** What a card belongs to. */
export const cardContext = (owner: string, purpose: string): Context => [
  'card',
  owner,
  purpose,
  VAULT_SCHEMA,
];
