import { join } from 'node:path';
import { Command } from 'commander';
import { copyPasswords } from '#access';
import {
  copyLog,
  LogsDiffer,
  openEventStoreDb,
  openSqliteLog,
  rootOf,
  VerbatimCodec,
  type EventStore,
  type LogRoot,
} from '#event-store';
import { copyVault } from '#identity';
import { serverUrl } from '../../../api/src/configuration.js';
import { SystemClock } from '../../../api/src/system-clock.js';
import { keyFileOf, requireLog } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { json, type Output } from '../output.js';

type Options = { from: string; to: string; withVault?: boolean; json?: true };

type MigrationReport = Readonly<{
  /** Events that a run before this one had copied. */
  found: number;
  copied: number;
  same: boolean;
  from: LogRoot;
  to: LogRoot;
}>;

const SERVER = 'eventstoredb';

const HELP = `
A place is a data folder, or the word ${SERVER}: the server that EVENTSTORE_URL names. Stop the office first. Every event
goes over in its order with its id, revision and metadata; a run that was stopped is finished by running it again. At
the end both logs are read whole, and the roots of the Merkle trees over them are compared: exit code 1 if they differ.

The vault of citizens' data and the accounts' passwords stay in the data folder; with --with-vault they go onto private
streams of the server as well, encrypted as they are, for nodes that share them. The key file never moves: give every
node a copy. Views notice that the log is another one and are built anew.

Examples:
  nghedan migrate --from ./data --to ${SERVER}
  nghedan migrate --from ${SERVER} --to ./data-back --json`;

export const migrateCommand = (output: Output, ends: (code: ExitCode) => void): Command =>
  new Command('migrate')
    .description('copy a whole log into another place, and prove that nothing was changed')
    .requiredOption('--from <place>', `data folder or ${SERVER}`)
    .requiredOption('--to <place>', `data folder or ${SERVER}; empty, or what a run before has copied`)
    .option('--with-vault', `with --to ${SERVER}: citizens’ data and passwords too, for several nodes`)
    .option('--json', 'the report as JSON')
    .addHelpText('after', HELP)
    .action(async ({ from, to, withVault = false, json: asJson }: Options) => {
      if (from === to) throw new Stop(EXIT.usage, '--from and --to are the same place');
      if (from !== SERVER) requireLog(from);
      if (withVault && to !== SERVER) throw new Stop(EXIT.usage, `--with-vault needs --to ${SERVER}`);
      const report = await migrate(from, to, output);
      if (withVault) await shareVault(from, output);
      if (!report.same) ends(EXIT.findings);
      output.out(asJson ? json(report) : readable(report));
    });

const migrate = async (from: string, to: string, output: Output): Promise<MigrationReport> => {
  const source = await open(from);
  try {
    const target = await open(to);
    try {
      return await copied(source, target, output);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};

/** Onto private streams of the server; what a run before has copied is passed over. */
const shareVault = async (data: string, output: Output): Promise<void> => {
  const log = await openEventStoreDb({
    url: urlOfServer(),
    codec: new VerbatimCodec(),
    clock: new SystemClock(),
  });
  try {
    const streams = log.privateStreams();
    const { people, cases } = await copyVault(data, keyFileOf(data), streams);
    const passwords = await copyPasswords(join(data, 'access.db'), streams);
    output.err(
      `${String(people)} people, the keys of ${String(cases)} cases and ${String(passwords)} passwords are on the server`,
    );
  } finally {
    await log.close();
  }
};

/** A folder is locked while it is open: an office that is running is refused. */
const open = (place: string): Promise<EventStore> =>
  place === SERVER
    ? openEventStoreDb({ url: urlOfServer(), codec: new VerbatimCodec(), clock: new SystemClock() })
    : openSqliteLog({ folder: place, codec: new VerbatimCodec(), writer: 'inline' });

const urlOfServer = (): string => {
  try {
    return serverUrl(process.env);
  } catch (error) {
    throw new Stop(EXIT.usage, (error as Error).message);
  }
};

const copied = async (source: EventStore, target: EventStore, output: Output): Promise<MigrationReport> => {
  const { found, copied } = await copyLog(source, target, everySoOften(output)).catch((error: unknown) => {
    if (error instanceof LogsDiffer)
      throw new Stop(EXIT.refused, `${error.message}: --to must be empty, or hold what was copied before`);
    throw error;
  });
  output.err('comparing both logs');
  const [from, to] = [await rootOf(source), await rootOf(target)];
  return { found, copied, same: from.events === to.events && from.root === to.root, from, to };
};

const LINE_EVERY = 20_000;

const everySoOften = ({ err }: Output): ((events: number) => void) => {
  let told = 0;
  return (events) => {
    if (events < told + LINE_EVERY) return;
    told = events;
    err(`${String(events)} events copied`);
  };
};

const readable = ({ found, copied, same, from, to }: MigrationReport): string =>
  [
    `${String(copied)} events copied, ${String(found)} stood there already`,
    `from: ${String(from.events)} events, root ${from.root}`,
    `to:   ${String(to.events)} events, root ${to.root}`,
    same ? 'both logs hold the same events in the same order' : 'THE LOGS DIFFER',
  ].join('\n');
