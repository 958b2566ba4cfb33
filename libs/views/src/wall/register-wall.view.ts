import type { DocumentIssued, DocumentVoided } from '#documents';
import type { DomainEvent, Recorded } from '#kernel';
import { denounces, type LetterEvent } from '#letters';
import type { ReminderRaised } from '#reminders';
import type { VisitLogged } from '#visits';
import { documents } from '../documents/documents.view.js';
import { lateEntries } from '../late-entries/late-entries.view.js';
import { reminders } from '../reminders/reminders.view.js';
import type { Table, View, Write } from '../view.js';
import { isDenunciation } from '../visits/visit-links.js';

/** A stream about a denunciation, of which the ordinary registers say nothing. */
export type WalledStream = { stream: string };

const walledStreams: Table<WalledStream> = {
  name: 'walled_streams',
  key: ['stream'],
  columns: { stream: 'TEXT NOT NULL' },
};

const isWalled = (write: Write, stream: string): boolean => write.get(walledStreams, stream) !== undefined;

/** The number stays in its book, which has no gaps; what it was given to does not. */
const hidePaper = (write: Write, documentId: string): void => {
  const paper = write.get(documents, documentId);
  if (!paper) return;
  const voidReason = paper.voidReason === null ? null : '';
  write.put(documents, { ...paper, paper: '', about: '', voidReason });
};

/** What was written before anybody knew goes, too. */
const wall = (write: Write, stream: string): void => {
  if (isWalled(write, stream)) return;
  write.put(walledStreams, { stream });
  for (const late of write.where(lateEntries, 'stream', stream)) {
    write.remove(lateEntries, stream, late.revision);
  }
  for (const { documentId } of write.where(documents, 'about', stream)) hidePaper(write, documentId);
  for (const { reminderId } of write.where(reminders, 'about', stream)) write.remove(reminders, reminderId);
};

const letter = (write: Write, event: Recorded<LetterEvent>): void => {
  if (denounces(event)) wall(write, event.stream);
  unwrite(write, event);
};

/** A late entry of a walled stream is written down by the register before it comes here. */
const unwrite = (write: Write, { stream, revision, data }: Recorded<DomainEvent>): void => {
  if ('lateReason' in data && isWalled(write, stream)) write.remove(lateEntries, stream, revision);
};

type Event = LetterEvent | VisitLogged | DocumentIssued | DocumentVoided | ReminderRaised;

/**
 * The wall of the registers of papers, late entries and reminders: stands after them in one file, and takes out
 * what is about a letter or a visit that denounces. Behind the wall the same registers are kept of those alone.
 */
export const registerWallView: View<Event> = {
  name: 'register_wall',
  version: 1,
  tables: [walledStreams],
  indexes: [],
  on: {
    LetterReceived: letter,
    LetterClassified: letter,
    LetterSplitGuided: letter,
    LetterProposedForAcceptance: letter,
    VisitLogged: (write, event) => {
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
