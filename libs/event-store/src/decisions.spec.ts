import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Clock,
  Refusal,
  refuse,
  type Adjustment,
  type Decider,
  type DomainEvent,
  type Recorded,
  type Resource,
} from '#kernel';
import {
  Codec,
  Decisions,
  openSqliteLog,
  RevisionConflict,
  type DecidedEntry,
  type SqliteLog,
  type Who,
} from '#event-store';

type Moved = DomainEvent<'Moved', { unit: string }>;

/** A thing that stands in a unit, and can be carried to another. Every move is two events: lifted, put down. */
const thing: Decider<string, string, Moved> = {
  category: 'thing',
  initial: '',
  decide: (at, to) =>
    to === at
      ? []
      : to === 'nowhere'
        ? refuse('thing.lost')
        : ['air', to].map((unit) => ({ type: 'Moved', data: { unit } })),
  evolve: (_, { data }) => data.unit,
  resource: (at): Resource | undefined => (at === '' ? undefined : { unit: at }),
};

class Noon extends Clock {
  override now(): string {
    return '2026-07-01T05:00:00.000Z';
  }
}

const who = (commandId: string, more: Partial<Who> = {}): Who => ({
  actor: 'officer',
  commandId,
  correlationId: commandId,
  ...more,
});

const onlyIn = (unit: string): NonNullable<Who['permit']> => {
  return (resource) => {
    if (resource.unit !== unit) refuse('access.denied');
  };
};

let folder: string;
let log: SqliteLog;
let decisions: Decisions;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-decisions-'));
  log = await openSqliteLog({ folder, codec: new Codec(), writer: 'inline' });
  decisions = new Decisions(log, new Noon());
});

afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

const move = (to: string, by: Who) => decisions.run(thing, '1', to, by);

const stored = async (): Promise<readonly DomainEvent[]> => {
  const events: DomainEvent[] = [];
  for await (const event of log.read('thing-1')) events.push(event);
  return events;
};

describe('a command', () => {
  it('writes what was decided, and answers where the last event stands', async () => {
    expect(await move('a', who('c1'))).toEqual({
      stream: 'thing-1',
      revision: 1,
      position: await log.head(),
      repeated: false,
    });
    expect(await stored()).toMatchObject([
      { data: { unit: 'air' }, meta: { actor: 'officer', recordedAt: '2026-07-01T05:00:00.000Z' } },
      { data: { unit: 'a' }, meta: { commandId: 'c1' } },
    ]);
  });

  it('writes nothing when it is already so', async () => {
    await move('a', who('c1'));
    expect(await move('a', who('c2'))).toEqual({ stream: 'thing-1', revision: 1, repeated: true });
    expect(await stored()).toHaveLength(2);
  });

  it('writes nothing when it is refused', async () => {
    await expect(move('nowhere', who('c1'))).rejects.toThrow(new Refusal('thing.lost'));
    expect(await stored()).toEqual([]);
  });

  it('keeps what only this process may know out of the log', async () => {
    await move('a', who('c1', { permit: () => undefined }));
    const [event] = await stored();
    expect(Object.keys((event as Recorded).meta).sort()).toEqual([
      'actor',
      'commandId',
      'correlationId',
      'recordedAt',
      'schema',
    ]);
  });
});

describe('a command sent again', () => {
  it('gets the first answer, and no second event', async () => {
    const first = await move('a', who('c1'));
    expect(await move('a', who('c1'))).toEqual({ ...first, repeated: true });
    expect(await stored()).toHaveLength(2);
  });

  it('gets the first answer also when the stream has gone on since', async () => {
    const first = await move('a', who('c1'));
    await move('b', who('c2'));
    expect(await move('a', who('c1'))).toEqual({ ...first, repeated: true });
  });

  it('gets the first answer when it names the revision that it changed itself', async () => {
    await move('a', who('c1'));
    const first = await move('b', who('c2', { expectedRevision: 1 }));
    expect(await move('b', who('c2', { expectedRevision: 1 }))).toEqual({ ...first, repeated: true });
  });

  it('gets one answer when it arrives many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => move('a', who('c1'))));
    expect(new Set(answers.map(({ revision, position }) => `${revision}/${position}`)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await stored()).toHaveLength(2);
  });

  it('is not answered to somebody who may not do it', async () => {
    await move('a', who('c1'));
    await move('b', who('c2'));
    await expect(move('b', who('c2', { permit: onlyIn('z') }))).rejects.toThrow(new Refusal('access.denied'));
  });

  it('is answered to somebody who has given the thing away by it', async () => {
    await move('a', who('c1'));
    const first = await move('b', who('c2', { permit: onlyIn('a') }));
    expect(await move('b', who('c2', { permit: onlyIn('a') }))).toEqual({ ...first, repeated: true });
  });
});

