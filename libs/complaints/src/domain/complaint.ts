import type { Decider } from '#kernel';
import { checkEntry, checkNotInTheFuture, type EntryNote } from '#law';
import type { ComplaintCommand, ComplaintStep, Receive } from './complaint.command.js';
import type { ComplaintEvent } from './complaint.events.js';
import { no, type ComplaintRefusal } from './complaint.refusal.js';
import { evolve, paperMark, type Complaint, type KnownComplaint } from './complaint.state.js';
import { receive, take } from './complaint.steps.js';
import { obstacle } from './complaint.transitions.js';

const decide = (complaint: Complaint, command: ComplaintCommand): readonly ComplaintEvent[] => {
  if (command.type === 'receive') return receiveOnce(complaint, command);
  if (complaint.status === 'none') return no('complaint.unknown');
  if (isRepeat(complaint, command)) return [];
  const why = obstacle(complaint, command.type, command.occurredOn);
  if (why) return refuseStep(why, complaint);
  checkOrderOfDays(complaint, command);
  const { complaintId } = complaint;
  const at = { complaintId, occurredOn: command.occurredOn, ...checkEntry(command) };
  return [take(complaint, at, command)];
};

const refuseStep = (why: ComplaintRefusal, { accepted }: KnownComplaint): never =>
  no(why, accepted && why === 'complaint.term-expired' ? { due: accepted.due } : {});

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
  return complaint.papers[command.type] === paperMark(command.occurredOn, paperOf(command));
};

const paperOf = (command: Exclude<ComplaintStep, { type: 'assign' }>): string => {
  switch (command.type) {
    case 'dialogue':
      return command.minutesNo;
    case 'close':
    case 'reopen':
      return command.reason;
    case 'withdraw':
      return command.documentNo ?? '';
    default:
      return command.documentNo;
  }
};

const checkOrderOfDays = ({ receivedOn, accepted }: KnownComplaint, { occurredOn }: ComplaintStep): void => {
  if (occurredOn < receivedOn) no('complaint.date-before-receipt', { receivedOn });
  if (accepted && occurredOn < accepted.on)
    no('complaint.date-before-acceptance', { acceptedOn: accepted.on });
};

/** A complaint of first instance (khiếu nại lần đầu), LKN chapter III. */
export const complaintDecider: Decider<Complaint, ComplaintCommand, ComplaintEvent> = {
  category: 'complaint',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (complaint) => {
    if (complaint.status === 'none') return undefined;
    const { unit, assignee } = complaint;
    return assignee === undefined ? { unit } : { unit, assignee };
  },
};
