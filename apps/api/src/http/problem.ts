import { HttpException } from '@nestjs/common';
import { SharedStateUnavailable } from '#access';
import { CommandIdReused, EventTooLarge, RevisionConflict, StoreUnavailable } from '#event-store';
import { Refusal } from '#kernel';
import { inWords } from './field-messages.js';
import { InvalidRequest, type FieldError } from './invalid-request.js';
import type { Language } from './language.js';
import { REFUSALS, type AnyRefusal } from './refusals.js';
import { withFacts } from './refusals/fact-words.js';

/** RFC 9457. The facts of a refusal stand beside these members. */
export type Problem = Readonly<{
  type: string;
  title: string;
  status: number;
  code: AnyRefusal;
  detail?: string;
  errors?: readonly FieldError[];
  [fact: string]: unknown;
}>;

/** What went wrong, in the reader's language. An error that nobody foresaw says nothing of itself. */
export const problem = (error: unknown, language: Language): Problem => {
  if (error instanceof InvalidRequest)
    return { ...describe('request.invalid', language), errors: inWords(error.errors, language) };
  if (error instanceof Refusal) return refused(error as Refusal, language);
  if (error instanceof RevisionConflict) {
    const { expected, actual } = error;
    return { ...describe('revision-conflict', language), expected, actual };
  }
  if (error instanceof StoreUnavailable)
    return { ...describe('store.unavailable', language), outcome: error.outcome };
  if (error instanceof SharedStateUnavailable) return describe('session.store-away', language);
  if (error instanceof CommandIdReused) return describe('request.idempotency-key-reused', language);
  if (error instanceof EventTooLarge) return { ...describe('event.too-large', language), limit: error.limit };
  return describe(httpCode(statusOf(error)), language);
};

const refused = ({ code, facts }: Refusal, language: Language): Problem => {
  if (!isKnown(code)) return describe('internal', language);
  // Absent and forbidden look the same, whichever noun it was.
  if (REFUSALS[code][0] === 404) return describe('not-found', language);
  const described = describe(code, language);
  return { ...facts, ...described, title: withFacts(described.title, facts ?? {}, language) };
};

const isKnown = (code: string): code is AnyRefusal => Object.hasOwn(REFUSALS, code);

const describe = (code: AnyRefusal, language: Language): Problem => {
  const [status, vi, en] = REFUSALS[code];
  return { type: `/problems/${code}`, title: language === 'vi' ? vi : en, status, code };
};

/** Of the errors of Nest and Fastify, only the number is believed. */
const statusOf = (error: unknown): number => {
  if (typeof error !== 'object' || error === null) return 500;
  if (error instanceof HttpException) return error.getStatus();
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
};

const HTTP_CODES: Readonly<Record<number, AnyRefusal>> = {
  404: 'not-found',
  405: 'not-found',
  408: 'request.timeout',
  413: 'request.too-large',
  415: 'request.content-type',
};

const httpCode = (status: number): AnyRefusal =>
  HTTP_CODES[status] ?? (status >= 400 && status < 500 ? 'request.malformed' : 'internal');
