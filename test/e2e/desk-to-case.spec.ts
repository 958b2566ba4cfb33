import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { ComplaintsModule } from '#complaints';
import {
  CollectOpinion,
  AnnounceDialogue,
  CommitOpinion,
  DialoguesModule,
  HoldDialogue,
  PlanDialogue,
} from '#dialogues';
import { DutiesModule } from '#duties';
import { Codec, Decisions, EventStore, openSqliteLog, type SqliteLog } from '#event-store';
import { Clock, localDate, type Recorded } from '#kernel';
import { BuiltInLawBook, LawBook } from '#law';
import { ClassifyLetter, LettersModule, ProposeLetter, ReceiveLetter, RegisterLetter } from '#letters';
import { IdentityVault, openVault } from '#identity';
import { EstablishUnit, OrganisationModule, Units } from '#organisation';
import { PetitionsModule } from '#petitions';
import { ReactionFile, Reactions, reactions } from '#reactions';
import { LogVisit, VisitsModule, type Reception } from '#visits';

class FixedClock extends Clock {
  override now(): string {
    return '2026-03-02T02:00:00.000Z';
  }
}

const today = localDate('2026-03-02');
const unit = 'xa-binh-an';
let folder: string;
let log: SqliteLog;
let app: INestApplicationContext;
let bus: CommandBus;
let running: Reactions;
let checkpoints: ReactionFile;
let vault: IdentityVault;
let keys = 0;

const who = () => ({ actor: 'can-bo', commandId: `key-${(keys += 1)}`, correlationId: `request-${keys}` });

/** What the application gives to the libraries. */
const ports = (vault: IdentityVault) => {
  const clock = new FixedClock();
  const given = [
    { provide: EventStore, useValue: log },
    { provide: Clock, useValue: clock },
    { provide: LawBook, useValue: new BuiltInLawBook() },
    { provide: IdentityVault, useValue: vault },
    { provide: Decisions, useValue: new Decisions(log, clock) },
  ];
  @Global()
  @Module({ providers: given, exports: given })
  class Ports {}
  return Ports;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-desk-'));
  log = await openSqliteLog({ folder, codec: new Codec([]), writer: 'inline' });
  ({ vault } = await openVault({ data: folder, clock: new FixedClock() }));
  const nouns = [
    VisitsModule,
    LettersModule,
    PetitionsModule,
    ComplaintsModule,
    DialoguesModule,
    DutiesModule,
  ];
  const module = Test.createTestingModule({
    imports: [CqrsModule.forRoot(), ports(vault), OrganisationModule, ...nouns],
  });
  app = await (await module.compile()).init();
  bus = app.get(CommandBus);
  checkpoints = new ReactionFile(folder);
  running = new Reactions({
    store: log,
    checkpoints,
    send: async (command) => bus.execute(command),
    units: app.get(Units),
    clock: app.get(Clock),
    reactions,
  });
  running.start();
  const described = { name: 'UBND xã Bình An', level: 'commune', remote: true } as const;
  const established = { unitId: unit, occurredOn: today, validFrom: localDate('2025-07-01'), ...described };
  expect(await bus.execute(new EstablishUnit(established, who()))).toMatchObject({ short: 'BA' });
});
afterAll(async () => {
  await running.stop();
  await app.close();
  checkpoints.close();
  await log.close();
  await vault.close();
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.kek`);
});

/** The only event of a stream that a reaction has opened. */
const opened = async (stream: string): Promise<Recorded> => {
  expect(await running.caughtUpTo(await log.head(), 10_000)).toMatchObject({ reached: true });
  const events: Recorded[] = [];
  for await (const event of log.read(stream)) events.push(event);
  expect(events).toHaveLength(1);
  return events[0] as Recorded;
};

const reception: Reception = {
  visitId: '1',
  occurredOn: today,
  unit,
  desk: 'ban-1',
  kind: 'regular',
  receivedBy: 'staff',
  order: 1,
  matter: 'complaint',
  field: 'dat-dai',
  summary: 'Khiếu nại quyết định thu hồi đất',
  people: 1,
  documents: [],
  outcome: { kind: 'raises-case' },
};

describe('from the desk to the case, through the buses', () => {
  it('a visit that raises a complaint opens it with the terms of a remote area', async () => {
    const { raised } = await bus.execute(new LogVisit(reception, who()));
    expect(raised).toEqual({ caseId: 'complaint-1', code: 'KHN-BA-2026-00001' });
    const { type, data, meta } = await opened('complaint-1');
    expect(type).toBe('ComplaintReceived');
    expect(data).toMatchObject({
      code: 'KHN-BA-2026-00001',
      remote: true,
      origin: { kind: 'visit', ref: '1' },
    });
    expect(meta).toMatchObject({ actor: 'reaction:open-case-from-visit', onBehalfOf: 'can-bo' });
    expect(data).not.toHaveProperty('lateReason');
  });
  it('a visit that raises a reflection opens it', async () => {
    await bus.execute(new LogVisit({ ...reception, visitId: '2', matter: 'reflection' }, who()));
    expect((await opened('petition-2')).data).toMatchObject({ kind: 'reflection', code: 'PA-BA-2026-00001' });
  });
  it('a letter that is proposed for acceptance opens the case', async () => {
    const at = { letterId: '3', occurredOn: today };
    const came = {
      ...at,
      unit,
      channel: 'post',
      pages: 1,
      summary: 'Đề nghị làm đường',
      signatories: 1,
    } as const;
    await bus.execute(new ReceiveLetter(came, who()));
    await bus.execute(new RegisterLetter({ ...at, bookNo: '1', demand: 'Làm đường' }, who()));
    const sorted = {
      letterType: 'petition',
      field: 'ha-tang',
      eligible: true,
      anonymous: false,
      competence: 'own',
      prior: 'open',
    } as const;
    await bus.execute(new ClassifyLetter({ ...at, ...sorted }, who()));
    await bus.execute(new ProposeLetter({ ...at, caseKind: 'petition' }, who()));
    expect((await opened('petition-3')).data).toMatchObject({ code: 'KN-BA-2026-00001', channel: 'post' });
  });
  it('a promise at a dialogue becomes a commitment', async () => {
    const at = { dialogueId: '4', occurredOn: today };
    const what = {
      kind: 'commune',
      unit,
      title: 'Đối thoại',
      topics: ['ha-tang'],
      audience: 'Nhân dân',
    } as const;
    const when = { heldOn: today, startsAt: '08:00', place: 'Nhà văn hóa', chair: 'chu-tich' };
    await bus.execute(new PlanDialogue({ ...at, ...what, ...when }, who()));
    await bus.execute(new AnnounceDialogue({ ...at, ways: ['loa'] }, who()));
    await bus.execute(new HoldDialogue({ ...at, attended: 80, chair: 'chu-tich' }, who()));
    await bus.execute(
      new CollectOpinion({ ...at, text: 'Đường hỏng', topic: 'ha-tang', source: 'floor' }, who()),
    );
    const promise = { no: 1, text: 'Sửa đường', owner: 'dia-chinh', dueOn: localDate('2026-06-13') };
    await bus.execute(new CommitOpinion({ ...at, ...promise }, who()));
    expect((await opened('commitment-4-1')).data).toMatchObject({
      code: 'CK-BA-2026-00001',
      dueOn: '2026-06-13',
    });
  });
  it('leaves nothing for a person to mend', async () => expect(await running.stuck()).toEqual([]));
});
