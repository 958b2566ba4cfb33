import { createHash } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRedis } from '../../../dist/libs/access/src/index.js';
import { SystemClock } from '../../../dist/apps/api/src/system-clock.js';
import { openReadLog } from '../../../dist/apps/worker/src/log-place.js';
import { expected, NoAnswer } from '../killed-office/desk.mjs';

const HELD = new URL('./held.mjs', import.meta.url).href;
const FORMATS = ['csv-comma', 'xlsx'];
const ROWS = 3;
const LOOK_MS = 20;
const PATIENCE_MS = 60_000;
/** Ten times what a job that was cut off waits for its next worker. */
const TIDY_MS = 6_000;

/** Where the writing of an export stands still and is killed. */
export const STEPS = ['writing', 'named', 'logged'];

/** Exports of one office, whose writer is killed at each of them. */
export class KilledExports {
  problems = [];
  kills = 0;
  #asked = 0;

  /** @param writer name of the process that writes exports; it has been started anew when this answers */
  static async of(office, writer) {
    const exports = new KilledExports(office, office.server(writer));
    await exports.#furnish();
    await exports.#restart();
    return exports;
  }

  constructor(office, writer) {
    this.office = office;
    this.writer = writer;
    [this.desk, this.beside] = office.desks;
    this.told = join(office.data, '..', 'told.json');
  }

  /**
   * @param step of STEPS, or so many milliseconds after the export was asked for
   * @param defect of `held.mjs`
   */
  async killAt(step, defect) {
    this.#tell(typeof step === 'string' ? step : undefined, defect);
    const exportId = await this.#ask();
    if (typeof step === 'string') await this.writer.prints(`held: ${step}`);
    else await sleep(step);
    await this.#lookAtIt(exportId);
    await this.writer.kill();
    this.kills += 1;
    await this.#lookAtIt(exportId);
    this.#tell(undefined, defect);
    this.writer.spawn();
    await this.writer.ready();
    const end = performance.now() + PATIENCE_MS;
    let found = await this.#lookAtIt(exportId);
    while ((found?.status ?? 'requested') === 'requested' && performance.now() < end) {
      await sleep(LOOK_MS);
      found = await this.#lookAtIt(exportId);
    }
    await this.#compare(`killed at ${step}`, exportId, found);
  }

  /** What the lists hold. */
  async #furnish() {
    for (let n = 0; n < ROWS; n += 1) {
      const visitId = crypto.randomUUID();
      const facts = { visitId, occurredOn: this.desk.me.today, desk: 'Bàn 1', kind: 'regular', people: 1 };
      const what = { matter: 'petition', field: 'ha-tang', summary: 'Đề nghị sửa đường', documents: [] };
      const whom = { citizen: { name: `Người Thử ${n}` }, outcome: { kind: 'accept' } };
      expected(await this.desk.post('/api/visits', { ...facts, ...what, ...whom }), 201);
    }
  }

  async #restart() {
    const code = await this.writer.stop();
    if (code !== 0) this.problems.push(`told to end, the writer ended with ${code}`);
    this.#tell();
    this.writer.release(HELD, { NGHEDAN_TOLD: this.told });
    this.writer.spawn();
    await this.writer.ready();
  }

  #tell(hold, defect) {
    writeFileSync(this.told, JSON.stringify({ hold, defect }));
  }

  async #ask() {
    const format = FORMATS[(this.#asked += 1) % FORMATS.length];
    const list = { format, tt: 'tat-ca' };
    return expected(await this.desk.post('/api/exports/cases', list), 201).exportId;
  }

  /** What its owner is shown, and what they get: at no moment anything but the whole file that was told of. */
  async #lookAtIt(exportId) {
    try {
      const { exports } = expected(await this.beside.get('/api/exports'), 200);
      const found = exports.find((one) => one.exportId === exportId);
      const answer = await this.beside.get(`/api/exports/${exportId}/file`);
      if (answer.status === 200) {
        const again = expected(await this.beside.get('/api/exports'), 200).exports;
        const { sha256, rows } = again.find((one) => one.exportId === exportId) ?? {};
        if (createHash('sha256').update(answer.bytes).digest('hex') !== sha256)
          this.problems.push('half: a file left that is not the one that was told of');
        if (rows !== ROWS) this.problems.push(`half: a file left with ${rows} rows of ${ROWS}`);
      }
      return found;
    } catch (error) {
      if (error instanceof NoAnswer) return undefined;
      throw error;
    }
  }

  async #compare(when, exportId, found) {
    if (found?.status !== 'written')
      this.problems.push(`untrue: ${when}, it is shown as ${found?.status ?? 'nothing'}`);
    const written = (await this.#events()).filter(
      ({ type, data }) => type === 'ExportWritten' && data.exportId === exportId,
    );
    if (written.length !== 1)
      this.problems.push(`facts: ${when}, the log says ${written.length} times that it is there`);
    const names = await this.#settledFiles(exportId);
    if (names.length !== 1)
      this.problems.push(`files: ${when}, ${names.length} lie there: ${names.join(', ')}`);
    const { forever, unfinished } = await this.#left();
    if (unfinished.length > 0)
      this.problems.push(`left: ${when}, ${unfinished.join(', ')} is never finished`);
    if (forever.length > 0) this.problems.push(`left: ${when}, Redis keeps ${forever.join(', ')} for ever`);
  }

  /** The job that was cut off after its fact is taken up once more, and tidies. */
  async #settledFiles(exportId) {
    const end = performance.now() + TIDY_MS;
    let names = await this.#files(exportId);
    while (names.length > 1 && performance.now() < end) {
      await sleep(LOOK_MS);
      names = await this.#files(exportId);
    }
    return names;
  }

  async #events() {
    const { data, place } = this.office;
    const log = await openReadLog({ place, data, clock: new SystemClock() });
    const events = [];
    try {
      for await (const event of log.source.read(`export-${this.desk.me.userId}`)) events.push(event);
    } finally {
      await log.close();
    }
    return events;
  }

  async #files(exportId) {
    const keys = await this.#keys('*:exports:file:*');
    const names = keys?.map((key) => key.replace(/^.*:file:/, '')) ?? this.#inFolder();
    return names.filter((name) => name.startsWith(`${exportId}.`));
  }

  async #left() {
    const keys = await this.#keys('*:export*:*', true);
    return {
      forever: keys ?? [],
      unfinished: keys ? [] : this.#inFolder().filter((name) => name.endsWith('.part')),
    };
  }

  #inFolder() {
    const folder = join(this.office.data, 'exports');
    return existsSync(folder) ? readdirSync(folder) : [];
  }

  /** @returns undefined where there is no Redis */
  async #keys(pattern, onlyForEver = false) {
    const url = this.office.redisUrl;
    if (url === undefined) return undefined;
    const redis = await openRedis({ url });
    try {
      const keys = await redis.keys(pattern);
      if (!onlyForEver) return keys;
      const lives = await Promise.all(keys.map((key) => redis.ttl(key)));
      return keys.filter((_, at) => lives[at] === -1);
    } finally {
      redis.disconnect();
    }
  }
}
