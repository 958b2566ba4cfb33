// The process that is killed: an office that carries a merger out, with the product's own commands and reactions. The
// plan comes in NGHEDAN_PLAN; it kills itself with SIGKILL before or after the n-th append, wherever that falls.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { writeSides } from '../../dist/apps/api/src/write-sides.js';
import { DemoClock } from '../../dist/apps/cli/src/demo/demo-clock.js';
import { productCodec } from '../../dist/apps/worker/src/codec.js';
import { accessInFile, AccessModule } from '../../dist/libs/access/src/index.js';
import { Decisions, EventStore, openSqliteLog } from '../../dist/libs/event-store/src/index.js';
import {
  DenouncerVault,
  IdentityVault,
  openVault,
  PaperRegister,
} from '../../dist/libs/identity/src/index.js';
import { Clock } from '../../dist/libs/kernel/src/index.js';
import { LawBook } from '../../dist/libs/law/src/index.js';
import { CarryOutReorganisation, Units } from '../../dist/libs/organisation/src/index.js';
import { ReactionFile, Reactions, reactions } from '../../dist/libs/reactions/src/index.js';
import { LogReports, Reports } from '../../dist/libs/reports/src/index.js';
import { NoRunningClocks, Rulebook, RunningClocks } from '../../dist/libs/rulebook/src/index.js';

const { folder, day, reorganisation, kill, defect } = JSON.parse(process.env.NGHEDAN_PLAN);
const PATIENCE_MS = 60_000;

const store = await openSqliteLog({ folder, codec: productCodec(), writer: 'inline' });

/** Ends as a power cut would: nothing is closed, nothing is flushed. */
const die = () => process.kill(process.pid, 'SIGKILL');
const append = store.append.bind(store);
let appends = 0;
store.append = async (...args) => {
  appends += 1;
  if (kill?.nth === appends && kill.when === 'before') die();
  const answer = await append(...args);
  if (kill?.nth === appends && kill.when === 'after') die();
  return answer;
};

class Ports {}
class Office {}
const clock = new DemoClock(day);
const { vault } = await openVault({ data: folder, clock });
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
const ports = { module: Ports, global: true, providers, exports: providers.map(({ provide }) => provide) };
const imports = [
  CqrsModule.forRoot(),
  ports,
  AccessModule.over(accessInFile(join(folder, 'access.db'), clock)),
  ...writeSides,
];
const app = await NestFactory.createApplicationContext({ module: Office, imports }, { logger: ['error'] });
const bus = app.get(CommandBus);

/** Each breaks one promise. A run that stays green with one of them proves nothing. */
const DEFECTS = {
  'new-ids': (command) =>
    Object.assign(command, {
      who: { ...command.who, commandId: `${command.who.commandId}/${randomUUID()}` },
    }),
};
const spoil = DEFECTS[defect] ?? ((command) => command);
const checkpoints = new ReactionFile(folder);
const following = new Reactions({
  store,
  checkpoints,
  send: (command) => bus.execute(spoil(command)),
  units: app.get(Units),
  clock,
  reactions,
  longestPause: 50,
  ...(defect === 'checkpoint-first' && { fault: defect }),
});
following.start();

const commandId = `merge-day:${reorganisation}`;
await bus.execute(
  new CarryOutReorganisation(reorganisation, { actor: 'reaction:day', commandId, correlationId: commandId }),
);
const { reached } = await following.caughtUpTo(await store.head(), PATIENCE_MS);
for (const { code, stream } of await checkpoints.stuck()) process.stdout.write(`stuck: ${code} ${stream}\n`);
if (!reached) process.stdout.write('the reactions did not get there\n');
await following.stop();
checkpoints.close();
await app.close();
await vault.close();
await store.close();
process.exit(0);
