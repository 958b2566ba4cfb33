import { readFileSync, statSync } from 'node:fs';
import { Command } from 'commander';
import { importFile, readMapping, removeOldSpools, type ImportReport, type Mapping } from '#interchange';
import { dataOption, openForWriting } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { json, table, type Output } from '../output.js';
import { importProgress } from '../progress-bar.js';
import { SystemClock } from '../../../api/src/system-clock.js';
import { catchUp } from '../views.js';

type Options = {
  mapping: string;
  data: string;
  dryRun?: true;
  rootUnit?: string;
  views: boolean;
  json?: true;
};

const HELP = `
Importing a file twice changes nothing; an import that was killed is finished by running it again. Exit code 1
means that rows were refused; the report says which and why. The mapping format: docs/import-mapping.md.

Examples:
  nghedan import requests.csv.gz --mapping requests.json --dry-run
  nghedan import log.xes --mapping log.json --data ./data --root-unit 79 --json > report.json`;

export const importCommand = (output: Output, ends: (code: ExitCode) => void): Command =>
  new Command('import')
    .description('import records of another system (CSV or XES, also .gz) by a mapping file')
    .argument('<file>', 'CSV or XES file, plain or gzip')
    .requiredOption('--mapping <map.json>', 'mapping file')
    .addOption(dataOption())
    .option('--dry-run', 'do everything but write')
    .option('--root-unit <id>', 'unit under which imported units are registered')
    .option('--no-views', 'leave the views to the next command or the server')
    .option('--json', 'the report as JSON')
    .addHelpText('after', HELP)
    .action(async (file: string, options: Options) => {
      const report = await runImport(file, mappingOf(options.mapping), options, output);
      output.out(options.json ? json(report) : readable(report));
      if (report.refused.count > 0) ends(EXIT.findings);
    });

const mappingOf = (path: string): Mapping => {
  requireFile(path, 'mapping');
  return readMapping(readFileSync(path, 'utf8'));
};

const requireFile = (path: string, what: string): number => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Stop(EXIT.usage, `no such ${what}: ${path}`);
  return found.size;
};

const runImport = async (
  file: string,
  mapping: Mapping,
  options: Options,
  output: Output,
): Promise<ImportReport> => {
  const clock = new SystemClock();
  const progress = importProgress(requireFile(file, 'file'), output, clock);
  const { rootUnit, data } = options;
  const job = { file, mapping, clock, progress: progress.step, ...(rootUnit !== undefined && { rootUnit }) };
  if (options.dryRun) return importFile(job).finally(progress.end);
  const store = await openForWriting(data);
  try {
    removeOldSpools(data);
    const report = await importFile({ ...job, store, spoolFolder: data }).finally(progress.end);
    if (options.views) await catchUp(data, store, output);
    return report;
  } finally {
    await store.close();
  }
};

const readable = (report: ImportReport): string => {
  const { refused, contradictions } = report;
  const counted: readonly (readonly [string, number])[] = [
    ['rows read', report.rowsRead],
    ['rows left out by the mapping', report.rowsLeftOut],
    ['rows refused', refused.count],
    ['cases', report.cases],
    ['cases that stood there already', report.repeated],
    [report.dryRun ? 'events written (dry run)' : 'events written', report.events],
    ['units registered', report.units.established],
    ['closed before received', contradictions.closedBeforeReceived.count],
    ['with events after closing', contradictions.eventsAfterClosing.count],
    ['with events before reception', contradictions.eventsBeforeReceived.count],
    ['cases with several rows', contradictions.severalRows.count],
    ['unreadable characters', report.replacedCharacters],
  ];
  return [
    table(['', 'count'], counted),
    '',
    table(['events read, by word', 'count'], Object.entries(report.words)),
    ...unmapped(report),
    ...(refused.count > 0
      ? [
          '',
          table(
            ['row', 'refused', 'why'],
            refused.rows.map((one) => [one.row, one.code, one.detail]),
          ),
        ]
      : []),
    '',
    `${String(report.seconds)} s, ${String(report.eventsPerSecond)} events/s`,
  ].join('\n');
};

const MANY = 20;

const unmapped = ({ unmapped: activities }: ImportReport): readonly string[] => {
  const rows = Object.entries(activities).slice(0, MANY);
  return rows.length === 0 ? [] : ['', table(['kept as notes (no word in the mapping)', 'count'], rows)];
};
