import { Command } from 'commander';
import { writeDemo } from '../demo/write-demo.js';
import { dataOption } from '../data-folder.js';
import type { ExitCode } from '../exit.js';
import { json, type Output } from '../output.js';

type Options = { data: string; json?: true };

export const demoCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('demo')
    .description('fill an empty data folder with made-up records of two years')
    .addOption(dataOption())
    .option('--json', 'the accounts as JSON')
    .action(async ({ data, json: asJson }: Options) => {
      const demo = await writeDemo(data, output);
      output.out(asJson ? json(demo) : demo.accounts.map(({ username, password, role }) => `${role}: ${username} / ${password}`).join('\n'));
    });
