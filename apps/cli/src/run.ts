import { Command, CommanderError } from 'commander';
import { FolderInUse, StoreUnavailable } from '#event-store';
import { KeyFileRefused } from '#identity';
import { SigningKeyRefused } from '#integrity';
import { MappingRefused, SourceRefused } from '#interchange';
import { Refusal } from '#kernel';
import { backupCommand, restoreCommand } from './commands/backup.js';
import { calendarCommand } from './commands/calendar.js';
import { checkCommand } from './commands/check.js';
import { checkpointCommand } from './commands/checkpoint.js';
import { deadlineCommand } from './commands/deadline.js';
import { demoCommand } from './commands/demo.js';
import { doctorCommand } from './commands/doctor.js';
import { dutiesCommand } from './commands/duties.js';
import { historyCommand } from './commands/history.js';
import { importCommand } from './commands/import.js';
import { lawCommand } from './commands/law.js';
import { letReadCommand } from './commands/let-read.js';
import { migrateCommand } from './commands/migrate.js';
import { newKeyCommand } from './commands/new-key.js';
import { practiceCommand } from './commands/practice.js';
import { proveCommand } from './commands/prove.js';
import { reportCommand } from './commands/report.js';
import { rebuildCommand } from './commands/rebuild.js';
import { rulesCommand } from './commands/rules.js';
import { statsCommand } from './commands/stats.js';
import { unitsCommand } from './commands/units.js';
import { userCommand } from './commands/user.js';
import { witnessCommand } from './commands/witness.js';
import { EXIT, Stop, type ExitCode } from './exit.js';
import { processOutput, type Output } from './output.js';

const AFTER_HELP = `
Results go to standard output (JSON with --json), progress and messages to standard error.

Exit codes:
  0  done
  1  done, with findings (refused rows, problems found by check)
  2  wrong options, mapping or file
  3  the data folder is in use by another process
  4  no such case, rule, view or data folder; or a rule of the domain said no
  5  the log cannot be written; run the command again
  70 a defect of this program

Examples:
  nghedan import requests.csv.gz --mapping map.json --data ./data --dry-run
  nghedan stats --as-of 2026-06-30 --zone Asia/Ho_Chi_Minh --data ./data --json
  nghedan deadline --rule KN.RESOLVE.1 --from 2026-02-23 --variant complex --json
  nghedan duties coverage --rule DLG.COMMUNE --as-of 2026-07-01 --data ./data`;

/** Runs one command line and answers its exit code; never throws. */
export const run = async (argv: readonly string[], output: Output = processOutput): Promise<ExitCode> => {
  let found: ExitCode = EXIT.ok;
  const ends = (code: ExitCode): void => {
    found = code;
  };
  const program = new Command('nghedan')
    .description('Nghe Dân on the command line: import, figures, deadlines, history, upkeep.')
    .addHelpText('after', AFTER_HELP);
  const commands = [
    importCommand,
    statsCommand,
    reportCommand,
    deadlineCommand,
    rulesCommand,
    calendarCommand,
    lawCommand,
    dutiesCommand,
    historyCommand,
    rebuildCommand,
    checkCommand,
    checkpointCommand,
    proveCommand,
    witnessCommand,
    doctorCommand,
    backupCommand,
    restoreCommand,
    migrateCommand,
    newKeyCommand,
    letReadCommand,
    unitsCommand,
    userCommand,
    demoCommand,
    practiceCommand,
  ];
  for (const command of commands) program.addCommand(command(output, ends));
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => output.out(text.trimEnd()),
      writeErr: (text) => output.err(text.trimEnd()),
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return found;
  } catch (error) {
    return explain(error, output);
  }
};

const explain = (error: unknown, { err }: Output): ExitCode => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const [exit, text] = sentence(error);
  err(text);
  return exit;
};

const sentence = (error: unknown): readonly [ExitCode, string] => {
  if (error instanceof Stop) return [error.exit, error.message];
  if (error instanceof MappingRefused) return [EXIT.usage, `The mapping cannot be used:\n${error.message}`];
  if (error instanceof SourceRefused) return [EXIT.usage, `The file cannot be read: ${error.message}`];
  if (error instanceof FolderInUse) return [EXIT.inUse, error.message];
  if (error instanceof KeyFileRefused || error instanceof SigningKeyRefused)
    return [EXIT.refused, error.message];
  if (error instanceof StoreUnavailable)
    return [EXIT.unavailable, `The log cannot be written: ${error.message}`];
  if (error instanceof Refusal) {
    const facts = Object.entries(error.facts).map(([name, value]) => `${name}=${value}`);
    return [EXIT.refused, [error.code, ...facts].join(' ')];
  }
  return [EXIT.bug, error instanceof Error ? (error.stack ?? error.message) : String(error)];
};
