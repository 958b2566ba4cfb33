/**
 * SQLite's name for what went wrong (`SQLITE_BUSY`, `SQLITE_IOERR_FSYNC` …); undefined for other errors. Asked
 * of the code, because the driver's error class is one per process and not one per module realm.
 */
export const sqliteCode = (error: unknown): string | undefined => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined;
};
