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
import type {
  RecommendationAnswered,
  RecommendationCarriedOut,
  RecommendationEvent,
  RecommendationHandedOver,
  RecommendationReceived,
  RecommendationWithdrawn,
} from './recommendation.events.js';

export type RecommendationRefusal =
  | EntryRefusal
  | 'recommendation.unknown'
  | 'recommendation.id-taken'
  | 'recommendation.not-answered'
  | 'recommendation.already-answered'
  | 'recommendation.declined'
  | 'recommendation.carried-out'
  | 'recommendation.withdrawn'
  | 'recommendation.text-missing'
  | 'recommendation.before-receipt';

export type RecommendationCommand = Readonly<{ today: LocalDate; law: Law }> &
  (
    | (Readonly<{ type: 'receive' }> & Omit<RecommendationReceived['data'], 'reply'>)
    | (Readonly<{ type: 'answer' }> & RecommendationAnswered['data'])
    | (Readonly<{ type: 'carry-out' }> & RecommendationCarriedOut['data'])
    | (Readonly<{ type: 'withdraw' }> & RecommendationWithdrawn['data'])
    | (Readonly<{ type: 'hand-over' }> & Omit<RecommendationHandedOver['data'], 'from'>)
  );

type Status = 'none' | 'open' | 'answered' | 'declined' | 'carried-out' | 'withdrawn';

export type RecommendationState =
  | Readonly<{ status: 'none' }>
  | (Readonly<{ status: Exclude<Status, 'none'>; receivedOn: LocalDate }> &
      Pick<RecommendationReceived['data'], 'unit' | 'board' | 'subject'>);

const all = (why: RecommendationRefusal) =>
  ({ answer: why, 'carry-out': why, withdraw: why, 'hand-over': why }) as const;

export const recommendationTransitions: Transitions<
  Status,
  RecommendationCommand['type'],
  RecommendationRefusal
> = {
  none: { receive: ['open'], ...all('recommendation.unknown') },
  open: {
    receive: ['open'],
    answer: ['answered', 'declined'],
    'carry-out': 'recommendation.not-answered',
    withdraw: ['withdrawn'],
    'hand-over': ['open'],
  },
  answered: {
    ...all('recommendation.already-answered'),
    receive: ['answered'],
    'carry-out': ['carried-out'],
    'hand-over': ['answered'], // what was promised in the answer is still to be done
  },
  declined: { ...all('recommendation.declined'), receive: ['declined'] },
  'carried-out': { ...all('recommendation.carried-out'), receive: ['carried-out'] },
  withdrawn: { ...all('recommendation.withdrawn'), receive: ['withdrawn'] },
};

/** A reorganisation of units hands over, nobody by hand. */
export const allowedRecommendationActions = (state: RecommendationState) =>
  allowedIn(recommendationTransitions, state.status).filter(({ action }) => action !== 'hand-over');

const refuse = say<RecommendationRefusal>;

const decide = (
  state: RecommendationState,
  command: RecommendationCommand,
): readonly RecommendationEvent[] => {
  checkTransition(recommendationTransitions, state.status, command.type);
  const { recommendationId, occurredOn } = command;
  const at = { recommendationId, occurredOn, ...checkEntry(command) };
  if (state.status !== 'none' && occurredOn < state.receivedOn) {
    refuse('recommendation.before-receipt', { receivedOn: state.receivedOn });
  }
  switch (command.type) {
    case 'receive':
      return receive(state, command, at);
    case 'answer': {
      const { accepted, documentNo } = command;
      const data = { ...at, accepted, answer: given(command.answer), ...present({ documentNo }) };
      return [{ type: 'RecommendationAnswered', data }];
    }
    case 'carry-out':
      return [{ type: 'RecommendationCarriedOut', data: { ...at, evidence: given(command.evidence) } }];
    case 'withdraw':
      return [{ type: 'RecommendationWithdrawn', data: { ...at, reason: given(command.reason) } }];
    case 'hand-over':
      return handOver(state, command, at);
    default:
      return assertNever(command);
  }
};

type At = Readonly<{ recommendationId: string; occurredOn: LocalDate }> & EntryNote;
type Asked<Type extends RecommendationCommand['type']> = Extract<RecommendationCommand, { type: Type }>;

const receive = (
  state: RecommendationState,
  { unit, establishment, board, subject, documentNo, text, law }: Asked<'receive'>,
  at: At,
): readonly RecommendationEvent[] => {
  if (state.status !== 'none') {
    const same = state.unit === unit && state.board === board && state.subject === subject;
    return same ? [] : refuse('recommendation.id-taken', { recommendationId: at.recommendationId });
  }
  const reply = termInForce(law, 'TTND.REPLY', at.occurredOn);
  const what = { unit, board, subject, text: given(text) };
  const data = { ...at, ...what, ...present({ establishment, documentNo, reply }) };
  return [{ type: 'RecommendationReceived', data }];
};

const handOver = (
  state: RecommendationState,
  { to, basis }: Asked<'hand-over'>,
  at: At,
): readonly RecommendationEvent[] => {
  const from = state.status === 'none' ? refuse('recommendation.unknown') : state.unit;
  const data = { ...at, from, to, basis: given(basis) };
  return to === from ? [] : [{ type: 'RecommendationHandedOver', data }];
};

const given = (text: string): string => (text.trim() === '' ? refuse('recommendation.text-missing') : text);

const evolve = (state: RecommendationState, { type, data }: RecommendationEvent): RecommendationState => {
  if (type === 'RecommendationReceived') {
    const { unit, board, subject, occurredOn: receivedOn } = data;
    return { status: 'open', unit, board, subject, receivedOn };
  }
  if (state.status === 'none') return state;
  switch (type) {
    case 'RecommendationAnswered':
      return { ...state, status: data.accepted ? 'answered' : 'declined' };
    case 'RecommendationCarriedOut':
      return { ...state, status: 'carried-out' };
    case 'RecommendationWithdrawn':
      return { ...state, status: 'withdrawn' };
    case 'RecommendationHandedOver':
      return { ...state, unit: data.to };
    case 'DeadlineRecomputed': // the clock stands in the views; no step hangs on it
      return state;
    default:
      return assertNever(type);
  }
};

/** One recommendation of a board of the people (kiến nghị), stream `recommendation-<recommendationId>`. */
export const recommendationDecider: Decider<RecommendationState, RecommendationCommand, RecommendationEvent> =
  {
    category: 'recommendation',
    initial: { status: 'none' },
    decide,
    evolve,
    resource: (state) => (state.status === 'none' ? undefined : { unit: state.unit }),
  };
