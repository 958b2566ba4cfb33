import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#event-store';
import type { ProgressReport } from '#views';
import { keepFollowing } from './keep-following.js';

const kept = (attempts: readonly (() => Promise<void>)[]) => {
  const ending = new AbortController();
  const reports: ProgressReport[] = [];
  let attempt = 0;
  const follow = async (): Promise<void> => {
    attempt += 1;
    await attempts[attempt - 1]?.();
  };
  const report = (news: ProgressReport): void => void reports.push(news);
  const done = keepFollowing(follow, { signal: ending.signal, report, pauseMs: 1 });
  return { ending, done, tried: () => attempt, reports };
};
const away = async (): Promise<void> => {
  throw new StoreUnavailable('no answer', 'not-written');
};
const bug = async (): Promise<void> => {
  throw new TypeError('a bug');
};
const fine = async (): Promise<void> => undefined;

describe('views that follow the log', () => {
  it('begin again when it did not answer, as often as it does not', async () => {
    const { done, tried, reports } = kept([away, away, away, fine]);
    await done;
    expect(tried()).toBe(4);
    expect(reports).toEqual(Array(3).fill({ kind: 'failed', error: 'no answer' }));
  });
  it('do not begin again after a defect, which they tell', async () => {
    const { done, tried, reports } = kept([bug, fine]);
    await done;
    expect(tried()).toBe(1);
    expect(reports).toEqual([{ kind: 'failed', error: 'a bug' }]);
  });
  it('end when they are told to, also while they wait', async () => {
    const { ending, done, tried } = kept(Array<() => Promise<void>>(100_000).fill(away));
    await new Promise((resolve) => setTimeout(resolve, 20));
    ending.abort();
    await done;
    const then = tried();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(tried()).toBe(then);
  });
});