describe('two who change one thing', () => {
  it('both succeed when neither named what they saw', async () => {
    await move('a', who('c0'));
    const answers = await Promise.all([move('b', who('c1')), move('c', who('c2')), move('d', who('c3'))]);
    expect(answers.map(({ revision }) => revision).sort()).toEqual([3, 5, 7]);
  });

  it('the later one is told when they named what they saw', async () => {
    await move('a', who('c0'));
    await move('b', who('c1', { expectedRevision: 1 }));
    await expect(move('c', who('c2', { expectedRevision: 1 }))).rejects.toThrow(
      new RevisionConflict('thing-1', 1, 3),
    );
  });

  it('is told that a stream does not exist when it named a revision of it', async () => {
    await expect(move('a', who('c1', { expectedRevision: 4 }))).rejects.toThrow(
      new RevisionConflict('thing-1', 4, 'none'),
    );
  });

  it('gives up after three attempts on a stream that never rests', async () => {
    await move('a', who('c0'));
    let attempts = 0;
    const faster = (): undefined => {
      attempts += 1;
      const event: Moved = { type: 'Moved', data: { unit: 'a' } };
      const meta = { recordedAt: new Noon().now(), ...who(`other-${attempts}`) };
      void log.append('thing-1', attempts, [event], meta);
    };
    await expect(move('b', who('c1', { permit: faster }))).rejects.toThrow(
      new RevisionConflict('thing-1', 3, 4),
    );
    expect(attempts).toBe(3);
  });
});

describe('a rule for the entries of all nouns', () => {
  const asked: DecidedEntry[] = [];
  const adjustment = { reason: 'nhập sau khi chốt', documentNo: '15/TTr' };
  const person = { permit: () => undefined };
  let kept: Adjustment | undefined;
  let guarded: Decisions;

  beforeEach(() => {
    asked.length = 0;
    kept = undefined;
    guarded = new Decisions(log, new Noon(), (entry) => {
      asked.push(entry);
      if (entry.events.some(({ data }) => 'unit' in data && data.unit === 'closed')) refuse('thing.closed');
      return Promise.resolve(kept);
    });
  });

  it('is asked about what a person enters, before it is written', async () => {
    await expect(guarded.run(thing, '1', 'closed', who('c1', person))).rejects.toThrow('thing.closed');
    expect(await stored()).toEqual([]);
    expect(asked[0]).toMatchObject({ stream: 'thing-1', today: '2026-07-01' });
    expect(asked[0]?.holder()).toBe('closed');
  });

  it('is not asked about what a reaction or an import enters', async () => {
    await guarded.run(thing, '1', 'closed', who('c1'));
    expect(asked).toEqual([]);
  });

  it('is not asked again when the command is repeated', async () => {
    await guarded.run(thing, '1', 'a', who('c1', person));
    await guarded.run(thing, '1', 'a', who('c1', person));
    expect(asked).toHaveLength(1);
  });

  it('says whether the entry is an adjustment, and only then it is kept', async () => {
    await guarded.run(thing, '1', 'a', who('c1', { ...person, adjustment }));
    kept = adjustment;
    await guarded.run(thing, '1', 'b', who('c2', { ...person, adjustment }));
    const events = (await stored()) as readonly Recorded[];
    expect(events.map(({ meta }) => meta.adjustment)).toEqual([undefined, undefined, adjustment, adjustment]);
  });
});
