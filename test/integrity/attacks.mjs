// What can be done to a log and to what is handed out of it. Each attack takes a made-up office and gives a bundle, what
// the receiver holds from outside, and where the first altered leaf lies.
import { randomUUID } from 'node:crypto';
import { caseBundle, wholeBundle } from './made-office.mjs';
import { leafOf, MerkleTree } from './merkle-tree.mjs';
import { checkpoint, signingKey } from './signed-note.mjs';

const pick = (next, things) => things[Math.floor(next() * things.length)];

/** Indices of petitions' events that stand before the last checkpoint but one, so that one of them is held outside. */
const targets = ({ leaves, hides, checkpoints }, { hidden = false } = {}) =>
  leaves.flatMap(({ stream }, index) =>
    stream.startsWith('petition-') && hides.has(stream) === hidden && index < checkpoints.at(-2).size - 2
      ? [index]
      : [],
  );

const changed = (event) => ({ ...event, data: event.data.replace('"text":"', '"text":"x') });
const rehashed = (event) => ({ ...event, leaf: leafOf(event) });
const numbered = (events) => events.map((event, index) => ({ ...event, index }));

/** The bundle whose events are others, in the order in which they now stand. */
const retold = (office, events) => ({ ...wholeBundle(office), events: numbered(events) });

/** Everything anew: roots and checkpoints of what the log now says, signed by `key`. */
const resigned = (office, leaves, key = office.keys.at(-1)) => {
  const tree = new MerkleTree(leaves.map(({ leaf }) => leaf));
  const cut = (size) => Math.min(size, leaves.length);
  const checkpoints = office.checkpoints.map(({ size }) => ({
    size: cut(size),
    note: checkpoint({ origin: office.origin, size: cut(size), root: tree.root(cut(size)), key }),
  }));
  return wholeBundle({ ...office, leaves, checkpoints, hides: new Set(), keys: [key] });
};

const shown = ({ events }) => events;
const without = (events, index) => events.toSpliced(index, 1);
const withOne = (events, index, event) => events.with(index, event);

/**
 * @returns `{ bundle, held?, key?, at?, within?, exit? }`: `held` is a note, `key` a vkey; `at` the first altered index
 *   and `within` how many indices may be named with it (those between two checkpoints where nothing is said); `exit` is
 *   1 where nothing is said
 */
