import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actingGrant, type Action, type Actor } from '#access';
import type { Who } from '#event-store';
import { present, refuse, type Resource } from '#kernel';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { idempotencyKey } from '../http/idempotency-key.js';

/** The person behind a request, as the session knows them, and what they came to do. */
export type Caller = Readonly<{
  actor: Actor;
  action: Action;
  /** @throws Refusal `not-found`: what one may not touch is absent */
  permit(resource: Resource): void;
  /** Revision of a unit's stream: says which of its names and places held when somebody acted. */
  unitVersion(unit: string): number | undefined;
}>;

const CALLER = Symbol('caller');

export const setCaller = (request: FastifyRequest, caller: Caller): void => {
  (request as FastifyRequest & { [CALLER]?: Caller })[CALLER] = caller;
};

/** @throws Refusal `auth.required` on a route that is open to everybody */
export const callerOf = (request: FastifyRequest): Caller =>
  (request as FastifyRequest & { [CALLER]?: Caller })[CALLER] ?? refuse<EdgeRefusal>('auth.required');

export const By = createParamDecorator((_: undefined, context: ExecutionContext) =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The caller and the key of the command: all that a command needs to know about a request. */
export type Author = Caller &
  Readonly<{
    /** A UUID, the same for every repeat: ids of what the command makes come from it. */
    key: string;
    who(expectedRevision?: number): Who;
  }>;

export const AsAuthor = createParamDecorator((_: undefined, context: ExecutionContext): Author => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const caller = callerOf(request);
  const key = idempotencyKey(request);
  return {
    ...caller,
    key,
    who: (expectedRevision) => whoOf(caller, key, String(request.id), expectedRevision),
  };
});

/** The user id is part of the command id, so that nobody gets the answer to another person's key. */
const whoOf = (
  { actor, action, permit, unitVersion }: Caller,
  key: string,
  correlationId: string,
  expectedRevision: number | undefined,
): Who => {
  const { role, unit = actor.home } = actingGrant(actor, action) ?? {};
  return {
    actor: actor.userId,
    unit,
    commandId: `${actor.userId}/${key}`,
    correlationId,
    permit,
    ...present({ unitVersion: unitVersion(unit), role, expectedRevision }),
  };
};
