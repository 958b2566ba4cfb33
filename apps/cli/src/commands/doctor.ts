import { resolve } from 'node:path';
import { Command } from 'commander';
import type { LogReader } from '#event-store';
import type { LogPlace } from '../../../worker/src/log-place.js';
import { SystemClock } from '../../../api/src/system-clock.js';
import type { NoticeSettings } from '../../../api/src/notices/notice-settings.js';
import { settings } from '../accounts.js';
import { dataOption, keyFileOf, openForReading, requireLog } from '../data-folder.js';
import { EXIT, type ExitCode } from '../exit.js';
import { json, type Output } from '../output.js';
import { signingKeyOf } from '../proving-office.js';
import { looked, type Finding } from '../upkeep/finding.js';
import { lookAtCheckpoints } from '../upkeep/look-at-checkpoints.js';
import { lookAtClock, lookAtLock, lookAtViews, lookAtWork } from '../upkeep/look-at-data.js';
import { lookAtDisk, lookAtFolder, lookAtKey, lookAtKeyFile, lookAtNode } from '../upkeep/look-at-machine.js';
import { lookAtNotices, type SendTest } from '../upkeep/look-at-notices.js';
import { lookAtWaysOut } from '../upkeep/look-at-ways-out.js';
import { lookAtLogServer, lookAtRedis } from '../upkeep/look-at-servers.js';

const HELP = `
Looks at the machine, the folder, the keys, the log, its checkpoints, the views and what was left to a person, and says for each what is
wrong and what to do; with the settings of a node, the log's server and Redis as well, and with those of notices the mail
server and the destinations. Changes and sends nothing unless asked by --send-test; a server may be running. It does not
read the whole log: "nghedan check" does.
Exit code 1 when anything is wrong or worth watching.

Example:
  nghedan doctor --data ./data
  nghedan doctor --send-test can.bo@xa.example`;

type Asked = Readonly<{ data: string; json?: true; sendTest?: SendTest }>;

const MARKS: Readonly<Record<Finding['state'], string>> = { well: 'ok   ', watch: 'watch', ill: 'ILL  ' };

export const doctorCommand = (output: Output, ends: (code: ExitCode) => void): Command =>
  new Command('doctor')
    .description('say what is wrong with an installation and what to do')
    .addOption(dataOption())
    .option('--json', 'the findings as JSON')
    .option('--send-test [address]', 'send a test to every destination, and a message to this address')
    .addHelpText('after', HELP)
    .action(async ({ data, json: asJson, sendTest }: Asked) => {
      const { place, nodes, notices, redis = nodes?.redis } = settings();
      if (place.kind === 'sqlite') requireLog(data);
      const found =
        place.kind === 'sqlite'
          ? await examine(resolve(data), notices)
          : await examineNode(resolve(data), place.url, nodes !== undefined);
      const findings = [
        ...found,
        ...(redis === undefined ? [] : await lookAtRedis(redis)),
        ...(notices ? await lookAtNotices(notices, new SystemClock(), sendTest) : []),
      ];
      const ok = findings.every(({ state }) => state === 'well');
      if (!ok) ends(EXIT.findings);
      output.out(asJson ? json({ ok, findings }) : findings.map(line).join('\n'));
    });

const line = ({ about, state, says, todo }: Finding): string =>
  `${MARKS[state]} ${about}: ${says}${todo === undefined ? '' : `\n      ${todo}`}`;

/** A node whose log is on a server: its folder holds views, and a vault where it is the only one. */
const examineNode = async (data: string, url: string, several: boolean): Promise<readonly Finding[]> => {
  const clock = new SystemClock();
  const kek = keyFileOf(data);
  const { served, finding } = lookAtLock(data);
  return [
    ...(await looked('node', () => lookAtNode(process.versions.node))),
    ...(await looked('key', () => (several ? lookAtKeyFile(kek) : lookAtKey(data, kek)))),
    finding,
    ...(await lookAtLogServer(url, clock, async (log) => [
      ...(await looked('views', () => lookAtViews(log, data, served))),
      ...(await checkpoints({ kind: 'eventstoredb', url }, data)),
    ])),
  ];
};

const checkpoints = (place: LogPlace, data: string): Promise<readonly Finding[]> => {
  const signs = settings().nodes?.role !== 'api';
  const clock = new SystemClock();
  const looking = { place, data, keyFile: signingKeyOf(data), clock, signs };
  return looked('checkpoints', () => lookAtCheckpoints(looking));
};

const waysOut = (log: LogReader, data: string, notices: NoticeSettings): Promise<readonly Finding[]> =>
  lookAtWaysOut(notices, { data, kek: keyFileOf(data), logId: log.logId, clock: new SystemClock() });

const examine = async (data: string, notices?: NoticeSettings): Promise<readonly Finding[]> => {
  const clock = new SystemClock();
  const kek = keyFileOf(data);
  const { served, finding } = lookAtLock(data);
  const machine = [
    await looked('node', () => lookAtNode(process.versions.node)),
    await looked('folder', () => lookAtFolder(data)),
    await looked('disk', () => lookAtDisk(data)),
    await looked('key', () => lookAtKey(data, kek)),
  ].flat();
  const inside = await looked('log', async () => {
    const log = openForReading(data);
    try {
      return [
        ...(await looked('clock', () => lookAtClock(log, clock))),
        ...(await looked('views', () => lookAtViews(log, data, served))),
        ...(await looked('work', () => lookAtWork(data, clock, served))),
        ...(await checkpoints({ kind: 'sqlite' }, data)),
        ...(notices && served ? await looked('notices', () => waysOut(log, data, notices)) : []),
      ];
    } finally {
      log.close();
    }
  });
  return [...machine, finding, ...inside];
};
