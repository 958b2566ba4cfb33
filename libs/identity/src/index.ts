export * from './domain/accused.js';
export * from './domain/birth.js';
export * from './domain/finds-identity.js';
export * from './domain/mask-id-number.js';
export type { Match } from './domain/people-index.js';
export type { MatchReason, PersonQuery } from './domain/person-match.js';
export type { Person } from './domain/person.js';
export * from './domain/personal-data-hint.js';
export * from './domain/subject-ref.js';
export * from './cards.js';
export * from './denouncer-vault.js';
export * from './drafts.js';
export { ByteReader } from './frames/byte-reader.js';
export { openFrames, sealFrames } from './frames/sealed-frames.js';
export * from './identity-vault.js';
export { KeyFile, KeyFileRefused, newKeyFile, oldKeyFilesBeside } from './key-file.js';
export {
  changeKeyFile,
  type KeyChange,
  type KeyChangeStep,
  type OwnerCounts,
  type WrappedKeys,
} from './change/change-key-file.js';
export { openVaultWrappings } from './vault/vault-wrappings.js';
export { StreamWrappings } from './streams/stream-wrappings.js';
export { keyBetweenNodes } from './key-between-nodes.js';
export { isOpenToOthers } from './open-to-others.js';
export { PaperRegister } from './paper-register.js';
export { bringVaultBack } from './streams/bring-vault-back.js';
export { copyVault, type VaultCopy } from './streams/copy-vault.js';
export { openStreamVault, type StreamVaultOptions } from './streams/open-stream-vault.js';
export { openCards } from './vault/open-cards.js';
export * from './vault/open-vault.js';
export { VAULT_SCHEMA } from './vault/vault-file.js';
