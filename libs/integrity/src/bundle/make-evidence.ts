import { leafHash, type LogText, type LogTexts } from '#event-store';
import { START } from '#kernel';
import { no } from '../domain/integrity.refusal.js';
import { SIGNING_KEY_STREAM } from '../domain/signing-key.js';
import { readCheckpoint } from '../notes/checkpoint.js';
import { readNote } from '../notes/signed-note.js';
import type { TreeFile } from '../sqlite/tree-file.js';
import type { LoggedCheckpoint } from '../tree/log-tree.js';
import { consistencyPath, inclusionPath } from '../tree/make-proofs.js';
import { rootAt } from '../tree/subtree-hashes.js';
import { namesNone, type EvidenceAsked, type EvidenceMade } from './evidence.js';
import { HOW_TO_VERIFY, verifierText } from './how-to-verify.js';
import { ZipFile } from './zip-file.js';

/** Of a case, so many of the newest checkpoints go along; of the whole log, all. */
const NEWEST = 20;

type Making = Readonly<{
  asked: EvidenceAsked;
  texts: LogTexts;
  tree: TreeFile;
  /** What everything is proved against. */
  last: LoggedCheckpoint;
  told: (events: number) => void;
}>;

/**
 * Writes the bundle that `docs/proof-format.md` describes, proved against the newest checkpoint.
 *
 * @param tree has read the log to its end
 * @throws Refusal `checkpoint.unknown` before the first checkpoint; `checkpoint.history-changed` when the log is not what
 *   the checkpoint says
 * @throws StoreUnavailable, PartTooLarge, NoteRefused
 */
export const makeEvidence = async (
  asked: EvidenceAsked,
  texts: LogTexts,
  tree: TreeFile,
  told: (events: number) => void = () => undefined,
): Promise<EvidenceMade> => {
  const { last } = tree;
  if (!last) return no('checkpoint.unknown');
  if (last.size > tree.place.size || rootAt(tree.tiles, last.size).toString('hex') !== last.root)
    return no('checkpoint.history-changed', { size: last.size });
  const making = { asked, texts, tree, last, told };
  const zip = new ZipFile(asked.file);
  try {
    zip.add('format.json', `${JSON.stringify(format(making))}\n`);
    zip.add('checkpoint', last.note);
    zip.add('checkpoints.jsonl', lines(earlier(making).map(({ note }) => ({ note }))));
    const made = await writeEvents(zip, making);
    if (asked.kind === 'case') zip.add('proofs.jsonl', lines(proofs(making, made.indexes)));
    zip.add('verify.py', verifierText());
    zip.add('DOC-TRUOC.txt', HOW_TO_VERIFY);
    zip.end();
    return { size: last.size, shown: made.shown, bare: made.bare };
  } catch (error) {
    zip.close();
    throw error;
  }
};

const lines = (values: readonly object[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

const format = ({ asked, tree, last }: Making): object => ({
  format: 'nghedan-proof',
  version: 1,
  kind: asked.kind,
  origin: readCheckpoint(readNote(last.note).text).origin,
  size: last.size,
  vkeys: tree.keys,
  madeAt: asked.madeAt,
  ...(asked.kind === 'case' && { streams: streamsOf(asked) }),
});

/** The keys go along: by their entries a receiver sees which one spoke for which. */
const streamsOf = ({ streams }: EvidenceAsked): readonly string[] => [
  ...new Set([...streams, SIGNING_KEY_STREAM]),
];

/** Earlier checkpoints, oldest first. Of a case: the newest, the last of each month, and those that somebody holds. */
const earlier = ({ asked, tree, last }: Making): readonly LoggedCheckpoint[] => {
  const all = tree.checkpoints(last.size - 1);
  if (asked.kind === 'whole') return all;
  const wanted = new Set([...tree.heldSizes, ...heldSizes(asked)]);
  return all.filter(
    ({ size, stream }, at) => at >= all.length - NEWEST || wanted.has(size) || all[at + 1]?.stream !== stream,
  );
};

const heldSizes = ({ held }: EvidenceAsked): readonly number[] =>
  held.map((note) => readCheckpoint(readNote(note).text).size);

type Written = Omit<EvidenceMade, 'size'> & { readonly indexes: readonly number[] };

const writeEvents = async (zip: ZipFile, { asked, texts, tree, last, told }: Making): Promise<Written> => {
  const part = zip.begin('events.jsonl');
  const wanted = asked.kind === 'case' ? new Set(streamsOf(asked)) : undefined;
  const mayShow = namesNone(asked.hidden);
  const indexes: number[] = [];
  let [index, shown] = [0, 0];
  for await (const events of texts.after(START)) {
    for (const event of events) {
      if (index === last.size) break;
      if (!wanted || wanted.has(event.stream)) {
        const leaf = leafHash(event);
        if (!tree.tiles.at(0, index).equals(leaf)) no('checkpoint.history-changed', { size: last.size });
        const show = mayShow(`${event.stream}\n${event.data}\n${event.meta}`);
        part.write(eventLine(index, leaf, show ? event : undefined));
        indexes.push(index);
        if (show) shown += 1;
      }
      index += 1;
    }
    told(index);
    if (index === last.size) break;
  }
  part.end();
  return { indexes, shown, bare: indexes.length - shown };
};

const eventLine = (index: number, leaf: Buffer, event: LogText | undefined): string => {
  const bare = { index, leaf: leaf.toString('hex') };
  if (!event) return `${JSON.stringify(bare)}\n`;
  const { stream, revision, id, type, data, meta } = event;
  return `${JSON.stringify({ ...bare, stream, revision, id, type, data, meta })}\n`;
};

const proofs = (making: Making, indexes: readonly number[]): readonly object[] => {
  const { asked, tree, last } = making;
  const sizes = new Set([...earlier(making).map(({ size }) => size), ...heldSizes(asked)]);
  return [
    ...indexes.map((index) => ({ index, path: hex(inclusionPath(tree.tiles, index, last.size)) })),
    ...[...sizes]
      .filter((from) => from < last.size)
      .toSorted((one, other) => one - other)
      .map((from) => ({ from, path: hex(consistencyPath(tree.tiles, from, last.size)) })),
  ];
};

const hex = (path: readonly Buffer[]): readonly string[] => path.map((node) => node.toString('hex'));
