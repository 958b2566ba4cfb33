import { randomUUID } from 'node:crypto';
import type { Destination } from './destinations.js';
import { postWebhook } from './post-webhook.js';
import { signed } from './sign.js';

/**
 * Sends a signed body of type `Test` that tells of nothing, so that an operator sees whether a destination takes what it
 * will be told.
 *
 * @param at now, on the machine's clock: UTC, ISO 8601
 * @throws WebhookFailed
 */
export const tryDestination = async ({ url, secrets, reach, ca }: Destination, at: string): Promise<void> => {
  const body = JSON.stringify({ type: 'Test', timestamp: at, data: {} });
  const headers = signed(randomUUID(), at, body, secrets);
  await postWebhook({ url, headers, body, reach, ...(ca !== undefined && { ca }) });
};
