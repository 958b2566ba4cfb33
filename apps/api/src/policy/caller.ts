import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actingGrant, type Action, type Actor, type Grant } from '#access';
import type { Capacity, Who } from '#event-store';
import { present, refuse, type Adjustment, type Resource } from '#kernel';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import type { EntryDto } from '../http/entry.dto.js';
import { idempotencyKey } from '../http/idempotency-key.js';

/** The person behind a request, as the session knows them, and what they came to do. */
export type Caller = Readonly<{
  actor: Actor;
  action: Action;
  /**
   * @returns in what capacity the person may
   * @throws Refusal `not-found`: what one may not touch is absent
   */
  permit(resource: Resource): Capacity;
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
  const asked: { capacity?: Capacity } = {};
  return {
    ...caller,
    key,
    permit: (resource) => (asked.capacity = caller.permit(resource)),
    who: (expectedRevision) => {
      const who = whoOf(caller, key, String(request.id), expectedRevision);
      return { ...who, ...asked.capacity, ...present({ adjustment: adjustmentIn(request.body) }) };
    },
  };
});

/** What an entry of any noun may say of a closed period. The form of the route has checked it by then. */
const adjustmentIn = (body: unknown): Adjustment | undefined => {
  const { adjustment } = (body ?? {}) as Partial<Pick<EntryDto, 'adjustment'>>;
  const [reason, documentNo] = [adjustment?.reason.trim() ?? '', adjustment?.documentNo.trim() ?? ''];
  return reason === '' || documentNo === '' ? undefined : { reason, documentNo };
};

/**
 * Who looks at something, or takes it away, where that is written down. Each look is one of its own: it has no key that
 * a client could send again.
 */
export const whoLooks = (request: FastifyRequest): Who =>
  whoOf(callerOf(request), `look/${randomUUID()}`, String(request.id), undefined);

/** The user id is part of the command id, so that nobody gets the answer to another person's key. */
const whoOf = (
  { actor, action, permit, unitVersion }: Caller,
  key: string,
  correlationId: string,
  expectedRevision: number | undefined,
): Who => ({
  actor: actor.userId,
  ...capacityOf(actingGrant(actor, action), actor, unitVersion),
  commandId: `${actor.userId}/${key}`,
  correlationId,
  permit,
  ...present({ expectedRevision }),
});

/** What an act says of itself: the role and its unit, and for whom, when the role is lent. */
export const capacityOf = (
  grant: Grant | undefined,
  { home }: Actor,
  unitVersion: Caller['unitVersion'],
): Capacity => {
  const { role, unit = home, lent } = grant ?? {};
  return {
    unit,
    ...present({ unitVersion: unitVersion(unit), role }),
    ...(lent && { onBehalfOf: lent.by, delegation: lent.delegation }),
  };
};
