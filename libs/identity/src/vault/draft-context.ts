import type { Context } from './sealing.js';
import { VAULT_SCHEMA } from './vault-file.js';

/** What an unfinished form belongs to. */
export const draftContext = (userId: string, form: string, id: string): Context => [
  'draft',
  userId,
  form,
  id,
  VAULT_SCHEMA,
];
