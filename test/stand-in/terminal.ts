import { run } from '../../apps/cli/src/run.js';

/** What a command line answered: its exit code, and its lines to standard output and to standard error. */
export type Ran = Readonly<{ exit: number; out: string; err: string }>;

/** The program at a terminal where nobody sits, in this process. */
export const nghedan = async (...argv: readonly string[]): Promise<Ran> => {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await run(argv, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    interactive: false,
  });
  return { exit, out: out.join('\n'), err: err.join('\n') };
};
