import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { auditLog, type AuditReport } from '#event-store';
import type { Recomputed } from '#integrity';
import { viewSets } from '#views';
import { logPlace } from '../../../api/src/configuration.js';
import { auditServer, compareNode, type ServerAudit } from '../check-server.js';
import { compareViews, type ComparedView } from '../compare-views.js';
import { dataOption, requireLog } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { json, type Output } from '../output.js';
import { recomputeLog, sayProblem, sayProved } from '../recompute-log.js';
import { heldNotes } from './prove.js';

type Options = { data: string; views: boolean; root?: string; held?: readonly string[]; json?: true };
type Checked = Readonly<{
  log: AuditReport | ServerAudit;
  history: Recomputed;
  views: readonly ComparedView[];
}>;

const HELP = `
The log: SQLite's own check, positions and revisions without gaps, every hash computed anew, every command whole.
On a server (NGHEDAN_LOG=eventstoredb): order, revisions, ids, whether it was told to forget anything, and the root of
the tree over all events, as migrate prints it; --root says which one it must be, since a server keeps no hashes of ours.
The history: the tree over all events is computed anew from what lies there, against every signed checkpoint in the log, the
tree that the office kept, and the checkpoints that --held names, which were kept outside.
The views: each table equals one that is built from the log into a temporary folder. Exit code 1 means problems.

Examples:
  nghedan check --data ./data --json
  NGHEDAN_LOG=eventstoredb nghedan check --root 5dc9da79…`;

export const checkCommand = (output: Output, ends: (code: ExitCode) => void): Command =>
  new Command('check')
    .description('prove that the log is whole and that the views equal a rebuild')
    .addOption(dataOption())
    .option('--no-views', 'check the log only')
    .option('--root <hex>', 'on a server: the root that the log must have', rootArgument)
    .option('--held <file...>', 'checkpoints that were kept outside')
    .option('--json', 'the findings as JSON')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      const { log, history, views } = await check(options, output);
      const problems = [
        ...log.problems,
        ...history.problems.map(sayProblem),
        ...views.flatMap((view) => view.problems),
      ];
      const ok = problems.length === 0;
      if (!ok) ends(EXIT.findings);
      if (options.json) output.out(json({ ok, problems, log, history, views }));
      else
        output.out(
          [
            ...problems,
            ...views.flatMap(leftOut),
            ...('root' in log ? [`root ${log.root}`] : []),
            ...(history.problems.length === 0 ? sayProved(history) : []),
            `${ok ? 'all is well' : 'problems found'}: ${String(log.events)} events, ${String(log.streams)} streams, ${String(views.length)} views`,
          ].join('\n'),
        );
    });

const check = async (options: Options, output: Output): Promise<Checked> => {
  const { data, views, root } = options;
  const place = logPlace(process.env);
  const held = heldNotes(options.held);
  if (place.kind === 'sqlite') {
    if (root !== undefined) throw new Stop(EXIT.usage, '--root is for a log on a server');
    requireLog(data);
    return {
      log: auditLog(data),
      history: await recomputeLog(place, data, held),
      views: views ? await compareViews(data, output) : [],
    };
  }
  const log = await auditServer(place.url, root);
  const kept = viewSets.every(({ folder }) => existsSync(folder(data)));
  if (views && !kept) output.err(`${data} holds no views: none are compared`);
  const history = await recomputeLog(place, data, held);
  return { log, history, views: views && kept ? await compareNode(place.url, data, output) : [] };
};

const leftOut = ({ view, skipped }: ComparedView): readonly string[] =>
  skipped.length === 0 ? [] : [`${view}: leaves out what two persons signed: ${skipped.join(', ')}`];

/** For commander: a SHA-256. */
function rootArgument(text: string): string {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new InvalidArgumentError('a root is 64 hexadecimal digits');
  return text.toLowerCase();
}
