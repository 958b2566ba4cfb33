import type { PeopleBoardEvent } from '#duties';
import type { EstablishmentKind, PeopleBoard } from '#law';
import type { Table, View, Write } from '../view.js';

const text = 'TEXT NOT NULL';

/** A term of a board of the people: how many sit on it, since when and until when. */
export type PeopleBoardRecord = {
  boardId: string;
  unit: string;
  establishment: string | null;
  at: EstablishmentKind;
  board: PeopleBoard;
  members: number;
  hamlets: number | null;
  fromDay: string;
  toDay: string;
  documentNo: string;
  /** JSON */
  basis: string;
  status: 'sits' | 'ended';
  revision: number;
};

export const peopleBoards: Table<PeopleBoardRecord> = {
  name: 'people_boards',
  key: ['boardId'],
  columns: {
    boardId: text,
    unit: text,
    establishment: 'TEXT',
    at: text,
    board: text,
    members: 'INTEGER NOT NULL',
    hamlets: 'INTEGER',
    fromDay: text,
    toDay: text,
    documentNo: text,
    basis: text,
    status: text,
    revision: 'INTEGER NOT NULL',
  },
};

const change = (write: Write, boardId: string, by: Partial<PeopleBoardRecord>): void => {
  const known = write.get(peopleBoards, boardId);
  if (known) write.put(peopleBoards, { ...known, ...by });
};

export const peopleBoardHandlers: View<PeopleBoardEvent>['on'] = {
  PeopleBoardElected: (write, { data, revision }) => {
    const { boardId, unit, at, board, members, from: fromDay, to: toDay, documentNo } = data;
    const where = { unit, establishment: data.establishment ?? null, at, hamlets: data.hamlets ?? null };
    const basis = JSON.stringify(data.basis);
    const sits = { members, fromDay, toDay, documentNo, basis, status: 'sits' } as const;
    write.put(peopleBoards, { boardId, board, ...where, ...sits, revision });
  },
  PeopleBoardChanged: (write, { data: { boardId, members, documentNo }, revision }) =>
    change(write, boardId, { members, documentNo, revision }),
  PeopleBoardHandedOver: (write, { data: { boardId, to }, revision }) =>
    change(write, boardId, { unit: to, revision }),
  PeopleBoardEnded: (write, { data: { boardId, occurredOn }, revision }) =>
    change(write, boardId, { status: 'ended', toDay: occurredOn, revision }),
};
