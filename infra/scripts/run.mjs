import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Runs a program of this Node installation and ends with its exit code when it fails. */
export const node = (args, env = {}) => {
  const { status, signal } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (signal) process.exit(1);
  if (status !== 0) process.exit(status ?? 1);
};

/** Server and command line by tsc, then joined into `dist/server`; the page by Vite; all into `dist/`. */
export const build = () => {
  node(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
  node(['infra/scripts/bundle.mjs']);
  node(['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn']);
};
