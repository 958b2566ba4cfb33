import { accusedUsers } from '#identity';
import type { DomainEvent, Recorded } from '#kernel';
import { accusedBy, type LetterEvent } from '#letters';
import type { VisitEvent, VisitLogged } from '#visits';
import type { Table, View, Write } from '../view.js';
import { letterNamedBy, visitNamedBy, visitLinks } from '../visits/visit-links.js';

/** For whom a letter or a visit does not exist, whatever their role: those whom it accuses. `about` is a stream. */
export type WalledPerson = { about: string; person: string };

const walledPeople: Table<WalledPerson> = {
  name: 'walled_people',
  key: ['about', 'person'],
  columns: { about: 'TEXT NOT NULL', person: 'TEXT NOT NULL' },
};

const exclude = (write: Write, about: string, people: readonly string[]): void => {
  for (const person of people) write.put(walledPeople, { about, person });
};

/** A letter and the visit of which it was written are closed to the same people, whichever named them. */
const linked = (write: Write, event: Recorded<DomainEvent>): void => {
  const letterId = letterNamedBy(event);
  const visitId = visitNamedBy(event);
  if (letterId !== undefined && visitId !== undefined) write.put(visitLinks, { letterId, visitId });
};

const ofLetter = (write: Write, event: Recorded<DomainEvent>): void => {
  exclude(write, event.stream, accusedUsers(accusedBy(event)));
  linked(write, event);
};

export const walledPeopleView: View<LetterEvent | VisitEvent> = {
  name: 'walled_people',
  version: 1,
  tables: [walledPeople, visitLinks],
  indexes: [
    'CREATE INDEX walled_people_by_person ON walled_people (person, about)',
    'CREATE INDEX links_by_visit ON visit_links (visitId, letterId)',
  ],
  on: {
    LetterReceived: ofLetter,
    LetterClassified: ofLetter,
    VisitLogged: (write, event: Recorded<VisitLogged>) => {
      exclude(write, event.stream, accusedUsers(event.data.accused ?? []));
      linked(write, event);
    },
    VisitLetterLinked: linked,
  },
};
