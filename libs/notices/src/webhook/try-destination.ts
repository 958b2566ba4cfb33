import { randomUUID } from 'node:crypto';
import type { Destination } from './destinations.js';
import { postSigned } from './post-signed.js';

/**
 * Sends a signed body of type `Test` that tells of nothing, so that an operator sees whether a destination takes what it
 * will be told.
 *
 * @param at now, on the machine's clock: UTC, ISO 8601
 * @throws WebhookFailed
 */
export const tryDestination = (destination: Destination, at: string): Promise<void> => {
  const body = JSON.stringify({ type: 'Test', timestamp: at, data: {} });
  return postSigned(destination, { id: randomUUID(), at, body });
};
