import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { complaintDecider, ReceiveComplaint } from '#complaints';
import {
  Codec,
  Decisions,
  openSqliteLog,
  StoreUnavailable,
  type Decided,
  type SqliteLog,
} from '#event-store';
import { Clock, localDate, START } from '#kernel';
import { builtInLaw as law } from '#law';
import { petitionDecider, ReceivePetition } from '#petitions';
import { golden } from '#testing';
import type { VisitLogged } from '#visits';
import {
  openCaseFromVisit,
  ReactionFile,
  Reactions,
  type Reaction,
  type ReactionsOptions,
  type Send,
} from '#reactions';

/**
 * The model: every visit that raises a case has exactly one case, with its number, whatever is delivered
 * twice and wherever the process dies. The same test must catch two defects that are put in on purpose.
 */

/** What happens, in order: a visit is logged, the process restarts, or the checkpoint is lost on the way. */
const step = fc.constantFrom('complaint', 'petition', 'answered', 'restart', 'lost-checkpoint');
/** What befalls the n-th command: nothing, death before it was sent, or death before its checkpoint. */
const fate = fc.constantFrom('fine', 'dies-before', 'dies-after', 'fine');

type Story = Readonly<{ steps: readonly string[]; fates: readonly string[] }>;
const story = fc.record({
  steps: fc.array(step, { minLength: 3, maxLength: 9 }),
  fates: fc.array(fate, { maxLength: 12 }),
});

class FixedClock extends Clock {
  override now(): string {
    return '2026-03-02T09:00:00.000Z';
  }
}
const clock = new FixedClock();

/** Stands for the death of the process: nothing after it happened. */
const died = (): StoreUnavailable => new StoreUnavailable('died', 'unknown');

/** The command's handlers as the application binds them, with fate in between. */
const sender = (log: SqliteLog, fates: string[]): Send => {
  const decisions = new Decisions(log, clock);
  const now = { today: clock.today(), law };
  const handle = (command: unknown): Promise<Decided> => {
    if (command instanceof ReceiveComplaint) {
      const { complaint, who } = command;
      return decisions.run(
        complaintDecider,
        complaint.complaintId,
        { type: 'receive', ...complaint, ...now },
        who,
      );
    }
    if (command instanceof ReceivePetition) {
      const { petition, who } = command;
      return decisions.run(
        petitionDecider,
        petition.petitionId,
        { type: 'receive', ...petition, ...now },
        who,
      );
    }
    throw new TypeError('no handler');
  };
  return async (command) => {
    const what = fates.shift() ?? 'fine';
    if (what === 'dies-before') throw died();
    const decided = await handle(command);
    if (what === 'dies-after') throw died();
    return decided;
  };
};

const visit = (n: number, kind: string): VisitLogged => {
  const { data } = golden<VisitLogged>('VisitLogged');
  const matter = kind === 'complaint' ? 'complaint' : 'petition';
  const raised = { kind: 'raises-case', caseId: `${matter}-${n}`, code: `N-${n}` } as const;
  const outcome = kind === 'answered' ? ({ kind: 'answered' } as const) : raised;
  return {
    type: 'VisitLogged',
    data: { ...data, visitId: `${n}`, occurredOn: localDate('2026-03-02'), matter, outcome },
  };
};

type Defects = Pick<ReactionsOptions, 'fault'> & { reaction?: Reaction };

/** Plays one story to its end. @returns what is in the log and what should be */
const play = async ({ steps, fates }: Story, { reaction = openCaseFromVisit, ...fault }: Defects) => {
  const folder = mkdtempSync(join(tmpdir(), 'nghedan-reactions-'));
  const log = await openSqliteLog({ folder, codec: new Codec([]), writer: 'inline' });
  const checkpoints = new ReactionFile(':memory:');
  const send = sender(log, [...fates]);
  const units = { at: async () => undefined };
  const start = (): Reactions => {
    const run = new Reactions({
      store: log,
      checkpoints,
      send,
      units,
      clock,
      reactions: [reaction],
      longestPause: 1,
      ...fault,
    });
    run.start();
    return run;
  };
  let running = start();
  const wanted: string[] = [];
  for (const [n, what] of steps.entries()) {
    if (what === 'restart' || what === 'lost-checkpoint') {
      await running.stop();
      if (what === 'lost-checkpoint') await checkpoints.save(reaction.name, START);
      running = start();
      continue;
    }
    const event = visit(n, what);
    const meta = { recordedAt: clock.now(), actor: 'can-bo', commandId: `log-${n}`, correlationId: `c-${n}` };
    await log.append(`visit-${n}`, 'none', [event], meta);
    if (event.data.outcome.kind === 'raises-case') wanted.push(`${event.data.outcome.caseId} N-${n}`);
  }
  const { reached } = await running.caughtUpTo(await log.head(), 5_000);
  await running.stop();
  const found: string[] = [];
  for await (const { events } of log.readAll(START, { categories: ['complaint', 'petition'] })) {
    for (const { stream, data } of events) found.push(`${stream} ${String('code' in data && data.code)}`);
  }
  const stuck = await checkpoints.stuck();
  checkpoints.close();
  await log.close();
  rmSync(folder, { recursive: true });
  return { reached, wanted: wanted.sort(), found: found.sort(), stuck };
};

const oneCaseEach = (defects: Defects) =>
  fc.asyncProperty(story, async (told) => {
    const { reached, wanted, found, stuck } = await play(told, defects);
    return reached && stuck.length === 0 && JSON.stringify(found) === JSON.stringify(wanted);
  });

describe('a visit that raises a case', () => {
  it('has exactly one case, whatever is delivered twice and wherever the process dies', async () => {
    const outcome = await fc.check(oneCaseEach({}), { numRuns: 25 });
    expect(outcome.counterexample).toBeNull();
  }, 60_000);

  it('would lose it if the checkpoint moved before the command, and this test would notice', async () => {
    const outcome = await fc.check(oneCaseEach({ fault: 'checkpoint-first' }), {
      numRuns: 25,
      endOnFailure: true,
    });
    expect(outcome.failed).toBe(true);
  }, 60_000);

  it('would have two if the case were named by chance, and this test would notice', async () => {
    let chance = 0;
    const reaction: Reaction<VisitLogged> = {
      ...openCaseFromVisit,
      react: (event, world) => {
        const { outcome } = event.data;
        if (outcome.kind !== 'raises-case') return openCaseFromVisit.react(event, world);
        const id = `${event.id}-${(chance += 1)}`;
        const renamed = { ...outcome, caseId: `petition-${id}` };
        const again = { ...event, id, data: { ...event.data, outcome: renamed } };
        return openCaseFromVisit.react(again, world);
      },
    };
    const onlyOnce = fc.asyncProperty(story, async (told) => {
      const { wanted, found } = await play(told, { reaction });
      return found.length === wanted.length;
    });
    const outcome = await fc.check(onlyOnce, { numRuns: 25, endOnFailure: true });
    expect(outcome.failed).toBe(true);
  }, 60_000);
});
