import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Codec, Decisions, openSqliteLog, type SqliteLog, type Who } from '#event-store';
import { Clock, localDate } from '#kernel';
import { BuiltInLawBook } from '#law';
import * as complaints from './index.js';

class Noon extends Clock {
  override now(): string {
    return '2026-07-10T05:00:00.000Z';
  }
}

const complaintId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const on = { complaintId, occurredOn: localDate('2026-07-10') };

let folder: string;
let log: SqliteLog;
let tools: [Decisions, Clock, BuiltInLawBook];
let commands = 0;

const who = (): Who => ({
  actor: 'user-1',
  commandId: `command-${(commands += 1)}`,
  correlationId: 'journey',
});

const history = async (): Promise<readonly string[]> => {
  const types: string[] = [];
  for await (const event of log.read(`complaint-${complaintId}`)) types.push(event.type);
  return types;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'complaints-'));
  log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
  tools = [new Decisions(log, new Noon()), new Noon(), new BuiltInLawBook()];
});

afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

const receive = () =>
  new complaints.ReceiveComplaintHandler(...tools).execute(
    new complaints.ReceiveComplaint(
      {
        ...on,
        code: 'KHN-AB-2026-00008',
        unit: 'xa-an-binh',
        channel: 'visit',
        field: 'dat-dai',
        summary: 'Khiếu nại quyết định số 12/QĐ-UBND',
        people: 1,
        origin: { kind: 'direct', ref: 'desk-1' },
        remote: false,
      },
      who(),
    ),
  );
const accept = (documentNo = '1') =>
  new complaints.AcceptComplaintHandler(...tools).execute(
    new complaints.AcceptComplaint({ ...on, resolver: 'user-9', documentNo, complex: false }, who()),
  );
const close = () =>
  new complaints.CloseComplaintHandler(...tools).execute(
    new complaints.CloseComplaint({ ...on, reason: 'Đã thi hành xong' }, who()),
  );
const reopen = () =>
  new complaints.ReopenComplaintHandler(...tools).execute(
    new complaints.ReopenComplaint(
      { ...on, reason: 'Xem xét lại', orderedBy: 'Chủ tịch tỉnh', approval: 'a-1' },
      who(),
    ),
  );

describe('the commands of a complaint', () => {
  it('write its whole life into one stream', async () => {
    await receive();
    await accept();
    await new complaints.AssignComplaintHandler(...tools).execute(
      new complaints.AssignComplaint({ ...on, assignee: 'user-2' }, who()),
    );
    await new complaints.AssignVerificationHandler(...tools).execute(
      new complaints.AssignVerification({ ...on, verifiers: ['user-2'], documentNo: '2' }, who()),
    );
    await new complaints.DeclareComplaintComplexHandler(...tools).execute(
      new complaints.DeclareComplaintComplex(
        { ...on, reason: 'Nhiều cơ quan', criteria: ['đ'], documentNo: '3' },
        who(),
      ),
    );
    await new complaints.ReportVerificationHandler(...tools).execute(
      new complaints.ReportVerification(
        { ...on, finding: 'upheld', proposal: 'Hủy quyết định', documentNo: '4', demandDiffers: true },
        who(),
      ),
    );
    await new complaints.HoldComplaintDialogueHandler(...tools).execute(
      new complaints.HoldComplaintDialogue({ ...on, agreed: true, noShow: false, minutesNo: '5' }, who()),
    );
    await new complaints.DecideComplaintHandler(...tools).execute(
      new complaints.DecideComplaint(
        { ...on, outcome: 'upheld', documentNo: '6', summary: 'Hủy quyết định' },
        who(),
      ),
    );
    await close();
    await reopen();
    expect(await history()).toEqual([
      'ComplaintReceived',
      'ComplaintAccepted',
      'ComplaintAssigned',
      'VerificationAssigned',
      'ComplaintDeclaredComplex',
      'VerificationReported',
      'ComplaintDialogueHeld',
      'ComplaintDecided',
      'ComplaintClosed',
      'ComplaintReopened',
    ]);
  });

  it('write the two ways in which it ends early', async () => {
    await receive();
    await new complaints.RefuseComplaintHandler(...tools).execute(
      new complaints.RefuseComplaint({ ...on, ground: 5, documentNo: '1', explanation: 'Không ký' }, who()),
    );
    await reopen();
    await new complaints.WithdrawComplaintHandler(...tools).execute(
      new complaints.WithdrawComplaint({ ...on, reason: 'Đã được giải thích' }, who()),
    );
    expect((await history()).slice(1)).toEqual([
      'ComplaintNotAccepted',
      'ComplaintReopened',
      'ComplaintWithdrawn',
    ]);
  });

  it('answer a repeat without writing', async () => {
    await receive();
    await accept();
    expect(await accept()).toMatchObject({ revision: 1, repeated: true });
    await expect(accept('another')).rejects.toThrow('complaint.already-accepted');
  });
});
