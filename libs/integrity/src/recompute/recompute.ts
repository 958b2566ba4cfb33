import { leafHash, MerkleRoot, type LogText, type LogTexts } from '#event-store';
import { START } from '#kernel';
import { isOwnStream } from '../domain/checkpoint.js';
import { originOf, readCheckpoint, type Checkpoint } from '../notes/checkpoint.js';
import { attempt, readNote, type SignedNote } from '../notes/signed-note.js';
import { ownEventOf } from '../tree/own-events.js';
import { KeyChain } from './key-chain.js';
import type { CheckpointFrom, IntegrityProblem, Recomputed } from './recomputed.js';

export type RecomputeParts = Readonly<{
  texts: LogTexts;
  /** The tree that was made as the events came: names the very event that was changed since. */
  kept?: Readonly<{ size: number; leafAt(index: number): Buffer }>;
  /** Signed notes that were kept outside the office. */
  held?: readonly string[];
  /** Called now and then with the number of events that were read. */
  told?: (events: number) => void;
}>;

const OWN = { categories: ['checkpoint', 'signing'] } as const;

/** Problems named one by one. */
const MOST_PROBLEMS = 100;

type Expected = Readonly<{ from: CheckpointFrom; checkpoint: Checkpoint }>;

/**
 * Reads the whole log and computes its tree anew, out of the texts that lie there: against the leaves of the tree that was
 * kept, every checkpoint in the log, and those that come from outside. Memory grows with the checkpoints alone.
 *
 * @throws StoreUnavailable
 */
export const recompute = async (parts: RecomputeParts): Promise<Recomputed> => {
  const first = await firstOf(parts.texts);
  const found = new Findings(originOf(first?.id ?? ''));
  for await (const events of parts.texts.after(START, OWN)) for (const event of events) found.note(event);
  for (const [nth, note] of (parts.held ?? []).entries()) found.hold(note, nth);
  return found.result(await readAll(parts, found));
};

const readAll = async ({ texts, kept, told }: RecomputeParts, found: Findings): Promise<MerkleRoot> => {
  const root = new MerkleRoot();
  found.compare(root);
  let same = kept !== undefined;
  for await (const events of texts.after(START)) {
    for (const event of events) {
      const leaf = leafHash(event);
      if (kept && same && root.leaves < kept.size && !kept.leafAt(root.leaves).equals(leaf)) {
        // What follows a lost event is all in another place: the first says everything.
        same = false;
        found.add({ kind: 'event-changed', index: root.leaves, position: event.position });
      }
      root.add(leaf);
      found.compare(root);
    }
    told?.(root.leaves);
  }
  if (kept && root.leaves < kept.size) found.add({ kind: 'log-too-short', from: 'tree', size: kept.size });
  return root;
};

const firstOf = async (texts: LogTexts): Promise<LogText | undefined> => {
  for await (const [event] of texts.after(START)) return event;
  return undefined;
};

/** What is expected at which size, and what was found there. */
class Findings {
  private readonly chain: KeyChain;
  private readonly expected = new Map<number, Expected[]>();
  private readonly problems: IntegrityProblem[] = [];
  private readonly held: number[] = [];
  private agreed = 0;
  /** Size of the last checkpoint that agreed. */
  private after = 0;

  constructor(private readonly origin: string) {
    this.chain = new KeyChain(origin);
  }

  add(problem: IntegrityProblem): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
  }

  /** An event of a key or a checkpoint, in the order of the log. */
  note(text: LogText): void {
    const event = isOwnStream(text.stream) ? ownEventOf(text) : undefined;
    if (!event) return this.add({ kind: 'not-readable', position: text.position });
    if (event.type === 'CheckpointTakenOut' || event.type === 'CheckpointWitnessed') return;
    if (event.type !== 'CheckpointSigned') return this.chain.follow(event);
    const { size, root } = event.data;
    const signed = this.read(event.data.note);
    if (!signed || signed.checkpoint.size !== size || signed.checkpoint.root.toString('hex') !== root)
      return this.add({ kind: 'not-readable', position: text.position });
    if (!this.chain.hasSigned(signed.note)) this.add({ kind: 'not-signed', from: 'log', size });
    this.expect('log', signed.checkpoint);
  }

  /** One that was kept outside. */
  hold(note: string, nth: number): void {
    const signed = this.read(note);
    if (!signed) return this.add({ kind: 'not-of-this-log', nth });
    const { size } = signed.checkpoint;
    if (!this.chain.everSigned(signed.note)) this.add({ kind: 'not-signed', from: 'held', size });
    this.expect('held', signed.checkpoint);
  }

  /** Compares what is expected at the size that is reached. */
  compare(root: MerkleRoot): void {
    const expected = this.expected.get(root.leaves);
    if (!expected) return;
    this.expected.delete(root.leaves);
    const { hex, leaves: size } = root;
    for (const { from, checkpoint } of expected) {
      if (checkpoint.root.toString('hex') !== hex)
        this.add({ kind: 'checkpoint-differs', from, after: this.after, size });
      else if (from === 'log') this.agreed += 1;
      else this.held.push(size);
    }
    if (expected.every(({ checkpoint }) => checkpoint.root.toString('hex') === hex)) this.after = size;
  }

  result({ leaves: events, hex: root }: MerkleRoot): Recomputed {
    for (const { from, checkpoint } of [...this.expected.values()].flat())
      this.add({ kind: 'log-too-short', from, size: checkpoint.size });
    for (const vkey of this.chain.unbound) this.add({ kind: 'key-not-bound', vkey });
    const { held, problems } = this;
    return { events, root, checkpoints: this.agreed, held, keysLost: this.chain.lost, problems };
  }

  private expect(from: CheckpointFrom, checkpoint: Checkpoint): void {
    const others = this.expected.get(checkpoint.size) ?? [];
    this.expected.set(checkpoint.size, [...others, { from, checkpoint }]);
  }

  private read(text: string): Readonly<{ note: SignedNote; checkpoint: Checkpoint }> | undefined {
    const note = attempt(() => readNote(text));
    const checkpoint = note && attempt(() => readCheckpoint(note.text));
    return note && checkpoint?.origin === this.origin ? { note, checkpoint } : undefined;
  }
}
