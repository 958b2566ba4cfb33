import type { Decisions, Who } from '#event-store';
import type { Clock } from '#kernel';
import { checkpointDecider, monthOf, monthOfStream } from './domain/checkpoint.js';
import { no } from './domain/integrity.refusal.js';
import { SIGNING_KEY_ID, signingKeyDecider, type SigningKeyCommand } from './domain/signing-key.js';
import type { SigningKeyFile } from './key/signing-key-file.js';
import { checkpointText, originOf, readCheckpoint, replacementText } from './notes/checkpoint.js';
import { readNote, writeNote } from './notes/signed-note.js';
import type { SigningKey } from './notes/signing-key.js';
import { readVkey, writeVkey } from './notes/verifier-key.js';
import type { LogTree, TreeHead } from './tree/log-tree.js';
import type { WitnessRequest } from './witness/witness-request.js';

/** A witness answers within this many checkpoints: two months of an office that is never quiet. */
const WITNESSED_AMONG = 10_000;

export type SignerParts = Readonly<{
  tree: LogTree;
  decisions: Decisions;
  clock: Clock;
  keys: SigningKeyFile;
}>;

/** `now`: it was signed by this call. */
export type Signed = Readonly<{ size: number; note: string; now: boolean }>;

/** What must be there to sign anything: a log that has begun, and the key that is in force in it. */
type Ready = Readonly<{ head: TreeHead; origin: string; key: SigningKey }>;

/** Signs what the log is (ký mốc toàn vẹn), and keeps the key with which that is done. */
export class CheckpointSigner {
  constructor(private readonly parts: SignerParts) {}

  /**
   * The checkpoint over everything that stands in the log now; the last one where only keys and checkpoints have come
   * since. The first time a key is made.
   *
   * @throws Refusal `checkpoint.log-empty`; `signing-key.missing` or `signing-key.other` when this machine does not have
   *   the key in force; `checkpoint.history-changed` when the log is not what the last checkpoint says
   * @throws SigningKeyRefused, StoreUnavailable
   */
  async sign(who: Who): Promise<Signed> {
    const { head, origin, key } = await this.ready(who);
    const { last, others, continues, size, root } = head;
    if (!continues) no('checkpoint.history-changed', { size: last?.size ?? 0 });
    if (last && others <= last.size) return { size: last.size, note: last.note, now: false };
    const text = checkpointText({ origin, size, root: Buffer.from(root, 'hex') });
    const note = writeNote(key.signed(origin, text));
    const { decisions, clock } = this.parts;
    const occurredOn = clock.today();
    const command = { type: 'sign', occurredOn, size, root, note } as const;
    await decisions.run(checkpointDecider, monthOf(occurredOn), command, step(who, 'sign'));
    return { size, note, now: true };
  }

  /**
   * What a witness is asked to sign (đề nghị chứng kiến): the checkpoint over everything that stands in the log now, and
   * the proof that it goes on from the one that the witness signed last.
   *
   * @param seen leaves of that one; 0 where the witness has signed none
   * @throws Refusal `checkpoint.history-changed` when the log has not so many any more; as `sign` does
   */
  async ask(seen: number, who: Who): Promise<WitnessRequest> {
    const { size, note } = await this.sign(who);
    if (seen > size) no('checkpoint.history-changed', { size: seen });
    const path = await this.parts.tree.consistency(seen, size);
    return { oldSize: seen, path: path.map((hash) => Buffer.from(hash, 'hex')), note };
  }

  /**
   * Writes down that a witness has signed below a checkpoint.
   *
   * @throws Refusal `checkpoint.unknown`, `checkpoint.other-note`
   * @throws NoteRefused when it is no checkpoint
   */
  async witnessed(note: string, who: Who): Promise<void> {
    const { decisions, clock, tree } = this.parts;
    const { size } = readCheckpoint(readNote(note).text);
    const logged = (await tree.checkpoints(WITNESSED_AMONG)).find((one) => one.size === size);
    if (!logged) return no('checkpoint.unknown', { size });
    const command = { type: 'witness', occurredOn: clock.today(), size, note } as const;
    await decisions.run(checkpointDecider, monthOfStream(logged.stream), command, who);
  }

  /** The public key in force; undefined before the first checkpoint. @throws StoreUnavailable */
  async vkey(): Promise<string | undefined> {
    return (await this.parts.tree.reach()).key;
  }

  /**
   * Thay khóa ký: another key signs from now on, and the old one says so. @returns the new public key
   *
   * @throws as `sign` does
   */
  async replaceKey(who: Who): Promise<string> {
    const { origin, key } = await this.ready(who);
    const next = this.parts.keys.prepare();
    const vkey = writeVkey(next.verifier(origin));
    const endorsement = writeNote(key.signed(origin, replacementText(origin, vkey)));
    await this.decideKey({ type: 'replace', vkey, endorsement }, step(who, 'replace'));
    this.parts.keys.settle();
    return vkey;
  }

  /**
   * Mất khóa ký: another key signs from now on, and nothing binds it to the old one. @returns the new public key
   *
   * @param reason without personal data
   * @throws Refusal `signing-key.not-lost` when this machine has the key in force
   */
  async loseKey(reason: string, who: Who): Promise<string> {
    const { key: known, firstEvent } = await this.parts.tree.reach();
    if (firstEvent === undefined) return no('checkpoint.log-empty');
    if (known === undefined) return no('signing-key.not-introduced');
    const { keys } = this.parts;
    if (keys.holding(readVkey(known).publicKey)) no('signing-key.not-lost');
    const vkey = writeVkey(keys.prepare().verifier(originOf(firstEvent)));
    await this.decideKey({ type: 'lose', vkey, reason }, step(who, 'lose'));
    keys.settle();
    return vkey;
  }

  private async ready(who: Who): Promise<Ready> {
    const head = await this.parts.tree.reach();
    const { firstEvent, key } = head;
    if (firstEvent === undefined) return no('checkpoint.log-empty');
    const origin = originOf(firstEvent);
    if (key !== undefined) return { head, origin, key: this.inForce(key) };
    // With a checkpoint there was a key: one without its key was tampered with.
    if (head.last) return no('checkpoint.history-changed', { size: head.last.size });
    const first = this.parts.keys.findOrMake() ?? no('signing-key.missing');
    const vkey = writeVkey(first.verifier(origin));
    await this.decideKey({ type: 'introduce', vkey }, step(who, 'introduce'));
    return { head: await this.parts.tree.reach(), origin, key: first };
  }

  private inForce(vkey: string): SigningKey {
    const { keys } = this.parts;
    const found = keys.holding(readVkey(vkey).publicKey);
    if (found) return found;
    return no(keys.find() ? 'signing-key.other' : 'signing-key.missing');
  }

  private decideKey(
    command: SigningKeyCommand extends infer C ? (C extends C ? Omit<C, 'occurredOn'> : never) : never,
    who: Who,
  ): Promise<unknown> {
    const { decisions, clock } = this.parts;
    const dated = { ...command, occurredOn: clock.today() } as SigningKeyCommand;
    return decisions.run(signingKeyDecider, SIGNING_KEY_ID, dated, who);
  }
}

/** One intent leads to several entries, each with an id of its own. */
const step = (who: Who, name: string): Who => ({ ...who, commandId: `${who.commandId}:${name}` });
