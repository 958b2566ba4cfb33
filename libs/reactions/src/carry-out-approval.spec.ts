import { describe, expect, it } from '@jest/globals';
import { GrantRole } from '#access';
import { CarryOutApproval, ErasePerson, type ApprovalGiven, type ApprovalSubject } from '#approvals';
import { ReopenComplaint } from '#complaints';
import { position, type Recorded } from '#kernel';
import { ReopenPetition } from '#petitions';
import { golden } from '#testing';
import type { SkipViewEvent } from '#upkeep';
import { carryOutApproval } from './carry-out-approval.js';
import type { World } from './reaction.js';

const { data } = golden<ApprovalGiven>('ApprovalGiven');
const { approvalId, occurredOn, basis, reason } = data;

const signed = (subject: ApprovalSubject): Recorded<ApprovalGiven> => ({
  type: 'ApprovalGiven',
  data: { ...data, subject },
  id: 'event-1',
  stream: `approval-${approvalId}`,
  revision: 1,
  position: position('2'),
  meta: {
    recordedAt: '2026-03-04T02:00:00.000Z',
    actor: 'quan-tri-hai',
    commandId: 'c-2',
    correlationId: 'request-1',
    schema: 1,
  },
});

const nothing = {} as World;
const asked = async (subject: ApprovalSubject) =>
  (await carryOutApproval.react(signed(subject), nothing)) as CarryOutApproval;

describe('the second signature', () => {
  it('gives the role, for whoever signed, under an id that a second delivery repeats', async () => {
    const { effect, who } = await asked(data.subject);
    expect(effect).toBeInstanceOf(GrantRole);
    const { grant, who: by } = effect as GrantRole;
    const { userId, role, unit } = { userId: 'can-bo-mau', role: 'inspector', unit: 'tinh-mau' };
    expect(grant).toEqual({ userId, role, unit, validFrom: occurredOn, occurredOn, approval: approvalId });
    expect(by).toMatchObject({
      onBehalfOf: 'quan-tri-hai',
      commandId: 'reaction:carry-out-approval:event-1/effect',
    });
    expect(who.commandId).toBe('reaction:carry-out-approval:event-1/outcome');
  });
  it('erases the person, on the ground that was given', async () => {
    const { effect } = await asked({ kind: 'erase-person', subjectId: 's-1' });
    expect((effect as ErasePerson).erasure).toEqual({
      subjectId: 's-1',
      occurredOn,
      approval: approvalId,
      basis,
    });
  });
  it('opens the petition again', async () => {
    const { effect } = await asked({ kind: 'reopen-case', caseId: 'petition-7' });
    expect((effect as ReopenPetition).petition).toMatchObject({
      petitionId: '7',
      reason,
      approval: approvalId,
    });
  });
  it('opens the complaint again, by order of the document', async () => {
    const { effect } = await asked({ kind: 'reopen-case', caseId: 'complaint-7' });
    expect((effect as ReopenComplaint).complaint).toMatchObject({ complaintId: '7', orderedBy: basis });
  });
  it('leaves the event out of the version of the view that stopped at it', async () => {
    const stop = { view: 'visits', version: 7, eventId: 'event-9' };
    const { effect } = await asked({ kind: 'skip-event', ...stop });
    expect((effect as SkipViewEvent).skip).toEqual({
      ...stop,
      occurredOn,
      approval: approvalId,
      reason,
      basis,
    });
  });
});
