import { refuse } from '#kernel';
import type { EdgeRefusal } from './edge-refusals.js';

const DEPTH = 32;
const KEYS = 1_000;
const STRING_CHARS = 100_000;
const POLLUTING = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a request body, distrustfully and before any pipe: class-transformer and class-validator recurse, and
 * so would die of depth. Text comes out in NFC, so that one name typed on two keyboards is one name.
 *
 * @throws Refusal `request.*` for anything that is not well-formed JSON within the limits
 */
export const jsonBody = (body: Buffer): unknown => {
  const text = utf8(body);
  checkShape(text);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse<EdgeRefusal>('request.malformed-json');
  }
  return clean(parsed);
};

const utf8 = (body: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return refuse<EdgeRefusal>('request.not-utf8');
  }
};

const STEPS: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 };

/** Counts brackets and colons outside strings, without building anything. */
const checkShape = (text: string): void => {
  let depth = 0;
  let keys = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted && char === '\\') at += 1;
    else if (char === '"') quoted = !quoted;
    else if (!quoted) {
      depth += STEPS[char ?? ''] ?? 0;
      if (char === ':') keys += 1;
    }
    if (depth > DEPTH) refuse<EdgeRefusal>('request.too-deep', { limit: DEPTH });
    if (keys > KEYS) refuse<EdgeRefusal>('request.too-many-keys', { limit: KEYS });
  }
};

const clean = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (POLLUTING.has(key)) refuse<EdgeRefusal>('request.forbidden-key', { key });
      return [key, clean(inner)];
    }),
  );
};

const cleanText = (text: string): string => {
  if (text.length > STRING_CHARS) refuse<EdgeRefusal>('request.text-too-long', { limit: STRING_CHARS });
  if (/\p{Surrogate}/u.test(text) || text.includes('\0')) refuse<EdgeRefusal>('request.malformed-text');
  return text.normalize('NFC');
};
