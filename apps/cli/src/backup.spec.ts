import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestLog, type NewEvent } from '#event-store';
import { START } from '#kernel';
import { openForReading, openForWriting } from './data-folder.js';
import { run } from './run.js';

let folder: string;
let data: string;
let to: string;

const cli = async (...argv: readonly string[]) => {
  const said: string[] = [];
  const written: string[] = [];
  const code = await run(argv, {
    out: (text) => written.push(text),
    err: (text) => said.push(text),
    interactive: false,
  });
  return { code, out: written.join('\n'), err: said.join('\n') };
};

const opened: NewEvent = { type: 'UnitEstablished', data: { unitId: 'xa' } };

const write = async (from: number, count: number): Promise<void> => {
  const store = await openForWriting(data);
  for (let index = from; index < from + count; index += 1) {
    const command = `command-${index}`;
    const meta = {
      recordedAt: '2026-09-14T02:00:00.000Z',
      actor: 'an',
      commandId: command,
      correlationId: command,
    };
    await store.append(`thing-${index}`, 'none', [opened, opened], meta);
  }
  await store.close();
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-backup-'));
  data = join(folder, 'data');
  to = join(folder, 'backup');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a backup', () => {
  it('put back elsewhere holds the same log, with the same id, and is proved', async () => {
    await write(0, 20);
    const before = digestLog(data);
    expect((await cli('backup', '--data', data, '--to', to)).code).toBe(0);
    const again = join(folder, 'again');
    const { code, err } = await cli('restore', '--from', to, '--data', again);
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(digestLog(again)).toEqual(before);
    expect((await cli('check', '--no-views', '--data', again)).code).toBe(0);
    const log = openForReading(again);
    expect(await log.head()).not.toBe(START);
    log.close();
  });

  it('made while somebody writes holds everything that was written before it began', async () => {
    await write(0, 5);
    const store = await openForWriting(data);
    let going = true;
    let written = 0;
    const writing = (async () => {
      for (; going; written += 1) {
        const meta = {
          recordedAt: '2026-09-14T02:00:00.000Z',
          actor: 'an',
          commandId: `late-${written}`,
          correlationId: 'c',
        };
        await store.append(`late-${written}`, 'none', [opened, opened], meta);
      }
    })();
    while (written < 10) await new Promise((resolve) => setImmediate(resolve));
    const acknowledged = written;
    expect((await cli('backup', '--data', data, '--to', to, '--rest', '1')).code).toBe(0);
    going = false;
    await writing;
    await store.close();
    const { events } = digestLog(to);
    expect(events).toBeGreaterThanOrEqual((5 + acknowledged) * 2);
    expect(events % 2).toBe(0);
  });

  it('is for its owner alone, and holds neither views nor jobs nor the key', async () => {
    await write(0, 2);
    writeFileSync(join(data, 'jobs.db'), 'x');
    writeFileSync(`${data}.kek`, 'key');
    await cli('backup', '--data', data, '--to', to);
    expect(readdirSync(to).toSorted()).toEqual(['backup.json', 'log.db']);
    for (const name of ['.', 'log.db', 'backup.json']) expect(statSync(join(to, name)).mode & 0o077).toBe(0);
  });

  it('is never written over, and never into a folder that holds something', async () => {
    await write(0, 2);
    await cli('backup', '--data', data, '--to', to);
    expect(await cli('backup', '--data', data, '--to', to)).toMatchObject({ code: 2 });
    const { code, err } = await cli('restore', '--from', to, '--data', data);
    expect(code).toBe(2);
    expect(err).toContain('not empty');
  });

  it.each(['log.db', 'backup.json'])('with one changed byte in %s is not put back', async (name) => {
    await write(0, 20);
    await cli('backup', '--data', data, '--to', to);
    const bytes = readFileSync(join(to, name));
    const at = name === 'log.db' ? bytes.length - 200 : bytes.indexOf('"root": "') + 12;
    bytes.writeUInt8(bytes.readUInt8(at) === 0x61 ? 0x62 : 0x61, at);
    writeFileSync(join(to, name), bytes);
    const again = join(folder, 'again');
    expect((await cli('restore', '--from', to, '--data', again)).code).toBe(1);
  });

  it('that was interrupted has no name, and what is left of it is in nobody’s way', async () => {
    await write(0, 2);
    await cli('backup', '--data', data, '--to', to);
    rmSync(to, { recursive: true });
    writeFileSync(`${to}.unfinished`, 'half');
    expect((await cli('restore', '--from', `${to}.unfinished`, '--data', join(folder, 'x'))).code).toBe(2);
    expect((await cli('backup', '--data', data, '--to', to)).code).toBe(0);
    expect(existsSync(`${to}.unfinished`)).toBe(false);
  });
});