const classes = {
  'a byte changed': (office, next) => {
    const at = pick(next, targets(office));
    const events = shown(wholeBundle(office));
    return { bundle: retold(office, withOne(events, at, changed(events[at]))), at, within: 1 };
  },
  'a byte changed and its leaf hashed anew': (office, next) => {
    const at = pick(next, targets(office));
    const events = shown(wholeBundle(office));
    return { bundle: retold(office, withOne(events, at, rehashed(changed(events[at])))), at };
  },
  'an event deleted': (office, next) => {
    const at = pick(next, targets(office));
    return { bundle: retold(office, without(shown(wholeBundle(office)), at)), at };
  },
  'two events swapped': (office, next) => {
    const at = pick(next, targets(office));
    const events = shown(wholeBundle(office));
    return { bundle: retold(office, events.with(at, events[at + 1]).with(at + 1, events[at])), at };
  },
  'an event doubled': (office, next) => {
    const at = pick(next, targets(office));
    const events = shown(wholeBundle(office));
    return { bundle: retold(office, events.toSpliced(at + 1, 0, events[at])), at: at + 1, within: 1 };
  },
  'an event inserted': (office, next) => {
    const at = pick(next, targets(office));
    const events = shown(wholeBundle(office));
    const forged = rehashed({ ...events[at], id: randomUUID(), stream: 'petition-moi', revision: 0 });
    return { bundle: retold(office, events.toSpliced(at, 0, forged)), at };
  },
  'the tail cut off': (office, next) => {
    const at = office.checkpoints.at(-2).size + 1 + Math.floor(next() * 3);
    return { bundle: retold(office, shown(wholeBundle(office)).slice(0, at)), at };
  },
  'the tail cut off behind an older checkpoint': (office, next) => {
    const kept = 1 + Math.floor(next() * (office.checkpoints.length - 3));
    const at = office.checkpoints[kept].size;
    const cut = {
      ...office,
      leaves: office.leaves.slice(0, at),
      checkpoints: office.checkpoints.slice(0, kept + 1),
    };
    return { bundle: wholeBundle(cut), at, within: Infinity };
  },
  'everything hashed anew and signed by another key': (office, next) => {
    const at = pick(next, targets(office));
    const other = signingKey(office.origin);
    const leaves = office.leaves.map((event, index) => {
      if (index === at) return rehashed(changed(event));
      const introduces = event.type === 'SigningKeyIntroduced';
      return introduces ? rehashed({ ...event, data: JSON.stringify({ vkey: other.vkey }) }) : event;
    });
    const leavesOnly = leaves.filter(({ type }) => type !== 'CheckpointSigned');
    return { bundle: resigned(office, leavesOnly, other), at: 1, within: Infinity };
  },
  'everything hashed anew and signed by the same key': (office, next) => {
    const at = pick(next, targets(office));
    const leaves = office.leaves.filter(({ type }, index) => type !== 'CheckpointSigned' || index < at);
    return {
      bundle: resigned(office, withOne(leaves, at, rehashed(changed(leaves[at])))),
      at,
      within: Infinity,
    };
  },
  'an older checkpoint forged': (office, next) => {
    const bundle = wholeBundle(office);
    const nth = Math.floor(next() * bundle.checkpoints.length);
    const { size, note } = office.checkpoints[nth];
    const [, , root] = note.split('\n');
    const forged = note.replace(root, Buffer.from(root, 'base64').reverse().toString('base64'));
    return { bundle: { ...bundle, checkpoints: bundle.checkpoints.with(nth, forged) }, at: size - 1 };
  },
  'a checkpoint of another log': (office, next) => {
    const bundle = wholeBundle(office);
    const nth = Math.floor(next() * bundle.checkpoints.length);
    const foreign = bundle.checkpoints[nth].replace(/^— \S+/m, `— nghedan/${randomUUID()}`);
    return { bundle: { ...bundle, checkpoints: bundle.checkpoints.with(nth, foreign) } };
  },
  'a hidden leaf replaced': (office, next) => {
    const at = pick(next, targets(office, { hidden: true }));
    const events = shown(wholeBundle(office));
    return { bundle: retold(office, withOne(events, at, { leaf: leafOf(office.leaves[at + 1]) })), at };
  },
  'a revision left out and everything signed by the same key': (office, next) => {
    const streams = new Map(office.leaves.map(({ stream, revision }) => [stream, revision]));
    const inner = targets(office).filter(
      (index) => office.leaves[index].revision < streams.get(office.leaves[index].stream),
    );
    const at = pick(next, inner);
    const leaves = office.leaves.filter(({ type }) => type !== 'CheckpointSigned');
    const left = leaves.filter(({ id }) => id !== office.leaves[at].id);
    const { stream } = office.leaves[at];
    const gap = left.findIndex(
      (event) => event.stream === stream && event.revision > office.leaves[at].revision,
    );
    return { bundle: resigned(office, left), at: gap, within: 1, held: undefined };
  },
  'a proof of another tree': (office, next) => {
    const { bundle, at } = oneCase(office, next);
    const other = makeOther(office);
    const proofs = bundle.proofs.map((proof) =>
      proof.index === at ? { index: at, path: other.path(at, bundle.format.size) } : proof,
    );
    return { bundle: { ...bundle, proofs }, at, within: 1 };
  },
  'an event of a case changed and its leaf hashed anew': (office, next) => {
    const { bundle, at } = oneCase(office, next);
    const events = bundle.events.map((event) => (event.index === at ? rehashed(changed(event)) : event));
    return { bundle: { ...bundle, events }, at, within: 1 };
  },
  'bytes moved from meta into data': (office, next) => {
    const at = pick(next, targets(office));
    const leaves = office.leaves.filter(({ type }) => type !== 'CheckpointSigned');
    const place = leaves.findIndex(({ id }) => id === office.leaves[at].id);
    const { data, meta } = leaves[place];
    const broken = rehashed({ ...leaves[place], meta: `{\n${meta.slice(1)}` });
    const moved = { ...broken, data: `${data}\n{`, meta: meta.slice(1) };
    const bundle = resigned(office, withOne(leaves, place, moved));
    return { bundle, held: undefined, exit: 2 };
  },
};

const oneCase = (office, next) => {
  const at = pick(next, targets(office));
  return { bundle: caseBundle(office, [office.leaves[at].stream]), at };
};

/** The tree of the same log in which the last event is another one. */
const makeOther = (office) => new MerkleTree(office.leaves.map((event) => rehashed(changed(event)).leaf));

export const attackNames = Object.keys(classes);

/** One attack; what the receiver holds is the key and the last checkpoint but one, unless it is about a key alone. */
export const attack = (name, office, next) => {
  const usual = { key: office.keys.at(-1).vkey, held: office.checkpoints.at(-2).note, exit: 1 };
  return { ...usual, within: office.every, ...classes[name](office, next) };
};
