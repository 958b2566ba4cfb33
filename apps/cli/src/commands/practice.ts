import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { localDate } from '#kernel';
import { clockOfFolder, isPracticeFolder } from '../../../api/src/practice/practice-clock.js';
import { serve } from '../../../api/src/serve.js';
import { SystemClock } from '../../../api/src/system-clock.js';
import { dataOption, openForWriting } from '../data-folder.js';
import { DemoOffice } from '../demo/demo-office.js';
import { establish } from '../demo/establish.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo/places.js';
import { SeededRandom } from '../demo/seeded-random.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { json, type Output } from '../output.js';

type Options = { data: string; serve?: true; port: string; json?: true };

/** Units and accounts exist from the day the law of 2013 took effect: whatever it governs can be practised. */
const SINCE = localDate('2014-07-01');

export const practiceCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('practice')
    .description('a fresh practice folder (units and accounts, no history) whose clock can be set')
    .addOption(dataOption())
    .option('--serve', 'start the server on it')
    .option('--port <n>', 'port of the server on 127.0.0.1', process.env['PORT'] ?? '3000')
    .option('--json', 'address and accounts as JSON')
    .action(async ({ data, serve: serving, port, json: asJson }: Options) => {
      await furnish(data);
      const url = serving ? (await serve({ data, port: Number(port), practice: true })).url : undefined;
      const answer = { url, password: DEMO_PASSWORD, accounts: DEMO_ACCOUNTS };
      output.out(asJson ? json(answer) : welcome(url));
    });

/** @throws Stop when the folder holds anything but earlier practice data */
const furnish = async (data: string): Promise<void> => {
  if (isPracticeFolder(data)) {
    rmSync(data, { recursive: true });
    rmSync(`${data}.kek`, { force: true });
  } else if (existsSync(join(data, 'log.db'))) {
    throw new Stop(
      EXIT.refused,
      `${data} holds records that are no practice data; choose another with --data`,
    );
  }
  mkdirSync(data, { recursive: true, mode: 0o700 });
  clockOfFolder(data, true, new SystemClock());
  const store = await openForWriting(data);
  const office = await DemoOffice.open(store, data, SINCE, new SeededRandom(1));
  try {
    await establish(office, SINCE);
  } finally {
    await office.close();
    await store.close();
  }
};

const welcome = (url: string | undefined): string =>
  [
    ...(url ? ['', `Nghe Dân, chế độ tập huấn / practice: ${url}`] : []),
    '',
    `Tài khoản (mật khẩu: ${DEMO_PASSWORD}): ${DEMO_ACCOUNTS.map(({ username }) => username).join(', ')}`,
    'Đặt đồng hồ / set the clock, as quantri: POST /api/practice/clock {"now":"2026-02-11T09:00:00+07:00"}',
  ].join('\n');
