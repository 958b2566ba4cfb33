import type { Sealed } from '../domain/subject-ref.js';
import { seal, unseal, type Context } from './sealing.js';
import { VAULT_SCHEMA } from './vault-file.js';
import { readBox, written } from './written-box.js';

const contextOf = (caseKeyId: string): Context => ['text', caseKeyId, VAULT_SCHEMA];

/** Text under the key of a case, as an event may hold it. */
export const sealText = (key: Buffer, caseKeyId: string, text: string): Sealed => ({
  key: caseKeyId,
  ...written(seal(key, contextOf(caseKeyId), Buffer.from(text, 'utf8'))),
});

/** @throws Error when the text, its case or the key is not the one it was sealed with */
export const openText = (key: Buffer, { key: caseKeyId, ...box }: Sealed): string =>
  unseal(key, contextOf(caseKeyId), readBox(box)).toString('utf8');
