import { call } from './calls.js';
import type { Acl } from './client.js';
import { connect } from './connect.js';
import { PATIENCE } from './patience.js';

const WHOLE_LOG = '$all';
/** Who may read the whole log unless its server was told otherwise. */
const ADMINISTRATORS = '$admins';

/** Who may read the whole log already stays able to. */
export const allowReader = async (url: string, account: string): Promise<readonly string[]> => {
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
