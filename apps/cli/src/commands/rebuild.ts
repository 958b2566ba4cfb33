import { Command } from 'commander';
import { viewNames } from '#views';
import { dataOption } from '../data-folder.js';
import type { ExitCode } from '../exit.js';
import { json, type Output } from '../output.js';
import { rebuild, viewNamed } from '../views.js';

type Options = { data: string; json?: true };

const HELP = `
The old files go on serving until the new ones are complete. The server must not run; it rebuilds by itself
what it finds missing.

Examples:
  nghedan rebuild --data ./data
  nghedan rebuild cases --data ./data
  nghedan rebuild confidential/denunciations --data ./data`;

export const rebuildCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('rebuild')
    .description('build views anew from the log')
    .argument('[view]', `one of ${viewNames.join(', ')}; all when left out`)
    .addOption(dataOption())
    .option('--json', 'the names as JSON')
    .addHelpText('after', HELP)
    .action(async (name: string | undefined, { data, json: asJson }: Options) => {
      const names = name === undefined ? viewNames : [viewNamed(name)];
      await rebuild(data, names, output);
      output.out(asJson ? json({ rebuilt: names }) : `rebuilt: ${names.join(', ')}`);
    });
