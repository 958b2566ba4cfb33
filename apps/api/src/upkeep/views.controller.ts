import { Body, Controller, Get } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Decided } from '#event-store';
import { RetryView } from '#upkeep';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { StopDto } from './stop.dto.js';
import { StoppedViews } from './stopped-views.js';
import { ViewPages, type ShownView } from './view-pages.js';

/** bảng tổng hợp: which lists follow the log, which stand still at an event, and what was left out of them. */
@ApiTags('views')
@Controller('views')
export class ViewsController {
  constructor(
    private readonly pages: ViewPages,
    private readonly stopped: StoppedViews,
    private readonly units: UnitTree,
    private readonly commands: CommandBus,
  ) {}

  @Get()
  @Policy('view.read')
  @ApiOperation({ summary: 'Every view: where it stopped, what it leaves out, what waits for a signature' })
  async list(@By() { actor }: Caller): Promise<{ views: readonly ShownView[]; mayAct: boolean }> {
    return { views: await this.pages.of(actor), mayAct: this.pages.mayAct(actor) };
  }

  /** Loses nothing, so that one person is enough. What came of it is seen a moment later in the list. */
  @Act('view.retry', 'retries', 'Have a stopped view try its event again', 201)
  async retry(@Body() dto: StopDto, @AsAuthor() by: Author): Promise<CommandAnswer> {
    for (const unit of this.units.topmost()) by.permit({ unit });
    const stop = this.stopped.at(dto);
    return answerOf(await this.commands.execute<RetryView, Decided>(new RetryView(stop, by.who())));
  }
}
