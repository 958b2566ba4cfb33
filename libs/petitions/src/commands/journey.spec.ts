import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Codec, Decisions, openSqliteLog, type SqliteLog, type Who } from '#event-store';
import { Clock, localDate } from '#kernel';
import { BuiltInLawBook } from '#law';
import * as petitions from './index.js';

class Noon extends Clock {
  override now(): string {
    return '2026-04-21T05:00:00.000Z';
  }
}

const petitionId = '550e8400-e29b-41d4-a716-446655440000';
const on = { petitionId, occurredOn: localDate('2026-04-21') };

let folder: string;
let log: SqliteLog;
let tools: [Decisions, Clock, BuiltInLawBook];
let commands = 0;

const who = (): Who => ({
  actor: 'user-1',
  commandId: `command-${(commands += 1)}`,
  correlationId: 'journey',
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'petitions-'));
  log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
  tools = [new Decisions(log, new Noon()), new Noon(), new BuiltInLawBook()];
});

afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

describe('the commands of a petition', () => {
  it('write its whole life into one stream', async () => {
    await new petitions.ReceivePetitionHandler(...tools).execute(
      new petitions.ReceivePetition(
        {
          ...on,
          kind: 'reflection',
          code: 'PA-AB-2026-00035',
          unit: 'xa-an-binh',
          channel: 'visit',
          field: 'ha-tang',
          summary: 'Đèn đường không sáng',
          people: 1,
          origin: { kind: 'direct', ref: 'desk-1' },
        },
        who(),
      ),
    );
    const reopen = () =>
      new petitions.ReopenPetitionHandler(...tools).execute(
        new petitions.ReopenPetition({ ...on, reason: 'Tình tiết mới', approval: 'a-1' }, who()),
      );
    await new petitions.RegisterPetitionHandler(...tools).execute(
      new petitions.RegisterPetition({ ...on, bookNo: '35' }, who()),
    );
    await new petitions.ClassifyPetitionHandler(...tools).execute(
      new petitions.ClassifyPetition({ ...on, field: 'ha-tang' }, who()),
    );
    await new petitions.HandOverPetitionHandler(...tools).execute(
      new petitions.HandOverPetition({ ...on, to: 'phong-ha-tang' }, who()),
    );
    await new petitions.AssignPetitionHandler(...tools).execute(
      new petitions.AssignPetition({ ...on, assignee: 'user-2' }, who()),
    );
    await new petitions.SetPetitionDueHandler(...tools).execute(
      new petitions.SetPetitionDue({ ...on, dueAt: '2026-05-06T10:00:00.000Z' }, who()),
    );
    await new petitions.SuspendPetitionHandler(...tools).execute(
      new petitions.SuspendPetition({ ...on, reason: 'Chờ vật tư' }, who()),
    );
    await new petitions.ResumePetitionHandler(...tools).execute(
      new petitions.ResumePetition({ ...on, reason: 'Đã có vật tư' }, who()),
    );
    await new petitions.AnswerPetitionHandler(...tools).execute(
      new petitions.AnswerPetition({ ...on, answer: 'Đã thay bóng đèn' }, who()),
    );
    await reopen();
    await new petitions.TransferPetitionHandler(...tools).execute(
      new petitions.TransferPetition({ ...on, to: 'Điện lực', documentNo: '61' }, who()),
    );
    await reopen();
    await new petitions.ClosePetitionHandler(...tools).execute(
      new petitions.ClosePetition({ ...on, reason: 'Trùng nội dung' }, who()),
    );
    const types: string[] = [];
    for await (const event of log.read(`petition-${petitionId}`)) types.push(event.type);
    expect(types).toEqual([
      'PetitionReceived',
      'PetitionRegistered',
      'PetitionClassified',
      'PetitionHandedOver',
      'PetitionAssigned',
      'PetitionDueSet',
      'PetitionSuspended',
      'PetitionResumed',
      'PetitionAnswered',
      'PetitionReopened',
      'PetitionTransferred',
      'PetitionReopened',
      'PetitionClosed',
    ]);
  });
});
