import { join, resolve } from 'node:path';
import { after, type PrivateStreams } from '#event-store';
import { KeyFile } from '../key-file.js';
import { FolderVault, type FolderSubject } from '../vault/folder-vault.js';
import { openVaultFile } from '../vault/vault-file.js';
import { SqliteCards, type SealedCard } from '../vault/sqlite-cards.js';
import { WalledSenders } from '../vault/walled-senders.js';
import type { Box } from '../vault/sealing.js';
import { written } from '../vault/written-box.js';
import { masterOf } from './named-key.js';
import { cardStream } from './stream-cards.js';
import { KEY_WRAPPED, wrappedUnder, type WrittenKey } from './wrapped-key.js';

export type VaultCopy = Readonly<{ people: number; cases: number }>;

type Entry = Readonly<{ type: string; data: Readonly<Record<string, unknown>> }>;

/**
 * Takes the vault of a data folder onto private streams, under the same key file: what lies there is copied as it lies,
 * and no name is written anywhere in clear. Cards of accounts come along, drafts stay behind. Run again, it goes on where it stopped.
 *
 * @throws KeyFileRefused when the key file is not the one of the folder, or not the one of the streams
 */
export const copyVault = async (data: string, kek: string, streams: PrivateStreams): Promise<VaultCopy> => {
  const keys = new KeyFile(resolve(kek));
  const { id } = await masterOf(streams, keys);
  const kept = (box: Box): WrittenKey => ({ ...written(box), under: id });
  const file = openVaultFile(join(data, 'vault.db'), keys);
  try {
    new WalledSenders(file);
    const folder = new FolderVault(file);
    let [people, cases] = [0, 0];
    for (const subject of folder.subjects()) {
      await addTo(streams, `subject-${subject.subjectId}`, entriesOf(subject, kept));
      people += 1;
    }
    for (const { caseKeyId, key } of folder.cases()) {
      const stream = `case-${caseKeyId}`;
      await addTo(streams, stream, [{ type: 'KeyMade', data: key ? kept(key) : {} }]);
      if (!key) await streams.destroy(stream);
      cases += 1;
    }
    for (const card of new SqliteCards(file).sealed()) await takeCard(streams, card, id);
    return { people, cases };
  } finally {
    file.db.close();
  }
};

/** A card whose owner has a key of another making there is left: what they set on a node is newer. */
const takeCard = async (
  streams: PrivateStreams,
  { owner, purpose, box, key }: SealedCard,
  under: string,
): Promise<void> => {
  const made = { type: 'KeyMade', data: { ...written(key), under } };
  await addTo(streams, `user-${owner}`, [made]);
  const there = (await streams.read(`user-${owner}`)) ?? [];
  const kept = wrappedUnder(
    under,
    there.map(({ data }) => data as WrittenKey),
  );
  if (kept?.cipher !== made.data.cipher) return;
  const data = { owner, purpose, sealed: written(box) };
  await addTo(streams, cardStream({ owner, purpose }), [{ type: 'Kept', data }]);
};

/** What a change of the key file has added there says nothing that the folder would say. */
const addTo = async (streams: PrivateStreams, stream: string, entries: readonly Entry[]): Promise<void> => {
  const there = await streams.read(stream);
  if (!there) return;
  const said = there.filter(({ type }) => type !== KEY_WRAPPED).length;
  let expected = after(there.at(-1));
  for (const entry of entries.slice(said)) {
    expected = await streams.append({ stream, expected, entry });
  }
};

const entriesOf = (
  { key, versions, dealings, walled }: FolderSubject,
  kept: (key: Box) => WrittenKey,
): readonly Entry[] => {
  const told = dealings.map((dealing, at): Entry => {
    const first = dealings.findIndex(({ version }) => version === dealing.version) === at;
    const sealed = first ? versions.find(({ version }) => version === dealing.version) : undefined;
    const data = {
      ...dealing,
      ...(at === 0 && { key: kept(key) }),
      ...(sealed && { sealed: { ...written(sealed), fields: sealed.fields } }),
    };
    return { type: 'Told', data };
  });
  return [...told, ...walled.map((data): Entry => ({ type: 'Walled', data }))];
};
