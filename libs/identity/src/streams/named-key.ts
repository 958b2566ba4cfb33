import { after, newest, PrivateConflict, type PrivateEntry, type PrivateStreams } from '#event-store';
import { KeyFileRefused, type MasterKey, type MasterKeySource } from '../key-file.js';
import { WHICH } from '../vault/vault-file.js';

/** The stream that names the key under which the vault on the streams is. */
export const MASTER = 'master-1';

/** Entry `KeyChanged`: a release that knows no change of keys finds no id in it, and is refused. */
type Changed = Readonly<{ from: string; to: string }>;

export const keyNamedBy = ({ type, data }: PrivateEntry): string =>
  type === 'KeyChanged' ? (data as Changed).to : String(data['id']);

/** `undefined` while nothing is encrypted. */
export const namedKey = async (streams: PrivateStreams): Promise<string | undefined> => {
  const last = await newest(streams, MASTER);
  return last && keyNamedBy(last);
};

/**
 * The first node makes the key; the others are told to bring it.
 *
 * @throws KeyFileRefused
 */
export const masterOf = async (streams: PrivateStreams, keys: MasterKeySource): Promise<MasterKey> => {
  const named = await namedKey(streams);
  const master = keys.load(named);
  if (named === undefined) {
    const entry = { type: 'KeyNamed', data: { id: master.id } };
    try {
      await streams.append({ stream: MASTER, expected: after(undefined), entry });
    } catch (error) {
      if (error instanceof PrivateConflict) return masterOf(streams, keys);
      throw error;
    }
  } else if (named !== master.id) {
    throw new KeyFileRefused(
      `The vault on the server was encrypted under key ${named}; this node's key file holds ${master.id}. Copy the key file of the first node, or the one that "nghedan new-key" has made. ${WHICH}`,
    );
  }
  return master;
};

/** From now on the vault is under the other key. @throws PrivateConflict when somebody else has changed it */
export const changeNamedKey = async (streams: PrivateStreams, change: Changed): Promise<void> => {
  const last = await newest(streams, MASTER);
  if (!last || keyNamedBy(last) !== change.from) throw new PrivateConflict(MASTER);
  await streams.append({
    stream: MASTER,
    expected: after(last),
    entry: { type: 'KeyChanged', data: change },
  });
};
