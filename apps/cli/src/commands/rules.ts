import { Command, Option } from 'commander';
import type { LocalDate } from '#kernel';
import { dataOption, dayArgument } from '../data-folder.js';
import type { ExitCode } from '../exit.js';
import { rulebookOf } from '../law-of.js';
import { json, table, type Output } from '../output.js';
import { rulesOn } from '../../../api/src/law/shown-law.js';
import { SystemClock } from '../../../api/src/system-clock.js';

type Options = { on?: LocalDate; data: string; language: 'vi' | 'en'; json?: true };

const HELP = `
With a data folder, the rules are those that its log tells of; without one, those that were shipped.

Example:
  nghedan rules --on 2026-07-01 --json`;

export const rulesCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('rules')
    .description('statutory terms and other provisions that hold on a day')
    .option('--on <day>', 'day (YYYY-MM-DD); today when absent', dayArgument)
    .addOption(dataOption())
    .addOption(new Option('--language <code>', 'language of the steps').choices(['vi', 'en']).default('vi'))
    .option('--json', 'the rules as JSON')
    .addHelpText('after', HELP)
    .action(async ({ on = new SystemClock().today(), data, language, json: asJson }: Options) => {
      const found = rulesOn((await rulebookOf(data)).current(), on);
      if (asJson) return output.out(json(found));
      const terms = found.rules.map(({ id, length, unit, direction, step, basis, confidence }) => [
        id,
        `${direction === 'BACKWARD' ? '-' : ''}${length}`,
        unit,
        step[language],
        basis.join('; '),
        confidence,
      ]);
      const others = found.provisions.map(({ id, kind, says, basis, confidence }) => [
        id,
        '',
        kind,
        says[language],
        basis.join('; '),
        confidence,
      ]);
      output.out(`${found.version} · ${on} · ${found.regime}`);
      output.out(table(['id', 'length', 'unit', 'what', 'basis', 'known'], [...terms, ...others]));
    });
