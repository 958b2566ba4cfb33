import { Command } from 'commander';
import type { EventStore } from '#event-store';
import { importCatalogue, readCatalogue, type CatalogueFiles, type CatalogueReport } from '#interchange';
import { OpenWork } from '#reactions';
import { SystemClock } from '../../../api/src/system-clock.js';
import { dataOption, hasLog, openForReading, openForWriting } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { json, table, type Output } from '../output.js';
import { catchUp } from '../views.js';
import { unitsMergeCommand } from './units-merge.js';

type Options = CatalogueFiles & Readonly<{ data: string; preview?: true; views: boolean; json?: true }>;

const HELP = `
The three lists are JSON, plain or gzip: provinces with their districts and communes before the reorganisation;
provinces with their communes after it; and what each unit of today was made of. Running the import twice changes
nothing. A unit that ends must have no open work; else nothing is written (exit code 4). Exit code 1 means that something was found that a person has to look at.

Example:
  nghedan units import --before before.json.gz --after after.json.gz --merged-from from.json.gz --preview`;

export const unitsCommand = (output: Output, ends: (code: ExitCode) => void): Command =>
  new Command('units')
    .description('public bodies: the list of the state, and what a merger would hand over')
    .addCommand(unitsImportCommand(output, ends))
    .addCommand(unitsMergeCommand(output));

const unitsImportCommand = (output: Output, ends: (code: ExitCode) => void): Command =>
  new Command('import')
    .description('bring in the units before and after 1 July 2025, and who succeeds whom')
    .requiredOption('--before <file>', 'units before the day')
    .requiredOption('--after <file>', 'units after the day')
    .requiredOption('--merged-from <file>', 'what the units after it were made of')
    .addOption(dataOption())
    .option('--preview', 'do everything but write')
    .option('--no-views', 'leave the views to the next command or the server')
    .option('--json', 'the report as JSON')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const report = await importUnits(options, output);
      output.out(options.json ? json(report) : readable(report));
      if (report.otherwise.length + report.unresolved.length > 0) ends(EXIT.findings);
    });

const importUnits = async (options: Options, output: Output): Promise<CatalogueReport> => {
  const { before, after, mergedFrom, data } = options;
  const catalogue = await readCatalogue({ before, after, mergedFrom });
  const clock = new SystemClock();
  if (options.preview) {
    if (!hasLog(data)) return importCatalogue({ catalogue, clock });
    const log = openForReading(data);
    try {
      return await importCatalogue({ catalogue, clock, mayEnd: (units) => refuseOpenWork(log, units) });
    } finally {
      log.close();
    }
  }
  const store = await openForWriting(data);
  try {
    const mayEnd = (units: readonly string[]) => refuseOpenWork(store, units);
    const report = await importCatalogue({ catalogue, clock, store, mayEnd });
    if (options.views) await catchUp(data, store, output);
    return report;
  } finally {
    await store.close();
  }
};

/** Neither a list of the state nor this command hands work over: a merger or a split does, by two persons. */
const refuseOpenWork = async (log: Pick<EventStore, 'readAll'>, units: readonly string[]): Promise<void> => {
  const left = new Map<string, number>();
  for (const { stream, unit } of await new OpenWork(log).of(units)) {
    const line = `${unit} · ${stream.slice(0, stream.indexOf('-'))}`;
    left.set(line, (left.get(line) ?? 0) + 1);
  }
  if (left.size === 0) return;
  const lines = [...left].map(([line, count]) => `  ${line} · ${String(count)}`);
  throw new Stop(
    EXIT.refused,
    [
      'units that the list ends still have work in hand; merge or split them first (POST /api/units/merge):',
      ...lines.toSorted(),
    ].join('\n'),
  );
};

const MANY = 20;

const readable = (report: CatalogueReport): string => {
  const { before, after, mentions } = report;
  const counted: readonly (readonly [string, number])[] = [
    ['provinces before', before.provinces],
    ['districts before', before.districts],
    ['communes before', before.communes],
    ['provinces after', after.provinces],
    ['communes after', after.communes],
    ['units that went on', report.unchanged],
    ['units dissolved', report.dissolved],
    ['units established anew', report.established],
    ['former units named in the texts', mentions.named],
    ['of these found', mentions.found],
    ['found under another spelling', report.respelled.length],
    ['former units that nothing names', report.withoutSuccessor.length],
    [report.preview ? 'events written (preview)' : 'events written', report.events],
    ['events that stood there already', report.repeated],
    ['units that stand in the log otherwise', report.otherwise.length],
  ];
  return [
    table(['', 'count'], counted),
    ...some('not found or not told apart', report.unresolved, ({ code, name, mention, candidates }) => [
      code,
      name,
      mention,
      candidates,
    ]),
    ...some('codes that differ', report.codeDifferences, ({ code, name, meant }) => [
      code,
      name,
      meant ?? '-',
    ]),
    ...some('names that differ', report.nameDifferences, ({ code, name, origin }) => [code, name, origin]),
    '',
    `${String(report.seconds)} s`,
  ].join('\n');
};

const some = <T>(
  title: string,
  rows: readonly T[],
  cells: (row: T) => readonly (string | number)[],
): readonly string[] => {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MANY).map(cells);
  const width = Math.max(...shown.map((row) => row.length));
  const header = [title, ...Array.from({ length: width - 1 }, () => '')];
  const more = rows.length > MANY ? [`… and ${String(rows.length - MANY)} more (--json has all)`] : [];
  return ['', table(header, shown), ...more];
};
