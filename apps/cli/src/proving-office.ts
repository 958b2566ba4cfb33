import { resolve } from 'node:path';
import { Decisions, openEventStoreDb, type EventStore, type Who } from '#event-store';
import { CheckpointSigner, type LogTree } from '#integrity';
import { openTree } from '../../api/src/integrity/open-tree.js';
import { SystemClock } from '../../api/src/system-clock.js';
import { productCodec } from '../../worker/src/codec.js';
import { settings } from './accounts.js';
import { openForWriting, requireLog } from './data-folder.js';

/** The log, its tree, and whoever signs it. */
export type ProvingOffice = Readonly<{
  store: EventStore;
  decisions: Decisions;
  tree: LogTree;
  signer: CheckpointSigner;
  clock: SystemClock;
  close(): Promise<void>;
}>;

/** The key that signs checkpoints: beside the folder, unless the environment says where. */
export const signingKeyOf = (data: string): string =>
  process.env['NGHEDAN_SIGNING_KEY'] ?? `${resolve(data)}.signing`;

/**
 * Of a data folder, for this process alone; of a log on a server, beside the nodes, which go on.
 *
 * @throws FolderInUse while the server of the folder runs
 */
export const openProvingOffice = async (data: string): Promise<ProvingOffice> => {
  const { place } = settings();
  const clock = new SystemClock();
  if (place.kind === 'sqlite') requireLog(data);
  const store =
    place.kind === 'sqlite'
      ? await openForWriting(data)
      : await openEventStoreDb({ url: place.url, codec: productCodec(), clock });
  const { tree, signingKeys: keys } = openTree({
    data: resolve(data),
    signingKey: signingKeyOf(data),
    place,
    threads: false,
    clock,
  });
  const decisions = new Decisions(store, clock);
  const close = async (): Promise<void> => {
    await tree.close();
    await store.close();
  };
  return {
    store,
    decisions,
    tree,
    signer: new CheckpointSigner({ tree, decisions, clock, keys }),
    clock,
    close,
  };
};

/** Whoever has the machine. */
export const operator = (): Who => {
  const commandId = `cli:${crypto.randomUUID()}`;
  return { actor: 'cli', commandId, correlationId: commandId };
};
