import { describe, expect, it } from '@jest/globals';
import type { RoundRun } from '../jobs.js';
import { Rounds } from '../rounds.js';
import { later, until, type QueueUnderTest } from './queue-under-test.js';

const run = (kind: string, more: Partial<RoundRun> = {}): RoundRun => ({
  kind,
  every: 600_000,
  at: '2026-09-14T02:00:00.000Z',
  took: 12,
  due: '2026-09-14T02:10:00.000Z',
  ...more,
});

export const roundContract = (on: QueueUnderTest): void => {
  describe(`${on.name}: a round`, () => {
    it('leaves a note of how it last went, for every node to read', async () => {
      expect(await on.jobs.rounds()).toEqual([]);
      await on.jobs.noteRound(run('look', { code: 'bug.TypeError' }));
      await on.jobs.noteRound(run('expire'));
      const other = await on.open();
      expect(await other.rounds()).toEqual([run('expire'), run('look', { code: 'bug.TypeError' })]);
      const next = run('look', { at: '2026-09-14T02:10:00.000Z', due: '2026-09-14T02:20:00.000Z' });
      await other.noteRound(next);
      expect(await on.jobs.rounds()).toEqual([run('expire'), next]);
    });

    it('that is done no more is forgotten, and the others are not', async () => {
      for (const kind of ['expire', 'look', 'tell']) await on.jobs.noteRound(run(kind));
      await on.jobs.keepRounds(['look', 'tell', 'never-yet']);
      expect((await on.jobs.rounds()).map(({ kind }) => kind)).toEqual(['look', 'tell']);
    });

    it('is done by exactly one of two nodes in each turn', async () => {
      const others = [on.jobs, await on.open()];
      let now = later(0);
      const clock = { now: () => now };
      const done: string[] = [];
      const nodes = others.map((jobs) => new Rounds({ jobs, clock }));
      const round = { kind: 'look', every: 60_000, run: async () => void done.push(now) };
      for (const [index, node] of nodes.entries()) on.workFor(others[index], { look: () => node.run(round) });
      for (let turn = 1; turn <= 3; turn += 1) {
        await Promise.all(nodes.map((node) => node.ask(round)));
        await until(
          () => done.length,
          (count) => count >= turn,
        );
        await on.quiet();
        now = new Date(Date.parse(now) + round.every).toISOString();
      }
      expect(new Set(done).size).toBe(3);
      expect(done.length).toBe(3);
      expect(await on.jobs.rounds()).toMatchObject([{ kind: 'look', at: done[2] }]);
    });
  });
};
