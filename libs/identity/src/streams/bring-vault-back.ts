import { join, resolve } from 'node:path';
import { newest, type PrivateNews, type PrivateStreams } from '#event-store';
import { KeyFile, KeyFileRefused } from '../key-file.js';
import { FolderVault, type FolderSubject } from '../vault/folder-vault.js';
import { openVaultFile, scrub } from '../vault/vault-file.js';
import { WalledSenders } from '../vault/walled-senders.js';
import type { Box } from '../vault/sealing.js';
import { readBox } from '../vault/written-box.js';
import type { VaultCopy } from './copy-vault.js';
import { MASTER, masterOf } from './named-key.js';
import { evolveSubject, type Subject } from './subject.js';
import { wrappedUnder, type WrittenKey } from './wrapped-key.js';

/**
 * Takes the vault from private streams into a data folder, under the same key file: the way back of `copyVault`. What
 * lies there is copied as it lies; whoever was erased on the streams is erased in the folder, and a key that was destroyed
 * there is destroyed here. Drafts stay behind. Run again, it brings the folder to where the streams are.
 *
 * @throws KeyFileRefused when the key file is not the one of the streams or not the one of the folder, or the streams hold
 *   no vault
 */
export const bringVaultBack = async (
  streams: PrivateStreams,
  data: string,
  kek: string,
): Promise<VaultCopy> => {
  const keys = new KeyFile(resolve(kek));
  if (!(await newest(streams, MASTER)))
    throw new KeyFileRefused('The server holds no vault; that of the folder was left as it was.');
  const { id } = await masterOf(streams, keys);
  const [subjects, cases] = [await all(streams, 'subject'), await all(streams, 'case')];
  const file = openVaultFile(join(data, 'vault.db'), keys);
  try {
    new WalledSenders(file);
    const folder = new FolderVault(file);
    file.db.transaction(() => {
      for (const [subjectId, entries] of subjects) {
        const subject = entries?.reduce<Subject | undefined>(evolveSubject, undefined);
        folder.forget(subjectId);
        if (subject) folder.put(folderSubject(subjectId, subject, id));
      }
      for (const [caseKeyId, entries] of cases) {
        const keys = entries?.map(({ data }) => data as WrittenKey);
        folder.putCase({ caseKeyId, key: keys && boxUnder(id, keys) });
      }
    })();
    scrub(file.db);
    return { people: count(subjects), cases: cases.size };
  } finally {
    file.db.close();
  }
};

type Entries = Extract<PrivateNews, { kind: 'entry' }>['entry'][];

/** Everything in the streams of a kind, by id; `undefined` for one that was destroyed. */
const all = async (streams: PrivateStreams, kind: string): Promise<Map<string, Entries | undefined>> => {
  const found = new Map<string, Entries | undefined>();
  await streams.follow(kind, (news) => {
    const id = news.stream.slice(kind.length + 1);
    if (news.kind === 'destroyed') return void found.set(id, undefined);
    const known = found.get(id) ?? [];
    if (news.entry.revision === known.length) found.set(id, [...known, news.entry]);
  });
  // What comes from now on is for the next run.
  return new Map(found);
};

const count = (found: ReadonlyMap<string, Entries | undefined>): number =>
  [...found.values()].filter((entries) => entries !== undefined).length;

const boxUnder = (id: string, keys: readonly WrittenKey[]): Box => {
  const found = wrappedUnder(id, keys);
  if (!found) throw new Error(`a key is not wrapped by ${id}`);
  return readBox(found);
};

const folderSubject = (
  subjectId: string,
  { keys, versions, dealings, walled }: Subject,
  id: string,
): FolderSubject => ({
  subjectId,
  key: boxUnder(id, keys),
  versions: [...versions.values()],
  dealings,
  walled: [...walled].map(([commandId, about]) => ({ about, commandId })),
});
