import { Command } from 'commander';
import {
  changedCalendar,
  changedRuleSet,
  checkCalendar,
  checkRuleSet,
  lawOf,
  preview,
  readCalendarChange,
  readRuleSetChange,
  type Rulebook,
} from '#rulebook';
import type { Law } from '#law';
import { dataOption, requireLog } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { readJsonFile, rulebookOf, withClocks } from '../law-of.js';
import { movedClocks } from '../moved-clocks.js';
import { json, type Output } from '../output.js';

type Options = { rules?: string; calendar?: string; data: string; json?: true };

const HELP = `
The rules file: {"rules": [a whole rule each], "settings": {"conflictPolicy": "DECREE"}}; what is not named stays.
The calendar file is that of "calendar import". Nothing is written.

Example:
  nghedan law what-if --calendar lich-2027.json --data ./data --json`;

export const lawCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('law').description('the law that deadlines are counted by').addCommand(
    new Command('what-if')
      .description('which deadlines that run would move under other rules, settings or days off')
      .option('--rules <file>', 'JSON file of rules and settings')
      .option('--calendar <file>', 'JSON file of years')
      .addOption(dataOption())
      .option('--json', 'the answer as JSON')
      .addHelpText('after', HELP)
      .action(async (options: Options) => {
        if (options.rules === undefined && options.calendar === undefined)
          throw new Stop(EXIT.usage, 'name a file with --rules or --calendar');
        requireLog(options.data);
        const book = await rulebookOf(options.data);
        const law = hypothetical(book, options);
        const moved = await withClocks(options.data, output, (clocks) =>
          preview(clocks, book, law, { most: 1_000 }),
        );
        output.out(options.json ? json(moved) : movedClocks(moved));
      }),
  );

const hypothetical = (book: Rulebook, { rules, calendar }: Options): Law => {
  let { ruleSet, calendar: days } = book.current();
  if (rules !== undefined) {
    const before = book.lawContent('ruleset');
    const after = changedRuleSet(before, readRuleSetChange(readJsonFile(rules)));
    checkRuleSet(after, before);
    ruleSet = lawOf(after, 'what-if');
  }
  if (calendar !== undefined) {
    const after = changedCalendar(book.lawContent('calendar'), readCalendarChange(readJsonFile(calendar)));
    checkCalendar(after);
    days = { ...after, version: 'what-if' };
  }
  return { ruleSet, calendar: days };
};
