import { closeSync, fsyncSync, openSync } from 'node:fs';

/**
 * Bytes of a file, or names in a folder, reach the disk before this answers. SQLite passes over a failure to settle
 * the names of new files; this does not. Windows has no such call.
 */
export const settle = (path: string): void => {
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
