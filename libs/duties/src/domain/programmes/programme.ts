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
import { checkEntry, type EntryRefusal, type Law } from '#law';
import { tidied, wrongFields } from './entry-values.js';
import { programmeKind } from './programme-kinds.js';
import type {
  EntryValues,
  ProgrammeConcluded,
  ProgrammeDirectionGiven,
  ProgrammeEntryRecorded,
  ProgrammeEntryRevised,
  ProgrammeEntryStruck,
  ProgrammeEvent,
  ProgrammeHandedOver,
  ProgrammeOpened,
} from './programme.events.js';

export type ProgrammeRefusal =
  | EntryRefusal
  | 'programme.unknown'
  | 'programme.id-taken'
  | 'programme.kind-unknown'
  | 'programme.ends-before-it-begins'
  | 'programme.concluded'
  | 'programme.fields-wrong'
  | 'programme.entry-unknown'
  | 'programme.reason-missing'
  | 'programme.due-before-given';

type Step =
  | (Readonly<{ type: 'record' }> & Omit<ProgrammeEntryRecorded['data'], 'no'>)
  | (Readonly<{ type: 'revise' }> & ProgrammeEntryRevised['data'])
  | (Readonly<{ type: 'strike' }> & ProgrammeEntryStruck['data'])
  | (Readonly<{ type: 'direct' }> & Omit<ProgrammeDirectionGiven['data'], 'no' | 'commitmentId' | 'unit'>)
  | (Readonly<{ type: 'conclude' }> & ProgrammeConcluded['data'])
  | (Readonly<{ type: 'hand-over' }> & Omit<ProgrammeHandedOver['data'], 'from'>);
type Open = Readonly<{ type: 'open' }> & ProgrammeOpened['data'];

export type ProgrammeCommand = Readonly<{ today: LocalDate; law: Law }> & (Open | Step);

type Status = 'none' | 'open' | 'concluded';

export type KnownProgramme = Readonly<{
  status: 'open' | 'concluded';
  last: number;
  standing: readonly number[];
  directions: number;
}> &
  Pick<ProgrammeOpened['data'], 'unit' | 'kind' | 'title' | 'from'>;
export type ProgrammeState = Readonly<{ status: 'none' }> | KnownProgramme;

const all = (why: ProgrammeRefusal) =>
  ({ record: why, revise: why, strike: why, direct: why, conclude: why, 'hand-over': why }) as const;

export const programmeTransitions: Transitions<Status, ProgrammeCommand['type'], ProgrammeRefusal> = {
  none: { open: ['open'], ...all('programme.unknown') },
  open: {
    open: ['open'],
    record: ['open'],
    revise: ['open'],
    strike: ['open'],
    direct: ['open'],
    conclude: ['concluded'],
    'hand-over': ['open'],
  },
  concluded: { open: ['concluded'], ...all('programme.concluded') },
};

/** What a person may do now: a hand-over comes with a reorganisation and from nobody else. */
export const allowedProgrammeActions = (state: ProgrammeState) =>
  allowedIn(programmeTransitions, state.status).filter(({ action }) => action !== 'hand-over');

/** Stream id of the promise that direction `no` of a meeting became. */
export const programmeCommitment = (programmeId: string, no: number): string => `${programmeId}-cd${no}`;

const refuse = say<ProgrammeRefusal>;

const decide = (state: ProgrammeState, command: ProgrammeCommand): readonly ProgrammeEvent[] => {
  checkTransition(programmeTransitions, state.status, command.type);
  const { programmeId, occurredOn } = command;
  const at = { programmeId, occurredOn, ...checkEntry(command) };
  if (command.type === 'open') return open(state, command, at);
  return state.status === 'none' ? refuse('programme.unknown') : step(state, command, at);
};

type At = Readonly<{ programmeId: string; occurredOn: LocalDate; lateReason?: string }>;

