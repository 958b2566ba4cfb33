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
import { termInForce } from '../terms-in-force.js';
import { disclosureItem, type DisclosureBody } from './disclosure-items.js';
import type {
  DisclosureBroadcast,
  DisclosureEvent,
  DisclosureHandedOver,
  DisclosureOpened,
  DisclosurePublished,
  DisclosureQuestionAnswered,
  DisclosureQuestioned,
  DisclosureRemoved,
  DisclosureWithdrawn,
} from './disclosure.events.js';

export type DisclosureRefusal =
  | EntryRefusal
  | 'disclosure.unknown'
  | 'disclosure.id-taken'
  | 'disclosure.item-unknown'
  | 'disclosure.not-published'
  | 'disclosure.already-published'
  | 'disclosure.removed'
  | 'disclosure.withdrawn'
  | 'disclosure.permanent'
  | 'disclosure.shown-too-short'
  | 'disclosure.before-decision'
  | 'disclosure.evidence-missing'
  | 'disclosure.question-unknown'
  | 'disclosure.reason-missing';

type Step =
  | (Readonly<{ type: 'publish' }> & Omit<DisclosurePublished['data'], 'until'>)
  | (Readonly<{ type: 'broadcast' }> & DisclosureBroadcast['data'])
  | (Readonly<{ type: 'question' }> & Omit<DisclosureQuestioned['data'], 'no'>)
  | (Readonly<{ type: 'reply' }> & DisclosureQuestionAnswered['data'])
  | (Readonly<{ type: 'remove' }> & DisclosureRemoved['data'])
  | (Readonly<{ type: 'withdraw' }> & DisclosureWithdrawn['data'])
  | (Readonly<{ type: 'hand-over' }> & Omit<DisclosureHandedOver['data'], 'from'>);
type Open = Readonly<{ type: 'open' }> & Omit<DisclosureOpened['data'], 'due'>;

export type DisclosureCommand = Readonly<{ today: LocalDate; law: Law }> & (Open | Step);

type Status = 'none' | 'due' | 'published' | 'removed' | 'withdrawn';
type Action = DisclosureCommand['type'];

export type KnownDisclosure = Readonly<{ status: Exclude<Status, 'none'>; decidedOn: LocalDate }> &
  Pick<DisclosureOpened['data'], 'unit' | 'item'> &
  Readonly<{ until?: LocalDate; questions: number }>;
export type DisclosureState = Readonly<{ status: 'none' }> | KnownDisclosure;

const all = (why: DisclosureRefusal) =>
  ({
    publish: why,
    broadcast: why,
    question: why,
    reply: why,
    remove: why,
    withdraw: why,
    'hand-over': why,
  }) as const;

export const disclosureTransitions: Transitions<Status, Action, DisclosureRefusal> = {
  none: { open: ['due'], ...all('disclosure.unknown') },
  due: {
    ...all('disclosure.not-published'),
    open: ['due'],
    publish: ['published'],
    withdraw: ['withdrawn'],
    'hand-over': ['due'],
  },
  published: {
    open: ['published'],
    publish: 'disclosure.already-published',
    broadcast: ['published'],
    question: ['published'],
    reply: ['published'],
    remove: ['removed'],
    withdraw: ['withdrawn'],
    'hand-over': ['published'],
  },
  removed: { ...all('disclosure.removed'), open: ['removed'], reply: ['removed'] },
  withdrawn: { ...all('disclosure.withdrawn'), open: ['withdrawn'] },
};

/** A reorganisation of units hands over, nobody by hand. */
export const allowedDisclosureActions = (state: DisclosureState) =>
  allowedIn(disclosureTransitions, state.status).filter(({ action }) => action !== 'hand-over');

const refuse = say<DisclosureRefusal>;

const PUBLISH: Readonly<Record<DisclosureBody, string>> = {
  commune: 'PUB.COMMUNE',
  agency: 'PUB.AGENCY',
  enterprise: 'PUB.SOE',
};
/** An enterprise's law names no number of days. */
const SHOW: Readonly<Partial<Record<DisclosureBody, string>>> = {
  commune: 'PUB.COMMUNE.POST',
  agency: 'PUB.AGENCY.POST',
};

const decide = (state: DisclosureState, command: DisclosureCommand): readonly DisclosureEvent[] => {
  checkTransition(disclosureTransitions, state.status, command.type);
  const late = checkEntry(command);
  if (command.type === 'open') return open(state, command, command.law, late);
  return state.status === 'none' ? refuse('disclosure.unknown') : step(state, command, command.law, late);
};

