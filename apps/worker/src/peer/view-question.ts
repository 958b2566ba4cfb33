import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { NamedView } from '#views';

/** Where a node asks another one for the file of a view. */
export const VIEW_COPY_PATH = '/api/nodes/view-copy';

/** A question is answered within a minute of its time, either way: clocks of nodes agree to ten seconds. */
const VALID_MS = 60_000;

/** Which view a node asks for, when (UTC, ISO 8601), and a word that is never used again. */
export type ViewQuestion = NamedView & Readonly<{ at: string; nonce: string }>;

export const viewQuestion = ({ view, version }: NamedView, at: string): ViewQuestion => ({
  view,
  version,
  at,
  nonce: randomUUID(),
});

/** HMAC-SHA-256 over the whole question. */
const proofOf = (key: Uint8Array, { view, version, at, nonce }: ViewQuestion): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify(['view-copy', view, version, at, nonce]))
    .digest();

export const headersOf = (key: Uint8Array, question: ViewQuestion): Readonly<Record<string, string>> => ({
  'x-node-at': question.at,
  'x-node-nonce': question.nonce,
  'x-node-proof': proofOf(key, question).toString('base64url'),
});

export const pathOf = ({ view, version }: NamedView): string =>
  `${VIEW_COPY_PATH}?${new URLSearchParams({ view, version: String(version) }).toString()}`;

/** What a request may hold: anything. */
export type Asked = Readonly<{
  query: Readonly<Record<string, unknown>>;
  headers: Readonly<Record<string, unknown>>;
}>;

/** @returns the question, or `undefined` when no node of this office has asked it just now */
export const provenQuestion = (
  key: Uint8Array,
  { query, headers }: Asked,
  now: string,
): ViewQuestion | undefined => {
  const [view, version] = [query['view'], query['version']];
  const [at, nonce, proof] = [headers['x-node-at'], headers['x-node-nonce'], headers['x-node-proof']];
  if (typeof view !== 'string' || typeof version !== 'string' || !/^\d{1,9}$/.test(version)) return undefined;
  if (typeof at !== 'string' || typeof nonce !== 'string' || typeof proof !== 'string') return undefined;
  const question = { view, version: Number(version), at, nonce };
  const [given, right] = [Buffer.from(proof, 'base64url'), proofOf(key, question)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return Math.abs(Date.parse(now) - Date.parse(at)) <= VALID_MS ? question : undefined;
};
