import { Command } from 'commander';
import { auditLog } from '#event-store';
import { compareViews, type ComparedView } from '../compare-views.js';
import { dataOption, requireLog } from '../data-folder.js';
import { EXIT, type ExitCode } from '../exit.js';
import { json, type Output } from '../output.js';

type Options = { data: string; views: boolean; json?: true };

const HELP = `
The log: SQLite's own check, positions and revisions without gaps, every hash computed anew, every command whole.
The views: each table equals one that is built from the log into a temporary folder. Exit code 1 means problems.

Example:
  nghedan check --data ./data --json`;

export const checkCommand = (output: Output, ends: (code: ExitCode) => void): Command =>
  new Command('check')
    .description('prove that the log is whole and that the views equal a rebuild')
    .addOption(dataOption())
    .option('--no-views', 'check the log only')
    .option('--json', 'the findings as JSON')
    .addHelpText('after', HELP)
    .action(async ({ data, views, json: asJson }: Options) => {
      requireLog(data);
      const log = auditLog(data);
      const compared = views ? await compareViews(data, output) : [];
      const problems = [...log.problems, ...compared.flatMap((view) => view.problems)];
      const ok = problems.length === 0;
      if (!ok) ends(EXIT.findings);
      if (asJson) output.out(json({ ok, problems, log, views: compared }));
      else
        output.out(
          [
            ...problems,
            ...compared.flatMap(leftOut),
            `${ok ? 'all is well' : 'problems found'}: ${String(log.events)} events, ${String(log.streams)} streams, ${String(compared.length)} views`,
          ].join('\n'),
        );
    });

const leftOut = ({ view, skipped }: ComparedView): readonly string[] =>
  skipped.length === 0 ? [] : [`${view}: leaves out what two persons signed: ${skipped.join(', ')}`];
