import { readFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** Operation id → what it answers, and the named parts of answers. */
export type AnswerSchemas = Readonly<{ answers: Schemas; schemas: Schemas }>;

/**
 * What the routes answer, read off their return types by `infra/scripts/answer-schemas.mjs` when the document is
 * written: a type that changes changes the document, and a test compares them.
 */
export const answerSchemas = (): AnswerSchemas =>
  JSON.parse(readFileSync(new URL('answer-schemas.json', import.meta.url), 'utf8')) as AnswerSchemas;
