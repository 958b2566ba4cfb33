import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Who } from '#event-store';
import { dayAfter, DestroyExport, FailExport, SealedFiles, type KnownExport } from '#exports';
import { Jobs, type Round } from '#jobs';
import { Clock } from '#kernel';
import { exportJob } from './export-job.js';
import { LoggedExports } from './logged-exports.js';

const EVERY_MS = 5 * 60_000;
const EXPORT_ACTOR = 'reaction:export';

/** As whom the program acts on an export; the second time is the first. */
export const programOn = ({ exportId, userId }: KnownExport, step: string): Who => {
  const commandId = `${EXPORT_ACTOR}:${exportId}:${step}`;
  return { actor: EXPORT_ACTOR, onBehalfOf: userId, commandId, correlationId: commandId };
};

/** Looks every five minutes at what the log says is still to be done: files to write again, files to destroy. */
@Injectable()
export class ExportRounds {
  readonly round: Round = { kind: 'look-for-exports', every: EVERY_MS, run: () => this.look() };

  constructor(
    private readonly exports: LoggedExports,
    private readonly files: SealedFiles,
    private readonly commands: CommandBus,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async look(): Promise<void> {
    const now = this.clock.now();
    for (const one of await this.exports.all()) {
      if (one.status === 'requested') await this.chase(one, now);
      else if (isOver(one, now)) await this.destroy(one);
    }
  }

  /** What the queue forgot is added again; what nobody could write in a day is given up. */
  private async chase(one: KnownExport, now: string): Promise<void> {
    const { exportId, userId, requestedAt } = one;
    if (now < dayAfter(requestedAt)) {
      await this.jobs.add([exportJob(exportId, userId)]);
      return;
    }
    const failed = { userId, exportId, code: 'took-too-long' } as const;
    await this.commands.execute(new FailExport(failed, programOn(one, 'failed')));
  }

  /** The fact comes last: what was not destroyed is destroyed in the next round. */
  private async destroy(one: KnownExport): Promise<void> {
    const { exportId, userId } = one;
    await this.files.destroy(exportId);
    await this.commands.execute(new DestroyExport({ userId, exportId }, programOn(one, 'destroyed')));
  }
}

/** Why something failed is shown for a day, as a file would be. */
const isOver = ({ status, file, requestedAt }: KnownExport, now: string): boolean => {
  if (status === 'cancelled') return true;
  return now >= (status === 'written' && file ? file.expiresAt : dayAfter(requestedAt));
};
