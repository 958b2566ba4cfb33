import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { openVaultWrappings } from '#identity';
import { SystemClock } from '../../../api/src/system-clock.js';
import { dataOption, requireLog } from '../data-folder.js';
import { json, type Output } from '../output.js';
import { makeBackup } from '../upkeep/make-backup.js';
import { restoreBackup } from '../upkeep/restore-backup.js';

const BACKUP_HELP = `
The server may be running. Copied: the log (as it stands when the copy begins), then the identity vault, accounts and
checkpoints; paper templates. Not copied: views and jobs, which the log makes again, and the key file, without which
no name in the vault can be read: keep that somewhere else.

The copy is proved (every hash, every revision) before it gets its name; what was interrupted stays behind as
DIR.unfinished. --rest MS rests after each two thousand events, for a server that is at work.

Example:
  nghedan backup --data ./data --to /srv/backup/2026-11-25`;

const RESTORE_HELP = `
Into an empty folder only. Every file is compared with its SHA-256, the log is proved again, and its hash compared
with the one in the backup. Then put the key file and the signing key beside the folder (DIR.kek, DIR.signing) and start the server on it; it builds
the views. What was recorded after the backup is not in it.

Example:
  nghedan restore --from /srv/backup/2026-11-25 --data ./restored`;

const milliseconds = (text: string): number => {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('a number of milliseconds');
  return Number(text);
};

export const backupCommand = (output: Output): Command =>
  new Command('backup')
    .description('copy the data folder, also of a running server, and prove the copy')
    .addOption(dataOption())
    .requiredOption('--to <dir>', 'folder to make; must not exist')
    .option('--rest <ms>', 'rest between pages of the log', milliseconds, 0)
    .option('--json', 'the manifest as JSON')
    .addHelpText('after', BACKUP_HELP)
    .action(
      async ({ data, to, rest, json: asJson }: { data: string; to: string; rest: number; json?: true }) => {
        requireLog(data);
        const step = (copied: number, of: number): void =>
          output.err(`${String(copied)} of ${String(of)} events`);
        const manifest = await makeBackup({
          data: resolve(data),
          to: resolve(to),
          now: new SystemClock().now(),
          rest,
          ...(output.interactive && { step }),
        });
        if (asJson) output.out(json(manifest));
        else {
          const { events, root } = manifest.log;
          output.out(`${to}: ${String(events)} events, ${root}`);
          output.err(
            'The key file is not in the backup: keep a copy of it somewhere else, and of the signing key.',
          );
        }
      },
    );

/** After a change of the key file, an old backup wants the old one, whose name ends in this id. */
const keyIdOf = async (data: string): Promise<string> => {
  const keys = openVaultWrappings(data);
  const id = await keys?.keyId();
  keys?.close();
  return id === undefined ? '' : ` with the key ${id}`;
};

export const restoreCommand = (output: Output): Command =>
  new Command('restore')
    .description('put a backup into an empty folder and prove it')
    .addOption(dataOption())
    .requiredOption('--from <dir>', 'a backup')
    .option('--json', 'the manifest as JSON')
    .addHelpText('after', RESTORE_HELP)
    .action(async ({ data, from, json: asJson }: { data: string; from: string; json?: true }) => {
      const manifest = await restoreBackup(resolve(from), resolve(data));
      if (asJson) output.out(json(manifest));
      else {
        const { events, root } = manifest.log;
        output.out(`${data}: ${String(events)} events, ${root}`);
        const key = await keyIdOf(resolve(data));
        output.err(
          `It holds what was recorded until ${manifest.begunAt}. Put the key file${key} at ${data}.kek and start.`,
        );
      }
    });