const open = (state: ProgrammeState, command: Open, at: At): readonly ProgrammeEvent[] => {
  const { unit, kind, title, from, to, basis, target, links } = command;
  if (state.status !== 'none') {
    const same = state.unit === unit && state.kind === kind && state.title === title;
    return same ? [] : refuse('programme.id-taken', { programmeId: at.programmeId });
  }
  if (!programmeKind(kind)) refuse('programme.kind-unknown', { kind });
  if (to !== undefined && to < from) refuse('programme.ends-before-it-begins', { from });
  const data = { ...at, unit, kind, title, from, links, ...present({ to, basis, target }) };
  return [{ type: 'ProgrammeOpened', data }];
};

const step = (state: KnownProgramme, command: Step, at: At): readonly ProgrammeEvent[] => {
  switch (command.type) {
    case 'record': {
      const no = state.last + 1;
      const data = { ...at, no, values: checked(state, command.values) };
      return [{ type: 'ProgrammeEntryRecorded', data }];
    }
    case 'revise': {
      const { no, reason } = command;
      known(state, no);
      const data = { ...at, no, values: checked(state, command.values), ...present({ reason }) };
      return [{ type: 'ProgrammeEntryRevised', data }];
    }
    case 'strike': {
      const { no, reason } = command;
      known(state, no);
      if (reason.trim() === '') refuse('programme.reason-missing');
      return [{ type: 'ProgrammeEntryStruck', data: { ...at, no, reason } }];
    }
    case 'direct': {
      const { text, owner, dueOn } = command;
      if (dueOn < at.occurredOn) refuse('programme.due-before-given', { on: at.occurredOn });
      const no = state.directions + 1;
      const commitmentId = programmeCommitment(at.programmeId, no);
      const data = { ...at, no, commitmentId, text, owner, dueOn, unit: state.unit };
      return [{ type: 'ProgrammeDirectionGiven', data }];
    }
    case 'conclude': {
      const { result, evidence } = command;
      return [{ type: 'ProgrammeConcluded', data: { ...at, result, ...present({ evidence }) } }];
    }
    case 'hand-over': {
      const { to, basis } = command;
      if (basis.trim() === '') refuse('programme.reason-missing');
      const { unit: from } = state;
      return to === from ? [] : [{ type: 'ProgrammeHandedOver', data: { ...at, from, to, basis } }];
    }
    default:
      return assertNever(command);
  }
};

const known = ({ standing }: KnownProgramme, no: number): void => {
  if (!standing.includes(no)) refuse('programme.entry-unknown', { no });
};

const checked = ({ kind }: KnownProgramme, values: EntryValues): EntryValues => {
  const row = programmeKind(kind) ?? refuse('programme.kind-unknown', { kind });
  const wrong = wrongFields(row, values);
  return wrong.length > 0
    ? refuse('programme.fields-wrong', { fields: wrong.join(', ') })
    : tidied(row, values);
};

const evolve = (state: ProgrammeState, { type, data }: ProgrammeEvent): ProgrammeState => {
  if (type === 'ProgrammeOpened') {
    const { unit, kind, title, from } = data;
    return { status: 'open', unit, kind, title, from, last: 0, standing: [], directions: 0 };
  }
  if (state.status === 'none') return state;
  switch (type) {
    case 'ProgrammeEntryRecorded':
      return { ...state, last: data.no, standing: [...state.standing, data.no] };
    case 'ProgrammeEntryRevised':
      return state;
    case 'ProgrammeEntryStruck':
      return { ...state, standing: state.standing.filter((no) => no !== data.no) };
    case 'ProgrammeDirectionGiven':
      return { ...state, directions: data.no };
    case 'ProgrammeConcluded':
      return { ...state, status: 'concluded' };
    case 'ProgrammeHandedOver':
      return { ...state, unit: data.to };
    default:
      return assertNever(type);
  }
};

/** One programme record or register (chương trình, sổ theo dõi), stream `programme-<programmeId>`. */
export const programmeDecider: Decider<ProgrammeState, ProgrammeCommand, ProgrammeEvent> = {
  category: 'programme',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (state) => (state.status === 'none' ? undefined : { unit: state.unit }),
};
