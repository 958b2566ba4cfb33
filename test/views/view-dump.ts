import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Every row of every table of a view's newest file, in the order of its key: equal text, equal view. */
export const dumpFile = (path: string): string => {
  const db = new Database(path, { readonly: true });
  const tables = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%words%' ORDER BY name`)
    .pluck()
    .all() as string[];
  const lines = tables.flatMap((table) =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => `${table} ${JSON.stringify(row)}`),
  );
  const words = db.prepare(`SELECT name FROM sqlite_schema WHERE name = 'case_words'`).pluck().get();
  if (words !== undefined) {
    const found = db
      .prepare(`SELECT rowid FROM case_words WHERE case_words MATCH 'duong OR doi OR rac' ORDER BY rowid`)
      .pluck()
      .all();
    lines.push(`words ${JSON.stringify(found)}`);
  }
  db.close();
  return lines.join('\n');
};

/** All views of a folder; the generation of a file is not part of what it says. */
export const dumpFolder = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.db'))
      .sort()
      .map((file) => [file.slice(0, file.indexOf('@')), dumpFile(join(folder, file))]),
  );
