import { createHmac } from 'node:crypto';

export type SignedHeaders = Readonly<
  Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>
>;

/**
 * Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, one signature for each secret, so that a receiver who has
 * only the old or only the new one takes it.
 *
 * @param at instant of this try: UTC, ISO 8601
 */
export const signed = (id: string, at: string, body: string, secrets: readonly Buffer[]): SignedHeaders => {
  const timestamp = String(Math.floor(Date.parse(at) / 1_000));
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  );
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
};

const SECRET = /^(?:whsec_)?([A-Za-z0-9+/]+={0,2})$/;

/** @returns `undefined` for what is no secret of 24 to 64 bytes, written in base64, with `whsec_` before it or not */
export const secretOf = (text: string): Buffer | undefined => {
  const [, written] = SECRET.exec(text.trim()) ?? [];
  if (written === undefined) return undefined;
  const bytes = Buffer.from(written, 'base64');
  return bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined;
};
