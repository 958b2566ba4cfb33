import { setTimeout as sleep } from 'node:timers/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from '@nestjs/cqrs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Codec, openSqliteLog, type Decided, type SqliteLog } from '#event-store';
import { Clock, position, Refusal, type DomainEvent } from '#kernel';
import { ReactionFile, Reactions, type Reaction, type ReactionsOptions } from '#reactions';

class FixedClock extends Clock {
  override now(): string {
    return '2026-03-02T09:00:00.000Z';
  }
}

type Rang = DomainEvent<'Rang', { bell: string }>;

class Answer extends Command<Decided> {
  constructor(readonly bell: string) {
    super();
  }
}

const answerTheBell: Reaction<Rang> = {
  name: 'answer-the-bell',
  to: 'Rang',
  from: 'origin',
  react: async ({ data: { bell } }) => (bell === 'silent' ? undefined : new Answer(bell)),
};

let folder: string;
let log: SqliteLog;
let checkpoints: ReactionFile;
let answered: string[];
let running: Reactions | undefined;

const ring = async (bell: string): Promise<void> => {
  const meta = { recordedAt: '2026-03-02T09:00:00.000Z', actor: 'a', commandId: bell, correlationId: bell };
  await log.append(`bell-${bell}`, 'none', [{ type: 'Rang', data: { bell } }], meta);
};
const answer: ReactionsOptions['send'] = async (command) => {
  answered.push((command as Answer).bell);
  return { stream: 'x', revision: 0, repeated: false };
};
const start = (options: Partial<ReactionsOptions> = {}): Reactions => {
  const units = { at: async () => undefined };
  const base = {
    store: log,
    checkpoints,
    send: answer,
    units,
    clock: new FixedClock(),
    reactions: [answerTheBell],
  };
  running = new Reactions({ ...base, longestPause: 1, ...options });
  running.start();
  return running;
};
const untilHead = async (reactions: Reactions): Promise<boolean> =>
  (await reactions.caughtUpTo(await log.head(), 5_000)).reached;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nghedan-runner-'));
  log = await openSqliteLog({ folder, codec: new Codec([]), writer: 'inline' });
  checkpoints = new ReactionFile(folder);
  answered = [];
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  checkpoints.close();
  await log.close();
  rmSync(folder, { recursive: true });
});

describe('a reaction', () => {
  it('acts on what happened before it started and on what happens after', async () => {
    await ring('one');
    const reactions = start();
    await ring('two');
    expect(await untilHead(reactions)).toBe(true);
    expect(answered).toEqual(['one', 'two']);
  });
  it('that begins now leaves history alone', async () => {
    await ring('one');
    const reactions = start({ reactions: [{ ...answerTheBell, from: 'current' }] });
    expect(await untilHead(reactions)).toBe(true);
    await ring('two');
    expect(await untilHead(reactions)).toBe(true);
    expect(answered).toEqual(['two']);
  });
  it('goes on where it stopped', async () => {
    await ring('one');
    await untilHead(start());
    await running?.stop();
    await ring('two');
    expect(await untilHead(start())).toBe(true);
    expect(answered).toEqual(['one', 'two']);
  });
  it('that stands beyond the head begins again: an older log was put back', async () => {
    await checkpoints.save('answer-the-bell', position('99999999999999999999'));
    await ring('one');
    expect(await untilHead(start())).toBe(true);
    expect(answered).toEqual(['one']);
  });
  it('tries again when the way was blocked, in order', async () => {
    let blocked = 3;
    const errors: unknown[] = [];
    const send: ReactionsOptions['send'] = async (command) => {
      if (blocked-- > 0) throw new Error('disk full');
      return answer(command);
    };
    await ring('one');
    await ring('two');
    expect(await untilHead(start({ send, report: (_name, error) => errors.push(error) }))).toBe(true);
    expect(answered).toEqual(['one', 'two']);
    expect(errors).toHaveLength(3);
  });
});

describe('a log that ends its subscription', () => {
  it('is asked again after a pause, not in a tight loop', async () => {
    const errors: string[] = [];
    await ring('one');
    await log.close();
    start({ longestPause: 10_000, report: (_name, error) => errors.push(String(error)) });
    await sleep(200);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThan(10);
  });
});

describe('an event that a reaction cannot act on', () => {
  const refusing: ReactionsOptions['send'] = async (command) => {
    if ((command as Answer).bell === 'one') throw new Refusal('bell.broken', { bell: 'one' });
    return answer(command);
  };

  it('is set aside for a person and does not stop the rest', async () => {
    await ring('one');
    await ring('two');
    const reactions = start({ send: refusing });
    expect(await untilHead(reactions)).toBe(true);
    expect(answered).toEqual(['two']);
    expect(await reactions.stuck()).toMatchObject([
      {
        reaction: 'answer-the-bell',
        stream: 'bell-one',
        revision: 0,
        code: 'bell.broken',
        facts: { bell: 'one' },
      },
    ]);
  });
  it('is set aside as a bug when it fails for ever', async () => {
    const send: ReactionsOptions['send'] = async (command) => {
      if ((command as Answer).bell === 'one') throw new TypeError('undefined is not a bell');
      return answer(command);
    };
    await ring('one');
    await ring('two');
    const reactions = start({ send });
    expect(await untilHead(reactions)).toBe(true);
    expect(answered).toEqual(['two']);
    expect(await reactions.stuck()).toMatchObject([{ code: 'bug.TypeError' }]);
  });
  it('is done on the second try, when its cause is gone, and leaves the list', async () => {
    await ring('one');
    await untilHead(start({ send: refusing }));
    const [stuck] = (await running?.stuck()) ?? [];
    await running?.stop();
    const mended = start();
    expect(await mended.retry('answer-the-bell', stuck?.eventId ?? '')).toBe(true);
    expect(answered).toEqual(['one']);
    expect(await mended.stuck()).toEqual([]);
  });
  it('stays on the list when the second try fails too', async () => {
    await ring('one');
    const reactions = start({ send: refusing });
    await untilHead(reactions);
    const [stuck] = await reactions.stuck();
    expect(await reactions.retry('answer-the-bell', stuck?.eventId ?? '')).toBe(false);
    expect(await reactions.stuck()).toHaveLength(1);
    expect(await reactions.retry('answer-the-bell', 'unknown')).toBe(false);
  });
});

describe('waiting for the reactions', () => {
  it('ends in time when they are blocked', async () => {
    const reactions = start({ send: async (command) => sleep(300).then(() => answer(command)) });
    await ring('one');
    expect(await reactions.caughtUpTo(await log.head(), 20)).toMatchObject({ reached: false });
  });
  it('tells of the newest event that they wrote', async () => {
    const later = position('00000000000000000042');
    const send = async () => ({ stream: 'x', revision: 0, repeated: false, position: later });
    const reactions = start({ send });
    await ring('one');
    expect(await reactions.caughtUpTo(await log.head(), 5_000)).toEqual({ reached: true, position: later });
  });
  it('does not wait for events that are no concern of theirs', async () => {
    const reactions = start();
    await ring('silent');
    expect(await untilHead(reactions)).toBe(true);
    expect(reactions.standing()).toEqual([{ name: 'answer-the-bell', position: await log.head() }]);
  });
});
