import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../start-server.js';
import { openProfile } from '../profile.js';
import { openApi } from './openapi.js';

/** Where the document is committed, from the root of the repository. */
export const COMMITTED = 'apps/api/openapi.json';

/** The document of the routes as they are, as it is committed. */
export const currentDocument = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-openapi-'));
  const data = join(folder, 'data');
  const profile = await openProfile({ data, cookie: 'auto', logLevel: 'error', threads: false });
  const app = await compose({ behindProxy: false }, profile);
  try {
    return `${JSON.stringify(openApi(app), undefined, 2)}\n`;
  } finally {
    await app.close();
    await profile.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
