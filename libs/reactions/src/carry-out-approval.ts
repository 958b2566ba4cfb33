import type { Command } from '@nestjs/cqrs';
import { GrantRole, ROLES, type Role } from '#access';
import { CarryOutApproval, ErasePerson, type ApprovalGiven } from '#approvals';
import { ReopenComplaint } from '#complaints';
import type { Decided, Who } from '#event-store';
import { idOf } from '#kernel';
import { ReopenPetition } from '#petitions';
import { SkipViewEvent } from '#upkeep';
import { onBehalf, type Reaction } from './reaction.js';

const NAME = 'carry-out-approval';

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);

/** What was signed, as the command of its own noun; that noun's rules still have their say. */
const effectOf = (
  { data, stream }: Pick<ApprovalGiven, 'data'> & { stream: string },
  who: Who,
): Command<Decided> => {
  const { approvalId: approval, occurredOn, subject, reason, basis } = data;
  switch (subject.kind) {
    case 'erase-person':
      return new ErasePerson({ subjectId: subject.subjectId, occurredOn, approval, basis }, who);
    case 'grant-role': {
      const { userId, role, unit } = subject;
      if (!isRole(role)) throw new TypeError(`${stream} gives a role that does not exist`);
      return new GrantRole({ userId, role, unit, validFrom: occurredOn, occurredOn, approval }, who);
    }
    case 'reopen-case': {
      const on = { occurredOn, lateReason: stream, reason, approval };
      const id = idOf(subject.caseId);
      return subject.caseId.startsWith('petition-')
        ? new ReopenPetition({ petitionId: id, ...on }, who)
        : new ReopenComplaint({ complaintId: id, orderedBy: basis, ...on }, who);
    }
    case 'skip-event': {
      const { view, version, eventId } = subject;
      return new SkipViewEvent({ view, version, eventId, occurredOn, approval, reason, basis }, who);
    }
  }
};

/** The second signature is what makes it happen: at once, or at the next start after a crash. */
export const carryOutApproval: Reaction<ApprovalGiven> = {
  name: NAME,
  to: 'ApprovalGiven',
  from: 'origin',
  react: async (event) => {
    const who = onBehalf(NAME, event, event.data.unit);
    const part = (name: string): Who => ({ ...who, commandId: `${who.commandId}/${name}` });
    return new CarryOutApproval(event.data.approvalId, effectOf(event, part('effect')), part('outcome'));
  },
};
