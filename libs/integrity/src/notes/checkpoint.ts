import { fromBase64, NoteRefused } from './signed-note.js';

/** Mốc toàn vẹn (C2SP tlog-checkpoint): what the whole log was when it had so many events. */
export type Checkpoint = Readonly<{
  /** Names the log: `nghedan/<id of its first event>`. */
  origin: string;
  /** Leaves of the tree. */
  size: number;
  /** Root of the tree over them, 32 bytes. */
  root: Buffer;
}>;

const ROOT_BYTES = 32;

/** The name of a log by the id of its first event: the same wherever it is kept. */
export const originOf = (firstEvent: string): string => `nghedan/${firstEvent}`;

/** The text that is signed; it ends with a line break. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** Lines below the third are left alone. @throws NoteRefused when the text of a note is no checkpoint */
export const readCheckpoint = (text: string): Checkpoint => {
  const [origin = '', count = '', base64 = ''] = text.split('\n');
  const root = fromBase64(base64);
  const size = /^(?:0|[1-9]\d{0,15})$/.test(count) ? Number(count) : Number.NaN;
  if (origin === '' || !Number.isSafeInteger(size) || root?.length !== ROOT_BYTES)
    throw new NoteRefused('the note is no checkpoint of a log');
  return { origin, size, root };
};

/** What the old key signs when another takes its place. @param vkey of the new key */
export const replacementText = (origin: string, vkey: string): string =>
  `nghedan signing key\n${origin}\n${vkey}\n`;
