import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  PrivateConflict,
  PrivateStreamGone,
  type PrivateNews,
  type PrivateStreams,
} from '../private/private-streams.js';

/** What every store of private streams must do. It may be shared: each test has a kind of its own. */
export const privateStreamsContract = (name: string, open: () => PrivateStreams): void => {
  describe(name, () => {
    let streams: PrivateStreams;
    let kind: string;
    let stream: string;
    beforeEach(() => {
      streams = open();
      kind = `k${randomUUID().replaceAll('-', '')}`;
      stream = `${kind}-1`;
    });
    const told = (note: unknown) => ({ type: 'Told', data: { note } });
    const notes = async (of = stream) => (await streams.read(of))?.map(({ data }) => data['note']);
    const add = (expected: 'none' | number, note: unknown, newestOnly = false) =>
      streams.append({ stream, expected, entry: told(note), newestOnly });

    it('gives back what was written, in its order', async () => {
      expect(await streams.read(stream)).toEqual([]);
      expect(await add('none', 'một')).toBe(0);
      expect(await add(0, { hai: [2, null] })).toBe(1);
      expect(await streams.read(stream)).toEqual([
        { revision: 0, ...told('một') },
        { revision: 1, ...told({ hai: [2, null] }) },
      ]);
    });
    it('lets one of two writers go on who expect the same', async () => {
      await add('none', 1);
      const both = await Promise.allSettled([add(0, 2), add(0, 3)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      await expect(add('none', 4)).rejects.toBeInstanceOf(PrivateConflict);
      await expect(add(7, 4)).rejects.toBeInstanceOf(PrivateConflict);
      expect(await notes()).toHaveLength(2);
    });
    it('forgets at most what is not the newest where nothing else counts', async () => {
      for (const [index, expected] of (['none', 0, 1] as const).entries()) await add(expected, index, true);
      expect((await notes())?.at(-1)).toBe(2);
    });
    it('is destroyed for good', async () => {
      await add('none', 1);
      await streams.destroy(stream);
      expect(await streams.read(stream)).toBeUndefined();
      await expect(add('none', 2)).rejects.toBeInstanceOf(PrivateStreamGone);
      await expect(add(0, 2)).rejects.toBeInstanceOf(PrivateStreamGone);
      await streams.destroy(stream);
      await streams.destroy(`${kind}-never`);
      expect(await streams.read(`${kind}-never`)).toEqual([]);
    });
    it('is followed: what was there, what comes, what goes and went, and nothing of another kind', async () => {
      await add('none', 1);
      await streams.append({ stream: `x${kind}-1`, expected: 'none', entry: told('other') });
      const heard: PrivateNews[] = [];
      await streams.follow(kind, (news) => heard.push(news));
      expect(heard).toEqual([{ stream, kind: 'entry', entry: { revision: 0, ...told(1) } }]);
      await add(0, 2);
      await streams.destroy(stream);
      while (heard.length < 3) await sleep(5);
      expect(heard.slice(1)).toEqual([
        { stream, kind: 'entry', entry: { revision: 1, ...told(2) } },
        { stream, kind: 'destroyed' },
      ]);
      const later: PrivateNews[] = [];
      await streams.follow(kind, (news) => later.push(news));
      expect(later.at(-1)).toEqual({ stream, kind: 'destroyed' });
    });
  });
};
