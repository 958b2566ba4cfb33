import type { Context } from './sealing.js';
import { VAULT_SCHEMA } from './vault-file.js';

/** What a text under the key of a case belongs to. */
export const textContext = (caseKeyId: string): Context => ['text', caseKeyId, VAULT_SCHEMA];
