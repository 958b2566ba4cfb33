import { call } from './calls.js';
import type { Acl } from './client.js';
import { connect } from './connect.js';
import { PATIENCE } from './patience.js';

const WHOLE_LOG = '$all';
/** Who may read the whole log unless its server was told otherwise. */
const ADMINISTRATORS = '$admins';

/**
 * Lets an account of the log's server read the whole log, as a node must, without being an administrator there. Who may
 * read it already stays able to.
 *
 * @param url connection string with an administrator of the server
 * @returns the accounts and groups that may read the log now
 * @throws StoreUnavailable when the server is away, or its account may not do this
 */
export const letRead = async (url: string, account: string): Promise<readonly string[]> => {
  const { client, close } = connect(url);
  try {
    const { metadata = {} } = await call(() => client.getStreamMetadata(WHOLE_LOG), PATIENCE);
    const allowed = rolesOf(metadata.acl);
    if (allowed.includes(account)) return allowed;
    const readRoles = [...allowed, account];
    const changed = { ...metadata, acl: { ...metadata.acl, readRoles } };
    await call(
      (ms) =>
        client.setStreamMetadata(WHOLE_LOG, changed, {
          expectedRevision: 'any',
          requiresLeader: true,
          deadline: ms,
        }),
      PATIENCE,
    );
    return readRoles;
  } finally {
    await close();
  }
};

const rolesOf = ({ readRoles = [ADMINISTRATORS] }: Acl = {}): readonly string[] =>
  typeof readRoles === 'string' ? [readRoles] : readRoles;
