import { Command } from 'commander';
import { localDate, type LocalDate } from '#kernel';
import { obligationRules } from '#law';
import { wholeCoverage, type DutyLine } from '#views';
import { SystemClock } from '../../../api/src/system-clock.js';
import { dataOption, dayArgument } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { rulebookOf } from '../law-of.js';
import { json, table, type Output } from '../output.js';
import { freshViews } from '../views.js';

type Options = {
  rule?: string;
  from?: LocalDate;
  to?: LocalDate;
  asOf?: LocalDate;
  data: string;
  json?: true;
};

const HELP = `
A period belongs to the span that holds its last day. The span is the year of --as-of where nothing else is said.

Examples:
  nghedan duties coverage --as-of 2026-06-30
  nghedan duties coverage --rule CONF.STAFF --from 2020-01-01 --to 2020-12-31 --as-of 2021-06-30 --json`;

export const dutiesCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('duties').description('duties with a frequency').addCommand(
    new Command('coverage')
      .description('held of owed for each duty, with the missing by name')
      .option('--as-of <day>', 'as it stood at the end of this day (default: today)', dayArgument)
      .option('--from <day>', 'first day of the span', dayArgument)
      .option('--to <day>', 'last day of the span', dayArgument)
      .option('--rule <id>', 'one duty, such as CONF.STAFF')
      .addOption(dataOption())
      .option('--json', 'the figures as JSON')
      .addHelpText('after', HELP)
      .action(async (options: Options) => {
        requireKnown(options.rule);
        const views = await freshViews(options.data, output);
        try {
          const law = (await rulebookOf(options.data)).current();
          const lines = wholeCoverage(views, law, questionOf(options), options.rule);
          output.out(options.json ? json(lines) : readable(lines));
        } finally {
          views.close();
        }
      }),
  );

/** Duties that units set have families of their own choice, in capitals as those of law. */
const requireKnown = (rule: string | undefined): void => {
  if (rule === undefined || obligationRules.some(({ id, family }) => id === rule || family === rule)) return;
  if (!/^[A-Z0-9._-]+$/.test(rule)) throw new Stop(EXIT.refused, `no duty ${rule}`);
};

const questionOf = ({ from, to, asOf = new SystemClock().today() }: Options) => {
  const year = (from ?? to ?? asOf).slice(0, 4);
  return { from: from ?? localDate(`${year}-01-01`), to: to ?? localDate(`${year}-12-31`), asOf };
};

const readable = (lines: readonly DutyLine[]): string =>
  [
    table(
      ['duty', 'held/owed', 'missing', 'not yet due', 'what'],
      lines.map(({ family, text, owed, held, pending, duty }) => [
        family,
        text,
        owed - held - pending,
        pending,
        duty.vi,
      ]),
    ),
    ...lines.flatMap(({ family, missing }) =>
      missing
        .filter(({ late }) => late)
        .map(({ name, period, dueOn }) => `${family}  ${period}  ${dueOn}  ${name}`),
    ),
  ].join('\n');
