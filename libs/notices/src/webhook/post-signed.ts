import type { Destination } from './destinations.js';
import { postWebhook, type WebhookPost } from './post-webhook.js';
import { signed } from './sign.js';

export type SignedMessage = Readonly<{
  id: string;
  /** Instant of this try: UTC, ISO 8601. */
  at: string;
  body: string;
}>;

/** One try at a destination, as its entry in the file has it. @throws WebhookFailed */
export const postSigned = async (
  { url, secrets, reach, ca }: Destination,
  { id, at, body }: SignedMessage,
  how: Pick<WebhookPost, 'resolve' | 'patience'> = {},
): Promise<void> => {
  const headers = signed(id, at, body, secrets());
  await postWebhook({ url, headers, body, reach, ...(ca && { ca: ca() }), ...how });
};
