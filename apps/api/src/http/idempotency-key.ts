import type { FastifyRequest } from 'fastify';
import { refuse } from '#kernel';
import type { EdgeRefusal } from './edge-refusals.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** @throws Refusal `request.idempotency-key-missing` also when it is no UUID */
export const idempotencyKey = ({ headers }: Pick<FastifyRequest, 'headers'>): string => {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || !UUID.test(key))
    return refuse<EdgeRefusal>('request.idempotency-key-missing');
  return key.toLowerCase();
};