const open = (
  state: DisclosureState,
  command: Open,
  law: Law,
  late: EntryNote,
): readonly DisclosureEvent[] => {
  const { disclosureId, occurredOn, unit, establishment, item, title, decisionNo, responsible } = command;
  if (state.status !== 'none') {
    return state.unit === unit && state.item === item ? [] : refuse('disclosure.id-taken', { disclosureId });
  }
  const { body } = disclosureItem(item) ?? refuse('disclosure.item-unknown', { item });
  const due = termInForce(law, PUBLISH[body], occurredOn);
  const what = { unit, item, title, responsible, ...present({ establishment, decisionNo, due }) };
  return [{ type: 'DisclosureOpened', data: { disclosureId, occurredOn, ...what, ...late } }];
};

const step = (
  state: KnownDisclosure,
  command: Step,
  law: Law,
  late: EntryNote,
): readonly DisclosureEvent[] => {
  const { disclosureId, occurredOn } = command;
  if (occurredOn < state.decidedOn) refuse('disclosure.before-decision', { decidedOn: state.decidedOn });
  const at = { disclosureId, occurredOn, ...late };
  switch (command.type) {
    case 'publish': {
      const { ways, place } = command;
      const evidence = given(command.evidence, 'disclosure.evidence-missing');
      const until = shownUntil(state.item, occurredOn, law);
      return [{ type: 'DisclosurePublished', data: { ...at, ways, place, evidence, ...present({ until }) } }];
    }
    case 'broadcast': {
      const evidence = given(command.evidence, 'disclosure.evidence-missing');
      return [{ type: 'DisclosureBroadcast', data: { ...at, evidence } }];
    }
    case 'question': {
      const no = state.questions + 1;
      return [{ type: 'DisclosureQuestioned', data: { ...at, no, question: command.question } }];
    }
    case 'reply': {
      const { no, answer } = command;
      if (no > state.questions) refuse('disclosure.question-unknown', { no });
      return [{ type: 'DisclosureQuestionAnswered', data: { ...at, no, answer } }];
    }
    case 'remove':
      return remove(state, command, at);
    case 'withdraw': {
      const reason = given(command.reason, 'disclosure.reason-missing');
      return [{ type: 'DisclosureWithdrawn', data: { ...at, reason } }];
    }
    case 'hand-over': {
      const { to } = command;
      const basis = given(command.basis, 'disclosure.reason-missing');
      return to === state.unit
        ? []
        : [{ type: 'DisclosureHandedOver', data: { ...at, from: state.unit, to, basis } }];
    }
    default:
      return assertNever(command);
  }
};

/** 30 days in a commune, 20 in an agency; permanent items hang for ever. */
const shownUntil = (code: string, from: LocalDate, law: Law) => {
  const item = disclosureItem(code);
  const rule = item && SHOW[item.body];
  return item?.permanent || rule === undefined ? undefined : termInForce(law, rule, from);
};

const remove = (
  { item, until }: KnownDisclosure,
  { note }: Extract<Step, { type: 'remove' }>,
  at: Readonly<{ disclosureId: string; occurredOn: LocalDate }> & EntryNote,
): readonly DisclosureEvent[] => {
  if (disclosureItem(item)?.permanent) refuse('disclosure.permanent');
  if (until !== undefined && at.occurredOn <= until) refuse('disclosure.shown-too-short', { until });
  return [{ type: 'DisclosureRemoved', data: { ...at, ...present({ note }) } }];
};

const given = (text: string, code: DisclosureRefusal): string => (text.trim() === '' ? refuse(code) : text);

const evolve = (state: DisclosureState, event: DisclosureEvent): DisclosureState => {
  if (event.type === 'DisclosureOpened') {
    const { unit, item, occurredOn: decidedOn } = event.data;
    return { status: 'due', unit, item, decidedOn, questions: 0 };
  }
  return state.status === 'none' ? state : advance(state, event);
};

const advance = (
  state: KnownDisclosure,
  { type, data }: Exclude<DisclosureEvent, DisclosureOpened>,
): DisclosureState => {
  switch (type) {
    case 'DisclosurePublished':
      return { ...state, status: 'published', ...present({ until: data.until?.due }) };
    case 'DisclosureQuestioned':
      return { ...state, questions: data.no };
    case 'DisclosureHandedOver':
      return { ...state, unit: data.to };
    case 'DisclosureRemoved':
      return { ...state, status: 'removed' };
    case 'DisclosureWithdrawn':
      return { ...state, status: 'withdrawn' };
    case 'DeadlineRecomputed':
      return data.clock === 'until' ? { ...state, until: data.after.due } : state;
    case 'DisclosureBroadcast':
    case 'DisclosureQuestionAnswered':
      return state;
    default:
      return assertNever(type);
  }
};

/** One thing that must be made public (công khai), stream `disclosure-<disclosureId>`. */
export const disclosureDecider: Decider<DisclosureState, DisclosureCommand, DisclosureEvent> = {
  category: 'disclosure',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (state) => (state.status === 'none' ? undefined : { unit: state.unit }),
};
