import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { ACCESS_FORMAT } from '#access';
import { LOG_FORMAT } from '#event-store';
import { VAULT_SCHEMA } from '#identity';
import { JOBS_FORMAT } from '#jobs';

/** The newest format of each file that this release can read. Views have their version in their name and are built anew. */
const NEWEST: Readonly<Record<string, number>> = {
  'log.db': LOG_FORMAT,
  'vault.db': VAULT_SCHEMA,
  'access.db': ACCESS_FORMAT,
  'jobs.db': JOBS_FORMAT,
};

/** A file of the folder has a format that this release does not know; the message says what to do. */
export class NewerRelease extends Error {
  override readonly name = 'NewerRelease';
}

/** Where SQLite keeps `user_version` in a file: a big-endian number of four bytes. */
const USER_VERSION_AT = 60;

/**
 * Asks every file of the folder before any is opened, because opening one already writes beside it. After a crash the
 * number may still stand in the write-ahead log; then whoever opens the file refuses it.
 *
 * @throws NewerRelease with one sentence for the operator
 */
export const requireKnownFormats = (data: string): void => {
  for (const [name, newest] of Object.entries(NEWEST)) {
    const file = join(data, name);
    const found = existsSync(file) ? formatOf(file) : 0;
    if (found > newest) {
      throw new NewerRelease(
        `${file} was written by a newer release (format ${found}; this one knows up to ${newest}). Nothing was changed. ` +
          'Start that release or a newer one, or restore a backup from before the upgrade into another folder.',
      );
    }
  }
};

const formatOf = (file: string): number => {
  const header = Buffer.alloc(USER_VERSION_AT + 4);
  const handle = openSync(file, 'r');
  try {
    return readSync(handle, header, 0, header.length, 0) < header.length
      ? 0
      : header.readUInt32BE(USER_VERSION_AT);
  } finally {
    closeSync(handle);
  }
};
