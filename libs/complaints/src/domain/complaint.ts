import { addDays, present } from '#kernel';
import { checkEntry, checkNotInTheFuture, withConflicts, type ConflictEvent, type EntryNote } from '#law';
import { effectClock } from './complaint.clocks.js';
import type { ComplaintCommand, ComplaintStep, Receive } from './complaint.command.js';
import type { ComplaintEvent } from './complaint.events.js';
import { evolve } from './complaint.evolve.js';
import { obstacle, successor } from './complaint.guards.js';
import { paperMark } from './complaint.papers.js';
import { no, type ComplaintRefusal } from './complaint.refusal.js';
import type { Complaint, KnownComplaint } from './complaint.state.js';
import { take } from './complaint.steps.js';
import { impliedConflicts } from './implied-conflicts.js';
import { receive } from './intake/intake.steps.js';

const decide = (
  complaint: Complaint,
  command: ComplaintCommand,
): readonly (ComplaintEvent | ConflictEvent)[] => {
  if (command.type === 'receive') return withImplied(complaint, command, receiveOnce(complaint, command));
  if (complaint.status === 'none') return no('complaint.unknown');
  if (isRepeat(complaint, command)) return [];
  const { occurredOn, law } = command;
  const why = obstacle(complaint, command.type, occurredOn, law);
  if (why) return no(why, factsOf(why, complaint, command));
  checkOrderOfDays(complaint, command);
  const { complaintId } = complaint;
  const at = { complaintId, occurredOn, ...checkEntry(command) };
  return withImplied(complaint, command, [take(complaint, at, command)]);
};

/** What was entered, and who is out of it by what it says. */
const withImplied = (
  complaint: Complaint,
  command: ComplaintCommand,
  events: readonly ComplaintEvent[],
): readonly (ComplaintEvent | ConflictEvent)[] =>
  events.flatMap((event) => [
    event,
    ...impliedConflicts(complaint, event, 'heads' in command ? command.heads : undefined),
  ]);

/** The day or the office that a refusal is about. */
const factsOf = (
  why: ComplaintRefusal,
  complaint: KnownComplaint,
  { occurredOn, law }: ComplaintStep,
): Readonly<Record<string, string>> => {
  const { resolve, continuation } = complaint.clocks;
  const effect = effectClock(law, complaint);
  if (why === 'complaint.competence-moved') {
    const { resolver, basis } = successor(complaint, occurredOn) ?? {};
    return present({ competent: resolver, basis });
  }
  if (why === 'complaint.term-expired' && resolve) return { due: resolve.due };
  if (why === 'complaint.not-yet-effective' && effect) return { effectiveOn: addDays(effect.due, 1) };
  return why === 'complaint.continuation-expired' && continuation ? { due: continuation.due } : {};
};

/** The same origin again is a repeat and changes nothing; another origin with this id is a clash. */
const receiveOnce = (complaint: Complaint, command: Receive): readonly ComplaintEvent[] => {
  if (complaint.status === 'none') return [receive(entryOfReceipt(command), command)];
  const { kind, ref } = complaint.origin;
  const same = kind === command.origin.kind && ref === command.origin.ref;
  return same ? [] : no('complaint.number-taken', { complaintId: command.complaintId });
};

/** A visit or letter was judged late or not when it was entered; what it raises is not judged again. */
const entryOfReceipt = (command: Receive): EntryNote => {
  if (command.origin.kind === 'direct' || command.lateReason) return checkEntry(command);
  checkNotInTheFuture(command);
  return {};
};

const isRepeat = (complaint: KnownComplaint, command: ComplaintStep): boolean => {
  if (command.type === 'assign') {
    const { assignee, unit = complaint.unit } = command;
    return complaint.assignee === assignee && complaint.unit === unit;
  }
  if (command.type === 'group') return JSON.stringify(complaint.group) === JSON.stringify(command.group);
  return complaint.papers[command.type]?.includes(paperMark(command.type, command)) ?? false;
};

const checkOrderOfDays = (complaint: KnownComplaint, { occurredOn }: ComplaintStep): void => {
  const { receivedOn, accepted, suspended, decided } = complaint;
  if (occurredOn < receivedOn) no('complaint.date-before-receipt', { receivedOn });
  if (accepted && occurredOn < accepted.on)
    no('complaint.date-before-acceptance', { acceptedOn: accepted.on });
  if (suspended && occurredOn < suspended.on)
    no('complaint.date-before-suspension', { suspendedOn: suspended.on });
  if (decided && occurredOn < decided.on) no('complaint.date-before-decision', { decidedOn: decided.on });
};

/** A complaint (khiếu nại) of first or second instance, about administration or discipline: LKN III and IV. */
export const complaintDecider = withConflicts<
  Complaint,
  ComplaintCommand,
  ComplaintEvent,
  ComplaintEvent | ConflictEvent
>({
  category: 'complaint',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (complaint) => {
    if (complaint.status === 'none') return undefined;
    const { unit, assignee, verifiers: members } = complaint;
    return assignee === undefined ? { unit, members } : { unit, assignee, members };
  },
});
