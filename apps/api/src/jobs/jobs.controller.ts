import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Jobs, type DeadJob, type JobCounts, type KindCounts } from '#jobs';
import { refuse } from '#kernel';
import { Reactions, type Stuck } from '#reactions';
import { Keyless } from '../http/idempotency.js';
import { Policy } from '../policy/policy.js';
import type { JobRefusal } from './job-refusals.js';
import { fromQueue } from './queue-away.js';

/** Ids only, as in the queue itself: which case it is about is looked up by whoever may. */
export type BackgroundWork = Readonly<{
  counts: JobCounts;
  /** The same by kind, with the one that waits longest. */
  kinds: readonly KindCounts[];
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
    private readonly reactions: Reactions,
  ) {}

  @Get()
  @Policy('job.read')
  @ApiOperation({ summary: 'Work in the background, and what of it failed for good' })
  async work(): Promise<BackgroundWork> {
    const asked = [this.jobs.counts(), this.jobs.kinds(), this.jobs.dead()] as const;
    const [counts, kinds, dead] = await fromQueue(Promise.all(asked));
    return { counts, kinds, dead, stuck: await this.reactions.stuck() };
  }

  @Post(':kind/:id/retry')
  @HttpCode(204)
  @Keyless()
  @Policy('job.settle')
  @ApiOperation({ summary: 'Give a dead job all its tries again' })
  async retry(@Param('kind') kind: string, @Param('id') id: string): Promise<void> {
    if (!(await fromQueue(this.jobs.retry(kind, id)))) refuse<JobRefusal>('job.unknown');
  }

  /** What is still to be done comes back by itself at the next look: dropping loses nothing that the log knows. */
  @Post(':kind/:id/drop')
  @HttpCode(204)
  @Keyless()
  @Policy('job.settle')
  @ApiOperation({ summary: 'Take a dead job off the list; what is still due is found again' })
  async drop(@Param('kind') kind: string, @Param('id') id: string): Promise<void> {
    if (!(await fromQueue(this.jobs.drop(kind, id)))) refuse<JobRefusal>('job.unknown');
  }

  @Post('reactions/:reaction/:eventId/retry')
  @HttpCode(204)
  @Keyless()
  @Policy('job.settle')
  @ApiOperation({ summary: 'Act on an event again, after the cause was removed' })
  async act(@Param('reaction') reaction: string, @Param('eventId') eventId: string): Promise<void> {
    const stuck = await this.reactions.stuck();
    if (!stuck.some((one) => one.reaction === reaction && one.eventId === eventId))
      refuse<JobRefusal>('job.unknown');
    if (!(await this.reactions.retry(reaction, eventId))) refuse<JobRefusal>('job.still-stuck');
  }
}
