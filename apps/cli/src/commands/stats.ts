import { Command, InvalidArgumentError, Option } from 'commander';
import type { LocalDate } from '#kernel';
import { stats, type Stats } from '#views';
import { dataOption, dayArgument } from '../data-folder.js';
import type { ExitCode } from '../exit.js';
import { json, table, type Output } from '../output.js';
import { SystemClock } from '../../../api/src/system-clock.js';
import { freshViews } from '../views.js';

type Options = { asOf?: LocalDate; zone: string; openAt: readonly LocalDate[]; data: string; json?: true };

const HELP = `
Nothing at or after the end of the day --as-of counts. periodRate = closed / (openAtStart + received);
cohortRate = of those received in the month, the share closed before the end of --as-of.

Example:
  nghedan stats --as-of 2016-01-12 --zone America/New_York --open-at 2015-06-30,2015-12-31 --data ./data --json`;

const days = (text: string): readonly LocalDate[] => text.split(',').map((day) => dayArgument(day.trim()));

const zoneArgument = (name: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone && name;
  } catch {
    throw new InvalidArgumentError('a zone is written like Asia/Ho_Chi_Minh');
  }
};

export const statsCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('stats')
    .description('figures over the whole log: open, closed, rates, deadlines, oldest')
    .option('--as-of <day>', 'last day that counts (default: today)', dayArgument)
    .addOption(
      new Option('--zone <zone>', 'zone of days and months')
        .argParser(zoneArgument)
        .default('Asia/Ho_Chi_Minh'),
    )
    .addOption(
      new Option('--open-at <days>', 'also the cases open at the end of these days')
        .argParser(days)
        .default([], 'none'),
    )
    .addOption(dataOption())
    .option('--json', 'the figures as JSON')
    .addHelpText('after', HELP)
    .action(async ({ asOf = new SystemClock().today(), zone, openAt, data, json: asJson }: Options) => {
      const views = await freshViews(data, output);
      try {
        const figures = stats(views, { asOf, zone, openAt });
        output.out(asJson ? json(figures) : readable(figures));
      } finally {
        views.close();
      }
    });

/** A percentage never stands without its fraction. */
const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${String(part)}/${String(whole)} (${((100 * part) / whole).toFixed(1)} %)`;

/** An object puts names that are whole numbers first, whatever their size. */
const largestFirst = (groups: Stats['byUnit']): [string, Stats['byUnit'][string]][] =>
  Object.entries(groups).sort(([a, as], [b, bs]) => bs.received - as.received || (a < b ? -1 : 1));

const readable = (figures: Stats): string =>
  [
    `${figures.asOf}, ${figures.timeZone}: ${String(figures.cases)} cases, ${String(figures.openAtAsOf)} open`,
    '',
    table(
      [
        'month',
        'open at start',
        'received',
        'closed',
        'open at end',
        'closed of open and received',
        'closed of received',
      ],
      Object.entries(figures.byMonth).map(([month, of]) => [
        month,
        of.openAtStart,
        of.received,
        of.closed,
        of.openAtEnd,
        share(of.closed, of.openAtStart + of.received),
        share(of.cohortClosedByAsOf, of.received),
      ]),
    ),
    '',
    table(
      ['unit', 'received', 'open', 'closed of received', 'median days'],
      largestFirst(figures.byUnit).map(([unit, of]) => [
        unit,
        of.received,
        of.openAtAsOf,
        share(of.closedByAsOf, of.received),
        of.medianDaysToClose ?? '-',
      ]),
    ),
    '',
    table(['deadlines', 'cases'], Object.entries(figures.deadlines)),
  ].join('\n');
