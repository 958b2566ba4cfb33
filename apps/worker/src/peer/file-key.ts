import { hkdfSync } from 'node:crypto';

/** 2: what is sent is sealed in frames. A node of an older release makes another key and so opens nothing by mistake. */
const PURPOSE = 'nghedan view copy 2';

/**
 * The key under which one file of a view goes from one node to another.
 *
 * @param key between the nodes of the office
 * @param salt random, 16 bytes, another one for each file
 */
export const fileKey = (key: Uint8Array, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, PURPOSE, 32));
