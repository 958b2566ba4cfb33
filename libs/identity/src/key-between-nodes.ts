import { hkdfSync } from 'node:crypto';
import { resolve } from 'node:path';
import { KeyFile } from './key-file.js';

const PURPOSE = 'nghedan between nodes 1';

/**
 * 256 bits that only whoever holds the key file and has read the log's id can make: by them a node knows another one of
 * the same office. They tell nothing of the key file.
 *
 * @param keyId the key under which the vault is
 * @throws KeyFileRefused when the key file is missing, damaged or open to others
 */
export const keyBetweenNodes = (kek: string, logId: string, keyId: string): Buffer =>
  Buffer.from(hkdfSync('sha256', new KeyFile(resolve(kek)).load(keyId).bytes, logId, PURPOSE, 32));
