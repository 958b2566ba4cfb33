import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SystemClock } from '../../../dist/apps/api/src/system-clock.js';
import { openReadLog } from '../../../dist/apps/worker/src/log-place.js';
import { viewRunners } from '../../../dist/apps/worker/src/view-runners.js';
import { viewSets } from '../../../dist/libs/views/src/index.js';

const TRIES = 40;
const LOOK_MS = 250;
/** Words of what the desks write: an index of words holds no text that could be read out of it. */
const WORDS = 'duong OR dat OR rac';

/** Every view of a working office against one that is built from the log: table by table, row by row. */
export const compareViews = async ({ data, place }) => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-rebuilt-'));
  const log = await openReadLog({ place, data, clock: new SystemClock() });
  const runners = viewRunners({ ...log, data: folder, report: () => undefined });
  try {
    const problems = [];
    for (const [index, set] of viewSets.entries()) {
      problems.push(...(await compareSet(set, runners[index], { live: data, rebuilt: folder })));
    }
    return problems;
  } finally {
    for (const runner of runners) runner.close();
    await log.close();
    rmSync(folder, { recursive: true });
  }
};

/** The office may still write, if only a reminder: both sides are brought to the same place first. */
const compareSet = async ({ views, open, nameOf }, runner, folders) => {
  for (let tries = 1; ; tries += 1) {
    await runner.catchUp();
    const [live, rebuilt] = [open(folders.live), open(folders.rebuilt)];
    try {
      const place = (reader) => JSON.stringify(reader.places());
      if (place(live) === place(rebuilt) || tries === TRIES) {
        return views.flatMap((view) =>
          compareView(view, live, rebuilt).map((text) => `${nameOf(view.name)}: ${text}`),
        );
      }
    } finally {
      live.close();
      rebuilt.close();
    }
    await sleep(LOOK_MS);
  }
};

const compareView = ({ name, tables, words = [] }, live, rebuilt) => {
  const [here, there] = [live, rebuilt].map((reader) => reader.places().find(({ view }) => view === name));
  if (here?.position !== there?.position)
    return [`stands at ${here?.position}, a rebuild at ${there?.position}`];
  const questions = [
    ...tables.map((table) => ({
      of: table.name,
      sql: `SELECT * FROM ${table.name} ORDER BY ${table.key.join(', ')}`,
    })),
    ...words.map((index) => ({
      of: index.name,
      sql: `SELECT rowid FROM ${index.name} WHERE ${index.name} MATCH '${WORDS}' ORDER BY rowid`,
    })),
  ];
  return questions.flatMap(({ of, sql }) => {
    const [mine, built] = [live, rebuilt].map((reader) =>
      reader.all(sql, {}).map((row) => JSON.stringify(row)),
    );
    const at = Array.from({ length: Math.max(mine.length, built.length) }, (_, n) => n).find(
      (n) => mine[n] !== built[n],
    );
    return at === undefined ? [] : [`${of} has ${mine[at]}, a rebuild ${built[at]}`];
  });
};
