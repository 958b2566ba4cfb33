import { join } from 'node:path';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule, type Command } from '@nestjs/cqrs';
import { accessInFile, AccessModule } from '#access';
import { Decisions, EventStore, type SqliteLog, type Who } from '#event-store';
import { DenouncerVault, IdentityVault, PaperRegister, openVault, type SubjectRef } from '#identity';
import { Clock, type LocalDate, type Position } from '#kernel';
import { LawBook } from '#law';
import { Units } from '#organisation';
import { NoRunningClocks, Rulebook, RunningClocks } from '#rulebook';
import { ReactionFile, Reactions, reactions, type Send } from '#reactions';
import { LogReports, Reports } from '#reports';
import { writeSides } from '../../../api/src/write-sides.js';
import { DemoClock } from './demo-clock.js';
import type { DemoCitizen } from './citizens.js';
import type { SeededRandom } from './seeded-random.js';

/** A merger hands over everything at once. */
const PATIENCE_MS = 120_000;

@Global()
@Module({})
class DemoPorts {
  static of(store: SqliteLog, clock: Clock, vault: IdentityVault): DynamicModule {
    const providers = [
      { provide: EventStore, useValue: store },
      { provide: Clock, useValue: clock },
      { provide: Rulebook, useValue: new Rulebook(store) },
      { provide: LawBook, useExisting: Rulebook },
      { provide: RunningClocks, useValue: new NoRunningClocks() },
      { provide: IdentityVault, useValue: vault },
      { provide: DenouncerVault, useValue: new PaperRegister() },
      { provide: Decisions, useValue: new Decisions(store, clock) },
      { provide: Reports, useValue: new LogReports(store, store.logId()) },
    ];
    return { module: DemoPorts, providers, exports: providers.map(({ provide }) => provide) };
  }
}

@Module({})
class DemoModule {}

/**
 * The product's own commands and reactions under a clock that can be turned: demo data are entered, not
 * forged, so every rule has had its say.
 */
export class DemoOffice {
  private commands = 0;

  private constructor(
    readonly clock: DemoClock,
    readonly random: SeededRandom,
    private readonly store: EventStore,
    private readonly vault: IdentityVault,
    private readonly bus: CommandBus,
    private readonly reactions: Reactions,
    private readonly closeAll: () => Promise<void>,
    readonly resolve: <T>(token: abstract new (...args: never[]) => T) => T,
  ) {}

  static async open(
    store: SqliteLog,
    data: string,
    first: LocalDate,
    random: SeededRandom,
  ): Promise<DemoOffice> {
    const clock = new DemoClock(first);
    const { vault } = await openVault({ data, clock });
    const root: DynamicModule = {
      module: DemoModule,
      imports: [
        CqrsModule.forRoot(),
        DemoPorts.of(store, clock, vault),
        AccessModule.over(accessInFile(join(data, 'access.db'), clock)),
        ...writeSides,
      ],
    };
    const app = await NestFactory.createApplicationContext(root, { logger: ['error'] });
    const bus = app.get(CommandBus);
    const checkpoints = new ReactionFile(data, store.logId());
    const send: Send = (command) => bus.execute(command);
    const following = new Reactions({ store, checkpoints, send, units: app.get(Units), clock, reactions });
    following.start();
    const close = async (): Promise<void> => {
      await following.stop();
      checkpoints.close();
      await app.close();
      await vault.close();
    };
    return new DemoOffice(clock, random, store, vault, bus, following, close, (token) =>
      app.get(token, { strict: false }),
    );
  }

  /** Who does the next thing, a few minutes after the last. */
  who(actor: string, unit: string): Who {
    this.clock.pass(this.random.between(2, 14));
    this.commands += 1;
    const commandId = `demo:${this.commands}`;
    return { actor, unit, commandId, correlationId: commandId };
  }

  /** Carries out a command and everything that the product does by itself after it. */
  async send<R extends { position?: Position }>(command: Command<R>): Promise<R> {
    const done = await this.bus.execute<Command<R>, R>(command);
    if (done.position !== undefined) await this.settled(done.position);
    return done;
  }

  remember(citizen: DemoCitizen, unit: string, subjectId?: string): Promise<SubjectRef> {
    const { birth, ...person } = citizen;
    const known = birth === undefined ? person : { ...person, birth: { text: birth, year: Number(birth) } };
    return this.vault.remember(known, {
      commandId: `demo-person:${this.commands}`,
      unit,
      ...(subjectId !== undefined && { subjectId }),
    });
  }

  async close(): Promise<void> {
    await this.settled(await this.store.head());
    await this.closeAll();
  }

  private async settled(position: Position): Promise<void> {
    const { reached } = await this.reactions.caughtUpTo(position, PATIENCE_MS);
    if (!reached) throw new Error(`the reactions did not reach ${position}`);
  }
}
