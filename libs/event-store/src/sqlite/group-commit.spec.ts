import { describe, expect, it } from '@jest/globals';
import { GroupCommit } from './group-commit.js';
import type { PreparedAppend } from '../prepare-append.js';
import { WriteFailed, type Outcome } from './log-writer.js';
import type { WriterHost } from './writer-host.js';

const append = (n: number): PreparedAppend => ({
  stream: `a-${n}`,
  expected: 'none',
  command: `c${n}`,
  events: [],
});

/** A writer that numbers what it is given, remembers the groups, and fails where it is told to. */
class Numbering implements WriterHost {
  readonly groups: number[] = [];
  private position = 0;

  constructor(private readonly failing = -1) {}

  async commit(appends: readonly PreparedAppend[]): Promise<readonly Outcome[]> {
    this.groups.push(appends.length);
    if (this.groups.length - 1 === this.failing) throw new WriteFailed('full', 'not-written');
    return appends.map(() => ({
      kind: 'appended',
      revision: 0,
      position: (this.position += 1),
      repeated: false,
    }));
  }

  failure(): undefined {
    return undefined;
  }

  async close(): Promise<void> {}
}

const positions = (outcomes: readonly Outcome[]): unknown[] =>
  outcomes.map((outcome) => outcome.kind === 'appended' && outcome.position);

describe('appends that wait at the same moment', () => {
  it('share one commit, and each gets its own answer', async () => {
    const host = new Numbering();
    let commits = 0;
    const group = new GroupCommit(host, () => (commits += 1));
    const answers = await Promise.all([group.submit([append(1)]), group.submit([append(2), append(3)])]);
    expect(answers.map(positions)).toEqual([[1], [2, 3]]);
    expect([host.groups, commits]).toEqual([[3], 1]);
  });

  it('are put into several commits when they are very many, but a bulk append stays in one', async () => {
    const host = new Numbering();
    const group = new GroupCommit(host, () => undefined);
    const bulk = Array.from({ length: 6_000 }, (_, n) => append(n));
    const single = Array.from({ length: 5_000 }, (_, n) => group.submit([append(n)]));
    await Promise.all([...single, group.submit(bulk)]);
    expect(host.groups).toEqual([4_096, 904, 6_000]);
  });

  it('are refused at once when too many wait already', async () => {
    const group = new GroupCommit(new Numbering(), () => undefined);
    const waiting = group.submit(Array.from({ length: 100_000 }, (_, n) => append(n)));
    expect(() => group.submit([append(1)])).toThrow(
      new WriteFailed('100000 appends are waiting', 'not-written'),
    );
    expect(await waiting).toHaveLength(100_000);
    expect(positions(await group.submit([append(1)]))).toEqual([100_001]);
  });

  it('fail together, and those after them do not', async () => {
    const group = new GroupCommit(new Numbering(0), () => undefined);
    const failed = await Promise.allSettled([group.submit([append(1)]), group.submit([append(2)])]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(positions(await group.submit([append(3)]))).toEqual([1]);
  });
});
