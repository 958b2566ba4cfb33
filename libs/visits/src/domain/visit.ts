import { accusedUsers } from '#identity';
import { assertNever, checkTransition, present, refuse as say, type Decider, type Resource } from '#kernel';
import type { DeadlineRecomputed } from '#law';
import type { LogCommand, VisitCommand } from './visit.command.js';
import type { ReceivedBy, VisitCorrected, VisitEvent, VisitLogged } from './visit.events.js';
import { citedGround, logVisit } from './visit.logging.js';
import type { VisitRefusal } from './visit.refusal.js';
import type { KnownVisit, Visit } from './visit.state.js';
import { afterVisit } from './visit.steps.js';
import { visitTransitions } from './visit.transitions.js';

const refuse = say<VisitRefusal>;

const decide = (visit: Visit, command: VisitCommand): readonly VisitEvent[] => {
  checkTransition(visitTransitions, visit.status, command.type);
  if (command.type === 'log') return visit.status === 'none' ? logVisit(command) : logAgain(visit, command);
  return visit.status === 'none' ? refuse('visit.unknown') : afterVisit(visit, command);
};

/** The client makes the id: the same visit sent again is no news, another visit under its id is a clash. */
const logAgain = (
  visit: KnownVisit,
  { occurredOn, unit, matter, visitId }: LogCommand,
): readonly VisitEvent[] =>
  visit.occurredOn === occurredOn && visit.unit === unit && visit.matter === matter
    ? []
    : refuse('visit.id-taken', { visitId });

const evolve = (visit: Visit, event: VisitEvent): Visit => {
  if (event.type === 'VisitLogged') return logged(event.data);
  return visit.status === 'none' ? visit : advance(visit, event);
};

const logged = (data: VisitLogged['data']): KnownVisit => {
  const { visitId, unit, occurredOn, kind, receivedBy, order, matter, field, summary, people } = data;
  const { largeGroup, outcome, answer, reply, notice, letterId } = data;
  const due = answer?.kind === 'promised' ? answer.by : (reply ?? notice)?.due;
  return {
    status: owed(data),
    visitId,
    unit,
    occurredOn,
    kind,
    receivedBy,
    order,
    matter,
    field,
    summary,
    people,
    largeGroup,
    outcome,
    excluded: accusedUsers(data.accused ?? []),
    ...present({ due, reply, notice, letterId }),
  };
};

const owed = ({ answer, reply, outcome }: VisitLogged['data']): KnownVisit['status'] => {
  if (outcome.kind === 'refused' && citedGround(outcome)?.writtenNotice) return 'notice-owed';
  return answer?.kind === 'promised' || reply ? 'answer-owed' : 'logged';
};

const advance = (visit: KnownVisit, event: Exclude<VisitEvent, VisitLogged>): Visit => {
  const { type, data } = event;
  switch (type) {
    case 'VisitCorrected':
      return { ...visit, ...corrected(data) };
    case 'VisitAnswered':
    case 'RefusalNoticeIssued': {
      const { due: _due, ...settled } = visit;
      return { ...settled, status: 'logged' };
    }
    case 'VisitLetterLinked':
      return { ...visit, letterId: data.letterId };
    case 'DeadlineRecomputed':
      return recomputed(visit, data);
    default:
      return assertNever(type);
  }
};

const corrected = ({ field, to, largeGroup }: VisitCorrected['data']): Partial<KnownVisit> => {
  if (field === 'people') return { people: Number(to), largeGroup: largeGroup ?? Number(to) >= 5 };
  if (field === 'order') return { order: Number(to) };
  return field === 'receivedBy' ? { receivedBy: to as ReceivedBy } : { [field]: to };
};

/** A day that was promised is the promise's own: no change of rule moves it. */
const recomputed = (visit: KnownVisit, { clock, after }: DeadlineRecomputed['data']): Visit => {
  if (clock !== 'reply' && clock !== 'notice') return visit;
  const moves = visit.due !== undefined && visit.due === visit[clock]?.due;
  return { ...visit, [clock]: after, ...(moves && { due: after.due }) };
};

const resource = (visit: Visit): Resource | undefined =>
  visit.status === 'none' ? undefined : { unit: visit.unit, excluded: visit.excluded };

/** One reception (lượt tiếp), stream `visit-<visitId>`. */
export const visitDecider: Decider<Visit, VisitCommand, VisitEvent> = {
  category: 'visit',
  initial: { status: 'none' },
  decide,
  evolve,
  resource,
};
