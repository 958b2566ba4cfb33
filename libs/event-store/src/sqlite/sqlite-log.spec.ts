import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '../contract.js';
import { openSqliteLog } from './sqlite-log.js';

eventStoreContract('the log in SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-log-'));
  return {
    open: (codec) => openSqliteLog({ folder, codec, writer: 'inline' }),
    dispose: async () => rmSync(folder, { recursive: true }),
  };
});
