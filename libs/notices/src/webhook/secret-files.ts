import { readFileSync } from 'node:fs';
import { isOpenToOthers } from '#identity';
import { WebhookFailed } from './post-webhook.js';
import { secretOf } from './sign.js';

/** Says what is wrong with a destination, in one sentence for the operator. */
export type No = (what: string) => Error;

/**
 * What stands in files beside the file of destinations, read anew at each use: a secret or a certificate is changed
 * without a restart. It is read once here, so that a mistake is said at the start.
 *
 * @returns throws WebhookFailed `webhook.files-unreadable` when they are gone or damaged by then
 * @throws Error from `no`
 */
export const fresh = <T>(read: () => T): (() => T) => {
  read();
  return () => {
    try {
      return read();
    } catch {
      throw new WebhookFailed('webhook.files-unreadable');
    }
  };
};

/** @param files as the operator names them: the newest secret, and perhaps the one before it */
export const secretsIn = (files: readonly unknown[], no: No): readonly Buffer[] =>
  files.map((one) => {
    const file = pathOf(one, 'secret file', no);
    const secret = secretOf(contentOf(file, 'secret file', no));
    if (isOpenToOthers(file)) throw no(`has a secret file that others can read: chmod 600 ${file}`);
    if (!secret) throw no('has a secret file without a secret of 24 to 64 bytes in base64');
    return secret;
  });

/** Certificate of an authority, PEM. */
export const authorityIn = (file: unknown, no: No): string =>
  contentOf(pathOf(file, 'certificate file', no), 'certificate file', no);

const pathOf = (file: unknown, what: string, no: No): string => {
  if (typeof file === 'string') return file;
  throw no(`has a ${what} that is no path`);
};

const contentOf = (file: string, what: string, no: No): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw no(`has a ${what} that cannot be read: ${file}`);
  }
};
