import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** What the tests need from the system: Debian package → the file that proves it is there. */
const NEEDED = { chromium: '/usr/bin/chromium', 'redis-server': '/usr/bin/redis-server' };

/** A program that stands somewhere else can be named. */
const NAMED = { 'redis-server': process.env.REDIS_SERVER };

/** The package each missing thing is in. */
export const missingPackages = () =>
  Object.entries(NEEDED)
    .filter(([name, file]) => !existsSync(NAMED[name] || file))
    .map(([name]) => name);

const mayInstall = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** Installs what is missing when it may (root and apt); otherwise stops with the one sentence that helps. */
export const ensureSystemPackages = () => {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (!mayInstall()) {
    process.stderr.write(
      `The tests need ${missing.join(', ')}: run "apt-get install ${missing.join(' ')}" as root first.\n`,
    );
    process.exit(2);
  }
  process.stderr.write(`Installing ${missing.join(', ')} …\n`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], options);
};
