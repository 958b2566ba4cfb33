import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** How a run ended, and all that it printed. */
export type Outcome = Readonly<{ code: number | string; output: string }>;

type Compiled = Readonly<{
  /** What it runs, below `dist`. */
  file: string;
  /** Which part of it that is, for whoever has not built. */
  says: string;
}>;

/** One of the long runs of `npm run certify`, with as few rounds as a test gives it. */
export const certification =
  (name: string, { file, says }: Compiled) =>
  (...args: readonly string[]): Promise<Outcome> => {
    if (!existsSync(join(ROOT, 'dist', file))) throw new Error(`${says}: npm run build:server`);
    const script = join(import.meta.dirname, `certify-${name}.mjs`);
    return new Promise((resolve) =>
      execFile(process.execPath, [script, ...args], (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, output: stdout + stderr }),
      ),
    );
  };
