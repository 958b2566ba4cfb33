import { hash } from 'node:crypto';

/** Namespace of all event ids (RFC 9562, 5.5). Changing it would make every stored command look new. */
const NAMESPACE = Buffer.from('7c1f2f0e6d0b4d5e9a53b1a4c0de5e17', 'hex');

/**
 * The id of the `index`-th event (from 0) of a command: UUIDv5, so that a command sent again names the
 * same events. `commandId` may be any text.
 */
export const eventId = (commandId: string, index: number): string => {
  const digest = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(`${commandId}#${index}`)]), 'buffer');
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
