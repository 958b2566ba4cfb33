import { fromBase64, NoteRefused } from '../notes/signed-note.js';

/** What a witness is asked to sign (đề nghị chứng kiến): a checkpoint, and that it goes on from one that was seen. */
export type WitnessRequest = Readonly<{
  /** Leaves of the checkpoint that the witness has seen last; 0 for the first time. */
  oldSize: number;
  /** Consistency from there (RFC 9162, 2.1.4). */
  path: readonly Buffer[];
  /** The signed note. */
  note: string;
}>;

const OLD = /^old (0|[1-9]\d{0,15})$/;
const HASH_BYTES = 32;
/** A tree of 2^63 leaves has no longer path. */
const MOST_HASHES = 63;

/** The text of an `add-checkpoint` request (C2SP tlog-witness). */
export const writeWitnessRequest = ({ oldSize, path, note }: WitnessRequest): string =>
  `old ${oldSize}\n${path.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${note}`;

/** @throws NoteRefused when it is none; nothing is said of its signatures and proof */
export const readWitnessRequest = (text: string): WitnessRequest => {
  const end = text.indexOf('\n\n');
  const [first = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  const [, oldSize] = OLD.exec(first) ?? [];
  const path = lines.map(fromBase64);
  const hashes = path.filter((hash) => hash?.length === HASH_BYTES);
  if (oldSize === undefined || hashes.length !== lines.length || lines.length > MOST_HASHES)
    throw new NoteRefused('not a request to witness a checkpoint');
  return { oldSize: Number(oldSize), path: hashes as readonly Buffer[], note: text.slice(end + 2) };
};
