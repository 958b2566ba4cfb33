import {
  allowedIn,
  assertNever,
  checkTransition,
  present,
  refuse as say,
  type AllowedAction,
  type Decider,
  type LocalDate,
  type Resource,
  type Transitions,
} from '#kernel';
import { checkEntry, type EntryRefusal, type Law } from '#law';
import { refusalGrounds } from './refusal-grounds.js';
import type { VisitCorrected, VisitEvent, VisitLogged, VisitOutcome } from './visit.events.js';

export type VisitCommand = Readonly<{ today: LocalDate; law: Law }> &
  (
    | (Readonly<{ type: 'log' }> & VisitLogged['data'])
    | (Readonly<{ type: 'correct' }> & VisitCorrected['data'])
  );

export type VisitRefusal =
  | EntryRefusal
  | 'visit.unknown'
  | 'visit.id-taken'
  | 'visit.nobody-present'
  | 'visit.denouncer-identity'
  | 'visit.denunciation-opens-no-case'
  | 'visit.matter-opens-no-case'
  | 'visit.refusal-ground-unknown'
  | 'visit.refusal-ground-not-in-force'
  | 'visit.correction-without-reason'
  | 'visit.correction-before-visit';

/** Present people from whom a group counts as large (đoàn đông người) in the official forms. */
export const LARGE_GROUP = 5;

export type Visit =
  | Readonly<{ status: 'none' }>
  | (Readonly<{ status: 'logged'; largeGroup: boolean }> &
      Pick<
        VisitLogged['data'],
        'visitId' | 'unit' | 'occurredOn' | 'matter' | 'field' | 'summary' | 'people'
      >);

type Status = Visit['status'];
type Action = VisitCommand['type'];

export const visitTransitions: Transitions<Status, Action, VisitRefusal> = {
  none: { log: ['logged'], correct: 'visit.unknown' },
  logged: { log: ['logged'], correct: ['logged'] },
};

/** What may be done with the visit now. */
export const allowedActions = (visit: Visit): readonly AllowedAction<Action, VisitRefusal>[] =>
  allowedIn(visitTransitions, visit.status);

const refuse = say<VisitRefusal>;

const decide = (visit: Visit, command: VisitCommand): readonly VisitEvent[] => {
  checkTransition(visitTransitions, visit.status, command.type);
  switch (command.type) {
    case 'log':
      return visit.status === 'logged' ? logAgain(visit, command) : log(command);
    case 'correct':
      return visit.status === 'logged' ? correct(visit, command) : refuse('visit.unknown');
    default:
      return assertNever(command);
  }
};

type Command<Type extends Action> = Extract<VisitCommand, { type: Type }>;
type Logged = Extract<Visit, { status: 'logged' }>;

/** The client makes the id: the same visit sent again is no news, another visit under its id is a clash. */
const logAgain = (
  visit: Logged,
  { occurredOn, unit, matter, visitId }: Command<'log'>,
): readonly VisitEvent[] =>
  visit.occurredOn === occurredOn && visit.unit === unit && visit.matter === matter
    ? []
    : refuse('visit.id-taken', { visitId });

const log = (command: Command<'log'>): readonly VisitEvent[] => {
  const { visitId, code, occurredOn, unit, desk, kind, matter, field, summary, subject } = command;
  const { people, documents, outcome, narrative, lateReason, today, law } = command;
  const late = checkEntry({ occurredOn, today, law, lateReason });
  checkPeople(people);
  if (matter === 'denunciation' && (subject ?? narrative)) refuse('visit.denouncer-identity');
  checkOutcome(command);
  const optional = present({ code, subject, narrative });
  const data = { visitId, occurredOn, unit, desk, kind, matter, field, summary, people, documents, outcome };
  return [{ type: 'VisitLogged', data: { ...data, ...optional, ...late } }];
};

const checkPeople = (people: number): void => {
  if (!Number.isInteger(people) || people < 1) refuse('visit.nobody-present');
};

const checkOutcome = ({ matter, outcome, occurredOn }: Command<'log'>): void => {
  if (outcome.kind === 'refused') checkGround(outcome, occurredOn);
  if (outcome.kind !== 'raises-case') return;
  if (matter === 'denunciation') refuse('visit.denunciation-opens-no-case');
  if (matter === 'dialogue') refuse('visit.matter-opens-no-case', { matter });
};

const checkGround = ({ ground }: Extract<VisitOutcome, { kind: 'refused' }>, day: LocalDate): void => {
  const known = refusalGrounds.find(({ code }) => code === ground);
  if (!known) return refuse('visit.refusal-ground-unknown', { ground });
  if (known.validFrom > day)
    refuse('visit.refusal-ground-not-in-force', { ground, validFrom: known.validFrom });
};

const correct = (visit: Logged, command: Command<'correct'>): readonly VisitEvent[] => {
  const { visitId, occurredOn, field, to, reason, today, law } = command;
  checkEntry({ occurredOn, today, law, lateReason: reason });
  if (reason.trim() === '') refuse('visit.correction-without-reason');
  if (occurredOn < visit.occurredOn) refuse('visit.correction-before-visit', { visitOn: visit.occurredOn });
  if (field === 'people') checkPeople(Number(to));
  if (String(visit[field]) === to) return [];
  return [{ type: 'VisitCorrected', data: { visitId, occurredOn, field, to, reason } }];
};

const evolve = (visit: Visit, { type, data }: VisitEvent): Visit => {
  switch (type) {
    case 'VisitLogged': {
      const { visitId, unit, occurredOn, matter, field, summary, people } = data;
      const largeGroup = people >= LARGE_GROUP;
      return { status: 'logged', visitId, unit, occurredOn, matter, field, summary, people, largeGroup };
    }
    case 'VisitCorrected':
      return visit.status === 'none' ? visit : corrected(visit, data);
    default:
      return assertNever(type);
  }
};

const corrected = (visit: Logged, { field, to }: VisitCorrected['data']): Visit => {
  if (field !== 'people') return { ...visit, [field]: to };
  const people = Number(to);
  return { ...visit, people, largeGroup: people >= LARGE_GROUP };
};

const resource = (visit: Visit): Resource | undefined =>
  visit.status === 'none' ? undefined : { unit: visit.unit };

/** One reception (lượt tiếp), stream `visit-<visitId>`. */
export const visitDecider: Decider<Visit, VisitCommand, VisitEvent> = {
  category: 'visit',
  initial: { status: 'none' },
  decide,
  evolve,
  resource,
};
