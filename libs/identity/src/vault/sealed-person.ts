import { createHmac, hkdfSync } from 'node:crypto';
import type { Person } from '../domain/person.js';
import { sealJson, unsealJson, type Box, type Context } from './sealing.js';
import { VAULT_SCHEMA } from './vault-file.js';

/** A version of somebody's data as it lies anywhere: which fields there are may be seen, what they say not. */
export type SealedPerson = Box & Readonly<{ version: number; fields: string }>;

const contextOf = (subjectId: string, version: number, fields: string): Context => [
  'person',
  subjectId,
  version,
  fields,
  VAULT_SCHEMA,
];

export const sealPerson = (key: Buffer, subjectId: string, version: number, person: Person): SealedPerson => {
  const fields = Object.keys(person).sort().join(',');
  return { version, fields, ...sealJson(key, contextOf(subjectId, version, fields), person) };
};

/** @throws Error when the data were changed or moved by another hand */
export const openPerson = (key: Buffer, subjectId: string, sealed: SealedPerson): Person =>
  unsealJson(key, contextOf(subjectId, sealed.version, sealed.fields), sealed) as Person;

/**
 * HMAC-SHA-256 under a salt that is drawn from the subject's key: destroyed with it, and useless to
 * whoever has the data without the master key.
 */
export const commitmentTo = (key: Buffer, subjectId: string, person: Person): string => {
  const salt = Buffer.from(hkdfSync('sha256', key, subjectId, 'nghedan commitment 1', 32));
  return createHmac('sha256', salt).update(JSON.stringify(person)).digest('base64url');
};
