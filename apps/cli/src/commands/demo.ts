import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { ROLE_NAMES } from '#access';
import { serve } from '../../../api/src/serve.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo/places.js';
import { writeMergeDemo } from '../demo/merge-demo.js';
import { holds, mergeReport } from '../demo/merge-report.js';
import { writeDemo } from '../demo/write-demo.js';
import { dataOption } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { json, type Output } from '../output.js';
import { SystemClock } from '../../../api/src/system-clock.js';

type Options = { data: string; months: string; merge?: true; serve?: true; port: string; json?: true };

/** Marks a folder as demo data, which alone may be thrown away. */
const MARK = '.nghedan-demo';

export const demoCommand = (output: Output, ends: (code: ExitCode) => void): Command =>
  new Command('demo')
    .description('fill a fresh data folder with made-up records up to today, and serve it')
    .addOption(dataOption())
    .option('--months <n>', 'how far back the history goes', '24')
    .option(
      '--merge',
      'instead: two communes that become one on 1 July 2025, with proof of what stays as it was',
    )
    .option('--serve', 'start the server on it')
    .option(
      '--port <n>',
      'port of the server on 127.0.0.1; 0 takes a free one',
      process.env['PORT'] ?? '3000',
    )
    .option('--json', 'address and accounts as JSON')
    .action(async (options: Options) => {
      const { data, months, port } = options;
      freshFolder(data);
      if (options.merge) {
        const proof = await writeMergeDemo({ data, months: Number(months), output });
        writeFileSync(join(data, MARK), 'Made by `nghedan demo`; made anew each time.\n');
        output.out(options.json ? json(proof) : mergeReport(proof));
        if (!holds(proof)) ends(EXIT.findings);
        return;
      }
      const today = new SystemClock().today();
      await writeDemo({
        data,
        today,
        months: Number(months),
        progress: (day) => output.err(`entered up to ${day}`),
      });
      writeFileSync(join(data, MARK), 'Made by `nghedan demo`; made anew each time.\n');
      const url = options.serve ? (await serve({ data, port: Number(port) })).url : undefined;
      output.out(
        options.json ? json({ url, password: DEMO_PASSWORD, accounts: DEMO_ACCOUNTS }) : welcome(url),
      );
    });

/** @throws Stop when the folder holds anything but earlier demo data */
const freshFolder = (data: string): void => {
  if (existsSync(join(data, MARK))) {
    rmSync(data, { recursive: true });
    rmSync(`${data}.kek`, { force: true });
  } else if (existsSync(join(data, 'log.db'))) {
    throw new Stop(
      EXIT.refused,
      `${data} holds records that are no demo data; choose another folder with --data`,
    );
  }
};

const welcome = (url: string | undefined): string => {
  const accounts = DEMO_ACCOUNTS.map(({ username, displayName, grants }) => {
    const roles = grants.map(({ role, unit }) => `${ROLE_NAMES[role]}, ${unit}`).join('; ');
    return `  ${username.padEnd(12)} ${displayName.padEnd(14)} ${roles}`;
  });
  return [
    ...(url ? ['', `Nghe Dân: ${url}`] : []),
    '',
    `Tài khoản dùng thử (mật khẩu: ${DEMO_PASSWORD})`,
    ...accounts,
    ...(url ? ['', 'Ctrl+C để dừng. Dữ liệu dùng thử được tạo lại mỗi lần chạy.'] : []),
  ].join('\n');
};
