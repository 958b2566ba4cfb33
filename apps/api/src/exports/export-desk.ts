import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { decide } from '#access';
import { eventId } from '#event-store';
import { keyOfExport, RequestExport, type ExportFormat } from '#exports';
import { IdentityVault } from '#identity';
import { Jobs, JobsUnavailable } from '#jobs';
import { refuse } from '#kernel';
import { WholeLists } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { UnitTree } from '../organisation/unit-tree.js';
import type { Author } from '../policy/caller.js';
import { StepUp } from '../session/step-up.js';
import { ACTION_OF, wholeListOf, type AskedList } from './asked-list.js';
import { FilterCheck } from './filter-check.js';
import { exportJob } from './export-job.js';

/** More rows than this ask for the password again. */
const MANY = 100;

export type AskedExport = CommandAnswer & Readonly<{ exportId: string; expected: number }>;

type How = Readonly<{ format: ExportFormat; password?: string | undefined; request: FastifyRequest }>;

/** Takes the wish for a file: the question goes to the log, what was typed to the vault, the work to the queue. */
@Injectable()
export class ExportDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly lists: WholeLists,
    private readonly vault: IdentityVault,
    private readonly jobs: Jobs,
    private readonly units: UnitTree,
    private readonly filters: FilterCheck,
    private readonly stepUp: StepUp,
  ) {}

  /** @throws Refusal `auth.step-up` for more than 100 rows, `export.one-at-a-time`, `export.filter-unknown` */
  async ask(asked: AskedList, { format, password, request }: How, by: Author): Promise<AskedExport> {
    const { actor, key } = by;
    const { list, filter } = asked;
    if (!decide(actor, ACTION_OF[list], undefined, this.units.above).allow)
      return refuse<EdgeRefusal>('not-found');
    await this.filters.check(filter);
    const expected = this.lists.count(actor, wholeListOf(asked));
    if (expected > MANY) await this.stepUp.check(request, password);
    const { userId } = actor;
    const exportId = eventId(`export/${userId}/${key}`, 0);
    const words = asked.words === undefined ? {} : { words: await this.seal(exportId, asked.words) };
    const question = { userId, list, format, filter, ...words, expected };
    const decided = await this.commands.execute(new RequestExport(exportId, question, by.who()));
    await this.handOver(exportId, userId);
    return { exportId, expected, ...answerOf(decided) };
  }

  private seal(exportId: string, words: string): ReturnType<IdentityVault['sealText']> {
    return this.vault.sealText(keyOfExport(exportId), words);
  }

  /** A queue that is away is no reason to say no: what the log tells of is found again. */
  private async handOver(exportId: string, userId: string): Promise<void> {
    await this.jobs.add([exportJob(exportId, userId)]).catch((error: unknown) => {
      if (!(error instanceof JobsUnavailable)) throw error;
    });
  }
}
