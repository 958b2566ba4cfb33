import { Command } from 'commander';
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
import { serverUrl } from '../../../api/src/configuration.js';
import { SystemClock } from '../../../api/src/system-clock.js';
import { requireKnown, requireLog } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { fetchVault, shareVault } from '../move-vault.js';
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

The vault of citizens' data and the accounts' passwords stay where they are; with --with-vault they go along, encrypted as
they are: onto private streams of the server, for nodes that share them, or from there into the folder, where whoever was
erased there is erased, too. Drafts and sessions stay behind. The key file never moves: give every node a copy, and put it
at DIR.kek (or name it by NGHEDAN_KEK) before coming back. Views notice that the log is another one and are built anew.

Examples:
  nghedan migrate --from ./data --to ${SERVER}
  nghedan migrate --from ${SERVER} --to ./data-back --with-vault --json`;

export const migrateCommand = (output: Output, ends: (code: ExitCode) => void): Command =>
  new Command('migrate')
    .description('copy a whole log into another place, and prove that nothing was changed')
    .requiredOption('--from <place>', `data folder or ${SERVER}`)
    .requiredOption('--to <place>', `data folder or ${SERVER}; empty, or what a run before has copied`)
    .option('--with-vault', 'citizens’ data and passwords too: to several nodes, or back from them')
    .option('--json', 'the report as JSON')
    .addHelpText('after', HELP)
    .action(async ({ from, to, withVault = false, json: asJson }: Options) => {
      if (from === to) throw new Stop(EXIT.usage, '--from and --to are the same place');
      if (from !== SERVER) requireLog(from);
      for (const place of [from, to]) if (place !== SERVER) requireKnown(place);
      if (withVault && ![from, to].includes(SERVER))
        throw new Stop(EXIT.usage, `--with-vault needs ${SERVER} on one side`);
      const report = await migrate(from, to, output);
      if (withVault && report.same) await moveVault(from, to, output);
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

const moveVault = (from: string, to: string, output: Output): Promise<void> =>
  to === SERVER ? shareVault(from, urlOfServer(), output) : fetchVault(urlOfServer(), to, output);

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
