import type { DocumentIssued, DocumentVoided } from '#documents';
import type { DomainEvent, Recorded } from '#kernel';
import { denounces, type LetterEvent } from '#letters';
import type { ReminderRaised } from '#reminders';
import type { VisitLetterLinked, VisitLogged } from '#visits';
import { documents } from '../documents/documents.view.js';
import { lateEntries } from '../late-entries/late-entries.view.js';
import { reminders } from '../reminders/reminders.view.js';
import type { Table, View, Write } from '../view.js';
import { isDenunciation, letterNamedBy, visitNamedBy } from '../visits/visit-links.js';

/** A stream of whose content the ordinary registers say nothing; `whole`: nothing at all. */
export type WalledStream = { stream: string; whole: 0 | 1 };

const walledStreams: Table<WalledStream> = {
  name: 'walled_streams',
  key: ['stream'],
  columns: { stream: 'TEXT NOT NULL', whole: 'INTEGER NOT NULL' },
};

/** Which letter was written of which visit. */
export type WallLink = { letter: string; visit: string };

const wallLinks: Table<WallLink> = {
  name: 'wall_links',
  key: ['letter', 'visit'],
  columns: { letter: 'TEXT NOT NULL', visit: 'TEXT NOT NULL' },
};

const isWalled = (write: Write, stream: string): boolean => write.get(walledStreams, stream)?.whole === 1;

/** The number stays in its book, which has no gaps; what it was given to does not. */
const hidePaper = (write: Write, documentId: string): void => {
  const paper = write.get(documents, documentId);
  if (!paper) return;
  const voidReason = paper.voidReason === null ? null : '';
  write.put(documents, { ...paper, paper: '', about: '', voidReason });
};

/** A late entry goes with its stream; of a visit that keeps its line, only the words of the reason. */
const hideLate = (write: Write, stream: string, revision: number): void => {
  const walled = write.get(walledStreams, stream);
  const late = walled && write.get(lateEntries, stream, revision);
  if (!late) return;
  if (walled.whole === 1) write.remove(lateEntries, stream, revision);
  else write.put(lateEntries, { ...late, reason: '' });
};

/** What was written before anybody knew goes, too. */
const wall = (write: Write, stream: string): void => {
  if (isWalled(write, stream)) return;
  write.put(walledStreams, { stream, whole: 1 });
  for (const { revision } of write.where(lateEntries, 'stream', stream)) hideLate(write, stream, revision);
  for (const { documentId } of write.where(documents, 'about', stream)) hidePaper(write, documentId);
  for (const { reminderId } of write.where(reminders, 'about', stream)) write.remove(reminders, reminderId);
  for (const { visit } of write.where(wallLinks, 'letter', stream)) mute(write, visit);
};

/** The visit of which a letter was written that denounces: it took place, and no more is said. */
const mute = (write: Write, stream: string): void => {
  if (write.get(walledStreams, stream)) return;
  write.put(walledStreams, { stream, whole: 0 });
  for (const { revision } of write.where(lateEntries, 'stream', stream)) hideLate(write, stream, revision);
};

const link = (write: Write, event: Recorded<DomainEvent>): void => {
  const [letterId, visitId] = [letterNamedBy(event), visitNamedBy(event)];
  if (letterId === undefined || visitId === undefined) return;
  const [letterStream, visit] = [`letter-${letterId}`, `visit-${visitId}`];
  write.put(wallLinks, { letter: letterStream, visit });
  if (isWalled(write, letterStream)) mute(write, visit);
};

const letter = (write: Write, event: Recorded<LetterEvent>): void => {
  link(write, event);
  if (denounces(event)) wall(write, event.stream);
  unwrite(write, event);
};

/** A late entry of a walled stream is written down by the register before it comes here. */
const unwrite = (write: Write, { stream, revision, data }: Recorded<DomainEvent>): void => {
  if ('lateReason' in data) hideLate(write, stream, revision);
};

type Event = LetterEvent | VisitLogged | VisitLetterLinked | DocumentIssued | DocumentVoided | ReminderRaised;

/**
 * The wall of the registers of papers, late entries and reminders: stands after them in one file, and takes out
 * what is about a letter or a visit that denounces. Behind the wall the same registers are kept of those alone.
 */
export const registerWallView: View<Event> = {
  name: 'register_wall',
  version: 2,
  tables: [walledStreams, wallLinks],
  indexes: [],
  on: {
    LetterReceived: letter,
    LetterClassified: letter,
    LetterSplitGuided: letter,
    LetterProposedForAcceptance: letter,
    VisitLetterLinked: (write, event) => {
      link(write, event);
      unwrite(write, event);
    },
    VisitLogged: (write, event) => {
      link(write, event);
      if (isDenunciation(event)) wall(write, event.stream);
      unwrite(write, event);
    },
    DocumentIssued: (write, { data }) => {
      if (isWalled(write, data.about)) hidePaper(write, data.documentId);
    },
    DocumentVoided: (write, { data }) => {
      if (write.get(documents, data.documentId)?.about === '') hidePaper(write, data.documentId);
    },
    ReminderRaised: (write, { data }) => {
      if (isWalled(write, data.about)) write.remove(reminders, data.reminderId);
    },
  },
  any: unwrite,
};
