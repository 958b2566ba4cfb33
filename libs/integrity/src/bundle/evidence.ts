import type { EvidenceKind } from '../domain/evidence.js';

/** What is asked for as evidence (gói chứng cứ). */
export type EvidenceAsked = Readonly<{
  kind: EvidenceKind;
  /** Of a case: the streams that are shown. */
  streams: readonly string[];
  /** Ids of things that the receiver may not see: every event that names one stands there as a bare leaf. */
  hidden: readonly string[];
  /** Signed notes that the receiver holds: of a case, that they begin what is proved is proved as well. */
  held: readonly string[];
  /** Path of the zip to make; must not exist. */
  file: string;
  /** UTC, ISO 8601. */
  madeAt: string;
}>;

export type EvidenceMade = Readonly<{
  /** Events under the checkpoint against which it is proved. */
  size: number;
  /** Events that it shows. */
  shown: number;
  /** Events of which it has the leaf alone. */
  bare: number;
}>;

const WORD = /[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*/g;

/**
 * Whether a text names none of these ids, alone or behind a category (`letter-…`). Looks at words and not at fields: an
 * event of any kind may name a thing.
 */
export const namesNone = (ids: readonly string[]): ((text: string) => boolean) => {
  if (ids.length === 0) return () => true;
  const hidden = new Set(ids);
  return (text) => {
    for (const [word] of text.matchAll(WORD))
      for (let at = 0; at >= 0; at = word.indexOf('-', at + 1))
        if (hidden.has(at === 0 ? word : word.slice(at + 1))) return false;
    return true;
  };
};
