import {
  allowedIn,
  assertNever,
  checkTransition,
  present,
  refuse as say,
  type Decider,
  type LocalDate,
  type Transitions,
} from '#kernel';
import { checkEntry, type EntryNote, type EntryRefusal, type Law } from '#law';
import { checkMembers, type MembersRefusal } from './board-members.js';
import type {
  PeopleBoardChanged,
  PeopleBoardElected,
  PeopleBoardEnded,
  PeopleBoardEvent,
  PeopleBoardHandedOver,
} from './people-board.events.js';

export type PeopleBoardRefusal =
  | EntryRefusal
  | MembersRefusal
  | 'people-board.unknown'
  | 'people-board.id-taken'
  | 'people-board.ended'
  | 'people-board.before-election'
  | 'people-board.text-missing';

export type PeopleBoardCommand = Readonly<{ today: LocalDate; law: Law }> &
  (
    | (Readonly<{ type: 'elect' }> & Omit<PeopleBoardElected['data'], 'basis'>)
    | (Readonly<{ type: 'change' }> & PeopleBoardChanged['data'])
    | (Readonly<{ type: 'end' }> & PeopleBoardEnded['data'])
    | (Readonly<{ type: 'hand-over' }> & Omit<PeopleBoardHandedOver['data'], 'from'>)
  );

type Status = 'none' | 'sits' | 'ended';
type Asked<Type extends PeopleBoardCommand['type']> = Extract<PeopleBoardCommand, { type: Type }>;

export type PeopleBoardState =
  Readonly<{ status: 'none' }> | Readonly<{ status: 'sits' | 'ended'; elected: PeopleBoardElected['data'] }>;

const all = (why: PeopleBoardRefusal) => ({ change: why, end: why, 'hand-over': why }) as const;

export const peopleBoardTransitions: Transitions<Status, PeopleBoardCommand['type'], PeopleBoardRefusal> = {
  none: { elect: ['sits'], ...all('people-board.unknown') },
  sits: { elect: ['sits'], change: ['sits'], end: ['ended'], 'hand-over': ['sits'] },
  ended: { elect: ['ended'], ...all('people-board.ended') },
};

/** What a person may do now: a hand-over comes with a reorganisation and from nobody else. */
export const allowedPeopleBoardActions = (state: PeopleBoardState) =>
  allowedIn(peopleBoardTransitions, state.status).filter(({ action }) => action !== 'hand-over');

const refuse = say<PeopleBoardRefusal>;
const given = (text: string): string => (text.trim() === '' ? refuse('people-board.text-missing') : text);

const decide = (state: PeopleBoardState, command: PeopleBoardCommand): readonly PeopleBoardEvent[] => {
  checkTransition(peopleBoardTransitions, state.status, command.type);
  const { boardId, occurredOn } = command;
  const at = { boardId, occurredOn, ...checkEntry(command) };
  if (command.type === 'elect') return elect(state, command, at);
  if (state.status === 'none') return refuse('people-board.unknown');
  const { elected } = state;
  if (occurredOn < elected.occurredOn) refuse('people-board.before-election', { on: elected.occurredOn });
  switch (command.type) {
    case 'change': {
      const { members, reason, documentNo } = command;
      checkMembers({ ...elected, members });
      const data = { ...at, members, reason: given(reason), documentNo: given(documentNo) };
      return [{ type: 'PeopleBoardChanged', data }];
    }
    case 'end':
      return [{ type: 'PeopleBoardEnded', data: { ...at, reason: given(command.reason) } }];
    case 'hand-over': {
      const { to, basis } = command;
      const { unit: from } = elected;
      const data = { ...at, from, to, basis: given(basis) };
      return to === from ? [] : [{ type: 'PeopleBoardHandedOver', data }];
    }
    default:
      return assertNever(command);
  }
};

const elect = (
  state: PeopleBoardState,
  command: Asked<'elect'>,
  entry: Readonly<{ boardId: string; occurredOn: LocalDate }> & EntryNote,
): readonly PeopleBoardEvent[] => {
  const { unit, establishment, at, board, members, hamlets, from, to } = command;
  if (state.status !== 'none') {
    const same = state.elected.unit === unit && state.elected.board === board && state.elected.from === from;
    return same ? [] : refuse('people-board.id-taken', { boardId: entry.boardId });
  }
  const basis = checkMembers(command);
  const who = { unit, at, board, members, ...present({ establishment, hamlets }) };
  const data = { ...entry, ...who, from, to, documentNo: given(command.documentNo), basis };
  return [{ type: 'PeopleBoardElected', data }];
};

const evolve = (state: PeopleBoardState, { type, data }: PeopleBoardEvent): PeopleBoardState => {
  if (type === 'PeopleBoardElected') return { status: 'sits', elected: data };
  if (state.status === 'none') return state;
  switch (type) {
    case 'PeopleBoardChanged':
      return { ...state, elected: { ...state.elected, members: data.members } };
    case 'PeopleBoardHandedOver':
      return { ...state, elected: { ...state.elected, unit: data.to } };
    case 'PeopleBoardEnded':
      return { ...state, status: 'ended' };
    default:
      return assertNever(type);
  }
};

/** One term of a board of the people, stream `peopleboard-<boardId>`. */
export const peopleBoardDecider: Decider<PeopleBoardState, PeopleBoardCommand, PeopleBoardEvent> = {
  category: 'peopleboard',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (state) => (state.status === 'none' ? undefined : { unit: state.elected.unit }),
};
