// A made-up office's log with its keys and checkpoints, and the bundles that it hands out, built from
// docs/proof-format.md alone: what is tested reads it without having written it.
import { randomUUID } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { leafOf, MerkleTree } from './merkle-tree.mjs';
import { checkpoint, signedNote, signingKey, witnessed, witnessKey } from './signed-note.mjs';

const MINUTE = 60_000;
const BEGINNING = Date.UTC(2026, 0, 5, 1);
const WORDS = ['đường hỏng', 'tiếng ồn', 'đất đai', 'chợ', 'nước sạch', '"ngoặc"', 'a\\b', '🌾', '\u2028'];

/** Events in order, each with its leaf; checkpoints with the number of leaves before them. */
class Log {
  leaves = [];
  checkpoints = [];
  tree = new MerkleTree();
  #revisions = new Map();

  append(stream, type, data) {
    const revision = (this.#revisions.get(stream) ?? -1) + 1;
    this.#revisions.set(stream, revision);
    const at = new Date(BEGINNING + this.leaves.length * MINUTE).toISOString();
    const event = {
      stream,
      revision,
      id: randomUUID(),
      type,
      data: JSON.stringify({ occurredOn: at.slice(0, 10), ...data }),
      meta: JSON.stringify({ recordedAt: at, actor: 'canbo', commandId: randomUUID() }),
    };
    const leaf = leafOf(event);
    this.leaves.push({ leaf, ...event });
    this.tree.add(leaf);
    return event;
  }
}

/**
 * @param plan how many events; a checkpoint every so many; at which index the key is replaced or lost; how many of a
 *   hundred streams only their leaves are shown of; whether the last checkpoint is witnessed; whether the log's lost key
 *   is told by its own vkey; `next` draws from [0, 1)
 */
export const makeOffice = ({ events, every = 40, rotateAt, loseAt, hidden = 0, witness = false, next }) => {
  const log = new Log();
  const origin = `nghedan/${log.append('unit-xa', 'UnitEstablished', { name: 'Xã Mẫu' }).id}`;
  const keys = [signingKey(origin)];
  log.append('signing-key', 'SigningKeyIntroduced', { vkey: keys[0].vkey });
  const sign = () => {
    const size = log.leaves.length;
    const root = log.tree.root(size);
    const note = checkpoint({ origin, size, root, key: keys.at(-1) });
    log.checkpoints.push({ size, note });
    return { size, root: root.toString('hex'), note };
  };
  while (log.leaves.length < events) {
    const n = log.leaves.length;
    if (n % every === 0) log.append('checkpoint-2026-01', 'CheckpointSigned', sign());
    else if (n === rotateAt || n === loseAt) changeKey(log, keys, n === loseAt);
    else {
      const text = Array.from({ length: 8 }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
      log.append(`petition-${Math.floor(next() ** 2 * (events / 5))}`, 'PetitionNoted', { text });
    }
  }
  const hides = new Set(
    [...new Set(log.leaves.map(({ stream }) => stream))].filter(
      (stream) => stream.startsWith('petition-') && next() < hidden,
    ),
  );
  sign();
  const one = witness ? witnessKey('tinh.example') : undefined;
  if (one) {
    const last = log.checkpoints.at(-1);
    last.note = witnessed(last.note, one, 1_770_000_000);
  }
  return { origin, keys, every, hides, witness: one, leaves: log.leaves, checkpoints: log.checkpoints };
};

const changeKey = (log, keys, lost) => {
  const old = keys.at(-1);
  const key = signingKey(old.name);
  keys.push(key);
  if (lost) log.append('signing-key', 'SigningKeyLost', { vkey: key.vkey, reason: 'hỏng đĩa' });
  else {
    const endorsement = signedNote(`nghedan signing key\n${old.name}\n${key.vkey}\n`, old);
    log.append('signing-key', 'SigningKeyReplaced', { vkey: key.vkey, endorsement });
  }
};

const format = ({ origin, keys }, size, more) => ({
  format: 'nghedan-proof',
  version: 1,
  origin,
  size,
  vkeys: keys.map(({ vkey }) => vkey),
  madeAt: '2026-11-26T02:00:00.000Z',
  ...more,
});

const shown = (hides, { stream, ...event }, index) =>
  hides.has(stream) ? { index, leaf: event.leaf } : { index, stream, ...event };

/** Everything, up to the last checkpoint. */
export const wholeBundle = (office) => {
  const { size, note } = office.checkpoints.at(-1);
  return {
    format: format(office, size, { kind: 'whole' }),
    checkpoint: note,
    checkpoints: office.checkpoints.slice(0, -1).map((one) => one.note),
    events: office.leaves.map((event, index) => shown(office.hides, event, index)),
    proofs: [],
  };
};

/** Some streams and that of the keys, with their proofs; and a path from every earlier checkpoint. */
export const caseBundle = (office, streams) => {
  const { size, note } = office.checkpoints.at(-1);
  const named = new Set([...streams, 'signing-key']);
  const tree = new MerkleTree(office.leaves.map(({ leaf }) => leaf));
  const events = office.leaves
    .map((event, index) => shown(office.hides, event, index))
    .filter(({ index }) => named.has(office.leaves[index].stream));
  const earlier = office.checkpoints.slice(0, -1);
  return {
    format: format(office, size, { kind: 'case', streams: [...named] }),
    checkpoint: note,
    checkpoints: earlier.map((one) => one.note),
    events,
    proofs: [
      ...events.map(({ index }) => ({ index, path: tree.path(index, size) })),
      ...earlier.map(({ size: from }) => ({ from, path: tree.consistency(from, size) })),
    ],
  };
};

const lines = (things) => things.map((thing) => `${JSON.stringify(thing)}\n`).join('');

/** The file that is handed out. @param level of compression, 0 to 9 */
export const zipped = ({ format: about, checkpoint: last, checkpoints, events, proofs }, level = 1) =>
  zipSync(
    {
      'format.json': strToU8(JSON.stringify(about)),
      checkpoint: strToU8(last),
      'checkpoints.jsonl': strToU8(lines(checkpoints.map((note) => ({ note })))),
      'events.jsonl': strToU8(lines(events)),
      ...(about.kind === 'case' && { 'proofs.jsonl': strToU8(lines(proofs)) }),
    },
    { level },
  );
