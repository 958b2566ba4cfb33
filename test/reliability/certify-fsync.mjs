// node test/reliability/certify-fsync.mjs [--first N] [--last N] [--step N] [--defect hiding]
//
// Makes the N-th fsync of a writing process fail with EIO, for each N, in commits and in checkpoints alike.
// Must hold: nothing is acknowledged after it, health says so, and what was acknowledged is in the log.
// Needs strace. Exit code 0: it held; 1: it did not, the problems are printed; 77: strace is not installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { auditLog } from '../../dist/libs/event-store/src/index.js';

const { values } = parseArgs({
  options: {
    first: { type: 'string', default: '1' },
    last: { type: 'string', default: '160' },
    step: { type: 'string', default: '1' },
    defect: { type: 'string', default: '' },
  },
});
const PROCESS = new URL('./appending-process.mjs', import.meta.url).pathname;
const SYNCS = 'fsync,fdatasync';

/**
 * @returns what the process told; undefined when it ended before it could, as it must when it cannot even
 *   open, or when the N-th fsync came after its report or never
 */
const failAt = (n, folder) => {
  const trace = join(folder, 'trace');
  const options = ['-y', '-e', `trace=${SYNCS},write`, '-e', `inject=${SYNCS}:error=EIO:when=${n}`];
  const child = spawnSync(
    'strace',
    ['-f', '-o', trace, ...options, process.execPath, PROCESS, folder, values.defect],
    {
      encoding: 'utf8',
    },
  );
  if (child.status !== 0) return undefined;
  const calls = readFileSync(trace, 'utf8').split('\n');
  const failed = calls.findIndex((call) => call.includes('(INJECTED)'));
  const reported = calls.findIndex((call) => call.includes('acknowledged'));
  // SQLite passes over a failed sync of the folder; the log syncs it once more itself when it opens.
  const ofFolder = calls[failed]?.includes(`<${folder}>`);
  return failed !== -1 && failed < reported && !ofFolder ? JSON.parse(child.stdout) : undefined;
};

const judge = (n) => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-fsync-'));
  try {
    const told = failAt(n, folder);
    if (!told) return undefined;
    const { problems, events } = auditLog(folder);
    return [
      ...problems,
      ...(events < told.acknowledged ? [`${told.acknowledged} acknowledged, ${events} stored`] : []),
      ...(told.acknowledgedAfter > 0 ? [`${told.acknowledgedAfter} acknowledged after the failure`] : []),
      ...(told.healthy ? [`kept secret, ${told.acknowledged} acknowledged`] : []),
    ].map((problem) => `fsync ${n}: ${problem}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

if (spawnSync('strace', ['-V']).status !== 0) {
  console.log('skipped: strace is not installed');
  process.exit(77);
}
const points = [];
for (let n = Number(values.first); n <= Number(values.last); n += Number(values.step)) points.push(n);
const judged = points.map(judge).filter((found) => found !== undefined);
const problems = judged.flat();
for (const problem of problems.slice(0, 20)) console.log(problem);
console.log(`${judged.length} failed fsyncs, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
