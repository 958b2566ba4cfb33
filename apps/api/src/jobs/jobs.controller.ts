import { Body, Controller, Get, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Jobs, type DeadJob, type FailedTry, type JobCounts, type KindCounts } from '#jobs';
import { refuse } from '#kernel';
import { Reactions, type Stuck } from '#reactions';
import { DropDeadJob, RetryDeadJob, RetryStuckReaction, type SettledJob } from '#upkeep';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { DropDto } from './drop.dto.js';
import type { JobRefusal } from './job-refusals.js';
import { fromQueue } from './queue-away.js';
import { ShownRounds, type ShownRound } from './shown-rounds.js';

const FAILURES_SHOWN = 100;

/** Ids only, as in the queue itself: which case it is about is looked up by whoever may. */
export type BackgroundWork = Readonly<{
  counts: JobCounts;
  /** The same by kind, with the one that waits longest. */
  kinds: readonly KindCounts[];
  /** Periodic work of all nodes together: how it last went, and when it is due. */
  rounds: readonly ShownRound[];
  /** Tries that failed within a day, newest first; a hundred of them at most. */
  failures: readonly FailedTry[];
  /** Jobs that failed for good, oldest first; a hundred of them at most. */
  dead: readonly DeadJob[];
  /** Events that a reaction could not act on, in the order of the log. */
  stuck: readonly Stuck[];
}>;

/** việc nền: what the program does by itself, and what of it waits for a person. */
@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: Jobs,
    private readonly rounds: ShownRounds,
    private readonly reactions: Reactions,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @Policy('job.read')
  @ApiOperation({
    summary: 'Work in the background: what comes round, what failed today, what failed for good',
  })
  async work(): Promise<BackgroundWork> {
    const { jobs } = this;
    const [counts, kinds, rounds, failures, dead] = await fromQueue(
      Promise.all([
        jobs.counts(),
        jobs.kinds(),
        this.rounds.all(),
        jobs.failures(FAILURES_SHOWN),
        jobs.dead(),
      ] as const),
    );
    return { counts, kinds, rounds, failures, dead, stuck: await this.reactions.stuck() };
  }

  @Act(
    'job.settle',
    ':kind/:id/retry',
    'Give a dead job all its tries again; who did so is written down first',
  )
  async retry(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const done = await this.commands.execute(new RetryDeadJob(await this.dead(kind, id), by.who()));
    await fromQueue(this.jobs.retry(kind, id));
    return answerOf(done);
  }

  /** What is still to be done comes back by itself at the next look: dropping loses nothing that the log knows. */
  @Act(
    'job.settle',
    ':kind/:id/drop',
    'Take a dead job off the list; who did so, and why, is written down first',
  )
  async drop(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Body() { reason }: DropDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const job = await this.dead(kind, id);
    const done = await this.commands.execute(new DropDeadJob(job, reason, by.who()));
    await fromQueue(this.jobs.drop(kind, id));
    return answerOf(done);
  }

  @Act(
    'job.settle',
    'reactions/:reaction/:eventId/retry',
    'Act on an event again, after the cause was removed',
  )
  async act(
    @Param('reaction') reaction: string,
    @Param('eventId') eventId: string,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const stuck = (await this.reactions.stuck()).find(
      (one) => one.reaction === reaction && one.eventId === eventId,
    );
    if (!stuck) return refuse<JobRefusal>('job.unknown');
    const again = { reaction, eventId, failure: stuck.code };
    const done = await this.commands.execute(new RetryStuckReaction(again, by.who()));
    if (!(await this.reactions.retry(reaction, eventId))) refuse<JobRefusal>('job.still-stuck');
    return answerOf(done);
  }

  private async dead(kind: string, id: string): Promise<SettledJob> {
    const job = (await fromQueue(this.jobs.deadOne(kind, id))) ?? refuse<JobRefusal>('job.unknown');
    return { kind, jobId: id, attempts: job.attempts, failure: job.code };
  }
}
