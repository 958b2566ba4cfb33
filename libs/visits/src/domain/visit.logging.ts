import { accusedOf } from '#identity';
import { present, refuse as say, type LocalDate } from '#kernel';
import { checkEntry, deadline, deadlineFact, type DeadlineFact } from '#law';
import { refusalGrounds } from './refusal-grounds.js';
import type { LogCommand } from './visit.command.js';
import type { VisitEvent } from './visit.events.js';
import type { ListedGround, VisitOutcome } from './visit.facts.js';
import { checkPeople, groupFacts } from './visit.group.js';
import type { VisitRefusal } from './visit.refusal.js';

const refuse = say<VisitRefusal>;

const R3 = '2026-07-01';

/** One reception, checked against the rules of its day. */
export const logVisit = (command: LogCommand): readonly VisitEvent[] => {
  const { visitId, code, occurredOn, unit, desk, matter, field, summary, people, order } = command;
  const { documents, outcome, subject, narrative, answer, startedAt, endedAt, letterId } = command;
  const { interpreter, securityMinutes, urgent, lateReason, today, law, session } = command;
  const { demand, settledBefore } = command;
  const late = checkEntry({ occurredOn, today, law, lateReason });
  checkPeople(people);
  if (!Number.isInteger(order) || order < 1) refuse('visit.order-invalid');
  checkHours(command);
  checkSecrecy(command);
  checkOutcome(command);

  const who = { kind: command.kind, receivedBy: command.receivedBy, ...sessionFacts(command) };
  const what = { matter, field, summary, ...present({ subject }), people, ...groupFacts(command) };
  const hours = present({ demand, settledBefore, startedAt, endedAt, interpreter, securityMinutes });
  const optional = present({ code, answer, letterId, narrative, ...clocks(command) });
  const accused = command.accused && { accused: command.accused.map(accusedOf) };
  const flags = { ...(urgent && { urgent }), ...(session?.online && { online: true }) };
  const data = { visitId, occurredOn, unit, desk, ...who, order, ...what, documents, outcome };
  return [{ type: 'VisitLogged', data: { ...data, ...hours, ...flags, ...optional, ...accused, ...late } }];
};

const checkHours = ({ startedAt, endedAt }: LogCommand): void => {
  if (startedAt !== undefined && endedAt !== undefined && endedAt < startedAt) refuse('visit.hours-invalid');
};

/** A denouncer's identity is kept nowhere here, and an online reception is no place for a secret one (NĐ154 20). */
const checkSecrecy = ({ matter, accused, ...told }: LogCommand): void => {
  if (matter !== 'denunciation' && accused) refuse('visit.accused-without-denunciation');
  if (matter !== 'denunciation') return;
  const { subject, representatives, narrative, session } = told;
  if (subject ?? narrative ?? representatives?.[0]) refuse('visit.denouncer-identity');
  if (session?.online === 'other') refuse('visit.denunciation-online');
};

const sessionFacts = ({ session, kind, receivedBy, unit, occurredOn }: LogCommand): { session?: string } => {
  if ((kind === 'regular') !== (receivedBy === 'staff'))
    refuse('visit.receiver-invalid', { kind, receivedBy });
  if (!session) return {};
  if (kind !== session.kind) refuse('visit.receiver-invalid', { kind, receivedBy });
  if (session.unit !== unit) refuse('visit.session-of-other-unit');
  if (session.heldOn !== occurredOn) refuse('visit.session-of-other-day', { heldOn: session.heldOn });
  if (session.cancelled) refuse('visit.session-cancelled');
  return { session: session.sessionId };
};

const checkOutcome = ({ matter, outcome, answer, occurredOn }: LogCommand): void => {
  if (outcome.kind === 'refused') checkGround(outcome, occurredOn);
  if (outcome.kind === 'raises-case' && matter === 'dialogue')
    refuse('visit.matter-opens-no-case', { matter });
  // Since then a complaint of another body may be sent on as well (LTCD 26(1)b as amended).
  if (outcome.kind === 'transferred' && matter === 'complaint' && occurredOn < R3)
    refuse('visit.complaint-is-guided');
  if (answer?.kind === 'promised' && answer.by < occurredOn) refuse('visit.answer-promised-too-early');
};

const checkGround = ({ ground, listed }: Refused, day: LocalDate): void => {
  const known = groundOf(ground);
  if (!known && listed) return;
  if (!known) return refuse('visit.refusal-ground-unknown', { ground });
  if (known.validFrom > day)
    refuse('visit.refusal-ground-not-in-force', { ground, validFrom: known.validFrom });
};

const groundOf = (code: string) => refusalGrounds.find((ground) => ground.code === code);

type Refused = Extract<VisitOutcome, { kind: 'refused' }>;

/** Article and duty of the ground that was chosen, from the law or from the catalogue of its day. */
export const citedGround = ({ ground, listed }: Refused): ListedGround | undefined =>
  groundOf(ground) ?? listed;

/** A case carries its own TCD.REPLY; what is only reported to the leader would have none. */
const clocks = (command: LogCommand): { reply?: DeadlineFact; notice?: DeadlineFact } => {
  const { outcome, occurredOn, law, answer } = command;
  const clock = (rule: string): DeadlineFact => deadlineFact(deadline(law, { rule, from: occurredOn }));
  if (outcome.kind === 'reported-to-leader' && answer?.kind !== 'given') return { reply: clock('TCD.REPLY') };
  const written = outcome.kind === 'refused' && citedGround(outcome)?.writtenNotice;
  return written && occurredOn >= R3 ? { notice: clock('TCD.REFUSE') } : {};
};
