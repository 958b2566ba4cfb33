import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { position } from '#kernel';
import type { Stuck } from '../reaction-checkpoints.js';
import { ReactionFile } from './reaction-file.js';

const stuck = (eventId: string, at: string): Stuck => ({
  reaction: 'a',
  eventId,
  stream: 'visit-1',
  revision: 0,
  position: position(at),
  code: 'complaint.number-taken',
  facts: { complaintId: 'c' },
  at: '2026-03-02T09:00:00.000Z',
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-checkpoints-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const reopened = async <T>(
  logId: string | undefined,
  use: (file: ReactionFile) => Promise<T>,
): Promise<T> => {
  const file = new ReactionFile(folder, logId);
  const result = await use(file);
  file.close();
  return result;
};

describe('the checkpoints', () => {
  it('are kept', async () => {
    await reopened('log-1', async (file) => {
      await file.save('a', position('1'));
      await file.save('a', position('2'));
      await file.save('b', position('1'));
    });
    expect(await reopened('log-1', (file) => file.load('a'))).toBe('2');
    expect(await reopened(undefined, (file) => file.load('b'))).toBe('1');
    expect(await reopened('log-1', (file) => file.load('never-run'))).toBeUndefined();
  });
  it('of another log are forgotten', async () => {
    await reopened('log-1', async (file) => {
      await file.save('a', position('7'));
      await file.setAside(stuck('e', '7'));
    });
    const [kept, list] = await reopened('log-2', async (file) => [await file.load('a'), await file.stuck()]);
    expect(kept).toBeUndefined();
    expect(list).toEqual([]);
  });
});

describe('the events that were set aside', () => {
  it('are listed in the order of the log, each once', async () => {
    await reopened('log-1', async (file) => {
      await file.setAside(stuck('later', '2'));
      await file.setAside(stuck('earlier', '1'));
      await file.setAside(stuck('later', '2'));
    });
    expect(await reopened('log-1', (file) => file.stuck())).toEqual([
      stuck('earlier', '1'),
      stuck('later', '2'),
    ]);
  });
  it('leave the list when they are settled', async () => {
    await reopened('log-1', async (file) => {
      await file.setAside(stuck('e', '1'));
      await file.settle('a', 'e');
    });
    expect(await reopened('log-1', (file) => file.stuck())).toEqual([]);
  });
});
