import { describe, expect, it } from '@jest/globals';
import { Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { defer, firstValueFrom, of, throwError } from 'rxjs';
import type { EventStore } from '#event-store';
import { position, Refusal, START, type Position } from '#kernel';
import type { Reactions } from '#reactions';
import { ViewProgress } from '#views';
import { AnsweredAtOnce, ReadYourWrites } from './read-your-writes.js';

class Page {}

@AnsweredAtOnce()
class Health {}

const HEAD = position('00000000000000000003');

/** A node that has just started, with all this in its log and nothing told yet of its views. */
const started = async ({ reacted = true, followed = HEAD } = {}) => {
  const progress = new ViewProgress(['cases']);
  const reactions = {
    caughtUpTo: async () => ({ reached: reacted, position: followed }),
  } as Partial<Reactions>;
  const store = { head: async () => HEAD } as EventStore;
  const interceptor = new ReadYourWrites(progress, reactions as Reactions, store, new Reflector());
  await interceptor.onApplicationBootstrap();
  const reach = (at: Position): void =>
    progress.report({ kind: 'moved', view: 'cases', position: at, skipped: [] });
  /** @returns where the views were when the answer was made, what it refused, and whether it says that it is old */
  const ask = async (what: new () => object, refusal?: Refusal) => {
    const headers: Record<string, string> = {};
    const reply = { header: (name: string, value: string) => (headers[name] = value) };
    const context = new ExecutionContextHost([{ method: 'GET', query: {} }, reply], what, () => undefined);
    const handle = () => (refusal ? throwError(() => refusal) : defer(() => of(progress.position())));
    const answer = await firstValueFrom(interceptor.intercept(context, { handle })).catch(
      (error: unknown) => error,
    );
    return { answer, stale: headers['X-Stale'] === 'true' };
  };
  return { reach, ask };
};

describe('a node that was started again', () => {
  it('shows what was acknowledged before, as soon as its views do', async () => {
    const { reach, ask } = await started();
    const asked = ask(Page);
    setImmediate(() => reach(HEAD));
    expect(await asked).toEqual({ answer: HEAD, stale: false });
  });

  it('says that an answer is old when they take too long', async () => {
    const { ask } = await started();
    expect(await ask(Page)).toEqual({ answer: START, stale: true });
  });

  it.each([
    ['is certain of what is absent', true],
    ['says that what is absent may come, while something still follows from what was acknowledged', false],
  ])('%s', async (_, reacted) => {
    const { reach, ask } = await started({ reacted });
    reach(HEAD);
    const absent = new Refusal('not-found');
    expect(await ask(Page, absent)).toEqual({ answer: absent, stale: !reacted });
  });

  it('says that what is absent may come, while the views do not show what has followed already', async () => {
    const { reach, ask } = await started({ followed: position('00000000000000000004') });
    reach(HEAD);
    const absent = new Refusal('not-found');
    expect(await ask(Page, absent)).toEqual({ answer: absent, stale: true });
  });

  it('tells its health at once, whatever its views do', async () => {
    const { ask } = await started();
    expect(await ask(Health)).toEqual({ answer: START, stale: false });
  });
});
