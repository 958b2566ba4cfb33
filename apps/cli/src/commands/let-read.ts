import { Command } from 'commander';
import { letRead } from '#event-store';
import { serverUrl } from '../../../api/src/configuration.js';
import type { ExitCode } from '../exit.js';
import { json, type Output } from '../output.js';

const HELP = `
EVENTSTORE_URL names an administrator of the server, this once. Nodes then use the account: it is no administrator there,
and may read and write what is not the server's own.

Example:
  EVENTSTORE_URL='esdb://admin:password@log1:2113?tls=true' nghedan let-read nghedan`;

export const letReadCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('let-read')
    .description("let an account of the log's server read the whole log, as a node must")
    .argument('<account>', 'its login name on the server')
    .option('--json', 'who may read it now, as JSON')
    .addHelpText('after', HELP)
    .action(async (account: string, { json: asJson }: { json?: true }) => {
      const readers = await letRead(serverUrl(process.env), account);
      output.out(asJson ? json({ readers }) : `may read the log: ${readers.join(', ')}`);
    });
