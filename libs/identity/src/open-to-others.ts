import { statSync } from 'node:fs';

/**
 * Whether other users of this machine may read, write or enter it (người khác đọc được). Windows knows no such bits:
 * there the access list of the folder protects it, and the answer is no.
 *
 * @throws Error when there is no such file or folder
 */
export const isOpenToOthers = (path: string): boolean =>
  process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
