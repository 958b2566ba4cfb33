import type { PrivateEntry } from '#event-store';
import type { SealedPerson } from '../vault/sealed-person.js';
import { readBox, type WrittenBox } from '../vault/written-box.js';
import { KEY_WRAPPED, type WrittenKey } from './wrapped-key.js';

/** One command told of somebody: where, and which version of their data it left. */
export type Dealing = Readonly<{ commandId: string; unit: string; version: number; commitment: string }>;

/** Entry `Told` of a stream `subject-<id>`. */
export type Told = Dealing &
  Readonly<{
    /** With the first entry: the subject's key, wrapped by the master key. */
    key?: WrittenKey;
    /** Absent when nothing was told that was not known. */
    sealed?: WrittenBox & Readonly<{ fields: string }>;
  }>;

/** Entry `Walled`: what this command brought has been found to denounce. */
export type Walled = Readonly<{ about: string; commandId: string }>;

/** A person as their stream tells of them. */
export type Subject = Readonly<{
  revision: number;
  /** The one key, wrapped by the present master key and by those of before. */
  keys: readonly WrittenKey[];
  dealings: readonly Dealing[];
  versions: ReadonlyMap<number, SealedPerson>;
  /** Name of the stream of what denounces, by the command that brought it. */
  walled: ReadonlyMap<string, string>;
}>;

/** @returns `undefined` while nothing was told */
export const evolveSubject = (
  subject: Subject | undefined,
  { revision, type, data }: PrivateEntry,
): Subject | undefined => {
  if (type === 'Told') return told(subject, revision, data as Told);
  if (!subject) return undefined;
  if (type === KEY_WRAPPED) return { ...subject, revision, keys: [...subject.keys, data as WrittenKey] };
  if (type !== 'Walled') return subject;
  const { about, commandId } = data as Walled;
  return { ...subject, revision, walled: new Map([...subject.walled, [commandId, about]]) };
};

const told = (subject: Subject | undefined, revision: number, entry: Told): Subject | undefined => {
  const { commandId, unit, version, commitment, key, sealed } = entry;
  const keys = subject?.keys ?? (key && [key]);
  if (!keys) return undefined;
  const versions = new Map(subject?.versions);
  if (sealed) versions.set(version, { version, fields: sealed.fields, ...readBox(sealed) });
  const dealings = [...(subject?.dealings ?? []), { commandId, unit, version, commitment }];
  return { revision, keys, dealings, versions, walled: subject?.walled ?? new Map<string, string>() };
};

/** What does not denounce: as these the office knows the person. */
export const openDealings = ({ dealings, walled }: Subject): readonly Dealing[] =>
  dealings.filter(({ commandId }) => !walled.has(commandId));

export const unitsOf = (subject: Subject): readonly string[] =>
  [...new Set(openDealings(subject).map(({ unit }) => unit))].sort();

/** The newest version that came with what does not denounce; `undefined` when everything does. */
export const shownVersion = (subject: Subject): SealedPerson | undefined =>
  subject.versions.get(Math.max(-1, ...openDealings(subject).map(({ version }) => version)));

export const lastVersion = ({ versions }: Subject): number => Math.max(-1, ...versions.keys());
