import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** `<name>@<version>.<generation>.db`: a file is complete once it has this name, and is never replaced. */
const NAME = /^(?<name>[a-z-]+)@(?<version>\d+)\.(?<generation>\d+)\.db$/;

export type Generation = Readonly<{ version: number; generation: number; path: string }>;

/** Generations instead of renaming over: a log of SQLite (`-wal`) left by the old file can never meet the new one. */
export class ViewFolder {
  constructor(readonly path: string) {}

  create(): this {
    mkdirSync(this.path, { recursive: true });
    return this;
  }

  /** Complete files of a view, newest last. */
  generations(name: string): readonly Generation[] {
    if (!existsSync(this.path)) return [];
    return readdirSync(this.path)
      .map((file) => ({ file, match: NAME.exec(file)?.groups }))
      .filter(({ match }) => match?.['name'] === name)
      .map(({ file, match }) => ({
        version: Number(match?.['version']),
        generation: Number(match?.['generation']),
        path: join(this.path, file),
      }))
      .sort((a, b) => a.version - b.version || a.generation - b.generation);
  }

  /** What serves now: the newest file of this version, or of an older one while this one is being built. */
  current(name: string, version: number): Generation | undefined {
    return this.generations(name)
      .filter((file) => file.version <= version)
      .at(-1);
  }

  /** Where the next complete file of this version goes. */
  nextPath(name: string, version: number): string {
    const last =
      this.generations(name)
        .filter((file) => file.version === version)
        .at(-1)?.generation ?? 0;
    return join(this.path, `${name}@${version}.${last + 1}.db`);
  }

  /** Removes what a newer complete file has replaced. A file that somebody holds open on Windows stays for the next time. */
  sweep(name: string, version: number): void {
    const keep = this.current(name, version)?.path;
    for (const { path, version: of } of this.generations(name)) {
      if (path === keep || of > version) continue;
      for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
    }
  }
}
