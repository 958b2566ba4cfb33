import { Command, InvalidArgumentError, Option } from 'commander';
import type { LocalDate } from '#kernel';
import { deadline, explain, type DeadlineRequest, type Law, type Pause, type TermLength } from '#law';
import { changedCalendar, checkCalendar, readCalendarChange } from '#rulebook';
import { dataOption, dayArgument } from '../data-folder.js';
import { lawSource, readJsonFile, rulebookOf } from '../law-of.js';
import type { ExitCode } from '../exit.js';
import { json, type Output } from '../output.js';

type Options = {
  rule: string;
  from: LocalDate;
  variant: readonly string[];
  pause: readonly Pause[];
  extension: readonly TermLength[];
  onCalendar?: string;
  data: string;
  length?: number;
  unit: 'DAY' | 'WD';
  language: 'vi' | 'en';
  json?: true;
};

const HELP = `
With a data folder the law is what its log has confirmed; without one, what was shipped. The answer says which.
A pause covers both of its days. --length replaces the rule's own term, for terms that the law leaves to the head.

Examples:
  nghedan deadline --rule KN.RESOLVE.1 --from 2024-01-26 --variant complex,remote --json
  nghedan deadline --rule TC.RESOLVE --from 2025-03-25 --variant complex --pause 2025-04-28..2025-05-15
  nghedan deadline --rule KN.ACCEPT.1.DEC --from 2024-01-22 --length 5 --unit WD`;

const variants = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

const addPause = (text: string, pauses: readonly Pause[]): readonly Pause[] => {
  const [from = '', to = '', ...more] = text.split('..');
  if (to === '' || more.length > 0)
    throw new InvalidArgumentError('a pause is written YYYY-MM-DD..YYYY-MM-DD');
  return [...pauses, { from: dayArgument(from), to: dayArgument(to) }];
};

const UNITS = { DAY: 'DAY', WD: 'WORKING_DAY', MONTH: 'MONTH', YEAR: 'YEAR' } as const;

const addExtension = (text: string, all: readonly TermLength[]): readonly TermLength[] => {
  const [, n, unit] = /^(\d{1,4})(DAY|WD|MONTH|YEAR)$/u.exec(text) ?? [];
  if (n === undefined) throw new InvalidArgumentError('an extension is written 30DAY, 3WD, 1MONTH or 1YEAR');
  return [...all, { n: Number(n), unit: UNITS[unit as keyof typeof UNITS] }];
};

const length = (text: string): number => {
  if (!/^\d{1,4}$/u.test(text)) throw new InvalidArgumentError('a length is a whole number');
  return Number(text);
};

export const deadlineCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('deadline')
    .description('compute a statutory deadline and say why')
    .requiredOption('--rule <id>', 'rule or family of rules, such as KN.RESOLVE.1')
    .requiredOption('--from <day>', 'day of the act that starts the term (YYYY-MM-DD)', dayArgument)
    .addOption(
      new Option('--variant <names>', 'variants that apply, by commas')
        .argParser(variants)
        .default([], 'none'),
    )
    .addOption(
      new Option('--pause <a..b>', 'days that do not count; may be repeated')
        .argParser(addPause)
        .default([], 'none'),
    )
    .addOption(
      new Option('--extension <term>', 'written extension, such as 30DAY or 5WD; may be repeated')
        .argParser(addExtension)
        .default([], 'none'),
    )
    .option('--on-calendar <file>', 'by the years of this JSON file (see calendar import)')
    .option('--length <n>', "length instead of the rule's own", length)
    .addOption(new Option('--unit <unit>', 'unit of --length').choices(['DAY', 'WD']).default('DAY'))
    .addOption(
      new Option('--language <code>', 'language of the explanation').choices(['vi', 'en']).default('vi'),
    )
    .addOption(dataOption())
    .option('--json', 'the answer as JSON')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const law = await lawFor(options);
      const answer = deadline(law, requestOf(options));
      const explanation = explain(answer, options.language);
      const source = lawSource(options.data);
      if (options.json) return output.out(json({ ...answer, source, explanation }));
      output.out([...explanation, `[${source}: ${answer.ruleSet}, ${answer.calendar}]`].join('\n'));
    });

/** The law of the folder, under the calendar of a file where one is named. */
const lawFor = async ({ onCalendar, data }: Options): Promise<Law> => {
  const book = await rulebookOf(data);
  if (onCalendar === undefined) return book.current();
  const change = readCalendarChange(readJsonFile(onCalendar));
  const calendar = changedCalendar(book.lawContent('calendar'), change);
  checkCalendar(calendar);
  return { ...book.current(), calendar: { ...calendar, version: onCalendar } };
};

const requestOf = ({ rule, from, variant, pause, extension, length: n, unit }: Options): DeadlineRequest => ({
  rule,
  from,
  variants: variant,
  pauses: pause,
  extensions: extension,
  ...(n !== undefined && { length: { n, unit: unit === 'WD' ? 'WORKING_DAY' : unit } }),
});
