// Runs the verifier that is handed out with a bundle, as its receiver does.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipped } from './made-office.mjs';

export const VERIFIER = new URL('../../infra/verify/nghedan-verify.py', import.meta.url).pathname;

/** Whether a Python is here that the verifier runs on. */
export const hasPython = () =>
  spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0;

const python = (...args) =>
  new Promise((resolve) =>
    execFile('python3', args, (error, stdout, stderr) =>
      resolve({ exit: error?.code ?? 0, output: stdout + stderr }),
    ),
  );

/** What a text says of the log: first and last index of each thing that is wrong, in the order in which it says them. */
export const places = (output) =>
  [...output.matchAll(/^Sai tại vị trí ([\d.]+)(?:–([\d.]+))?:/gm)].map(([, first, last = first]) =>
    [first, last].map((index) => Number(index.replaceAll('.', ''))),
  );

/**
 * @param receiver `file`: the bytes, or `bundle`: what is put into them; `held` and `keys` and `witness` from outside;
 *   `weaken`: what a weaker verifier leaves out
 */
export const verify = async ({ bundle, file = zipped(bundle), held = [], keys = [], witness, weaken }) => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-verify-'));
  const put = (name, content) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  try {
    const args = [
      put('bundle.zip', file),
      ...keys.flatMap((key) => ['--key', key]),
      ...held.flatMap((note, nth) => ['--held', put(`held-${nth}`, note)]),
      ...(witness ? ['--witness', witness] : []),
    ];
    return await python(weaken ? put('verify.py', weakened(weaken)) : VERIFIER, ...args);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Asks functions of the verifier, as `[name, arguments]`. @returns their answers */
export const ask = (questions) => {
  const script = new URL('./ask-verifier.py', import.meta.url).pathname;
  const input = JSON.stringify(questions);
  const { stdout, stderr } = spawnSync('python3', [script, VERIFIER], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
};

const weakened = ({ line, instead }) => {
  const text = readFileSync(VERIFIER, 'utf8');
  if (text.split(line).length !== 2) throw new Error(`the verifier does not hold once: ${line}`);
  return text.replace(line, () => instead);
};

/** What is wrong with how the verifier answered an attack; nothing when it ended as it must and named the place. */
export const missed = ({ exit, at, within }, said) => {
  if (said.exit !== exit) return `ended with ${said.exit} and not ${exit}: ${said.output}`;
  const named = places(said.output);
  const found = named.some(([first, last]) => first <= at && at <= last && last - first < within);
  if (at !== undefined && !found) return `did not name ${at}: ${said.output}`;
  const before = named.find(([, last]) => last < at);
  return before ? `named ${before[0]}, and ${at} is the first: ${said.output}` : undefined;
};
