import { HttpCode, Post, applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation } from '@nestjs/swagger';
import type { Action } from '#access';
import { Policy } from './policy.js';

/** A route that changes something: a POST with an idempotency key, a policy and a sentence for the document. */
export const Act = (
  action: Action,
  path: string,
  summary: string,
  status: 200 | 201 = 200,
): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(status),
    Policy(action),
    ApiOperation({ summary }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      schema: { type: 'string', format: 'uuid' },
      description: 'Made once for each intent; sending it again gives the first answer',
    }),
  );
