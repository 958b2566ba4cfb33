import { Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SeeReminder } from '#reminders';
import { Reminders, type ReminderRow } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { OneOf } from '../http/fields.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';

export class RemindersDto {
  @OneOf({ description: 'Only what is mine to do (của tôi)', values: ['1', '0'], optional: true })
  toi?: '1' | '0';
}

/** nhắc việc: what is due, late, broken or at rest, once each. */
@ApiTags('reminders')
@Controller('reminders')
export class RemindersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Policy('reminder.read')
  @ApiOperation({ summary: 'Reminders that nobody has seen yet, newest first' })
  async list(
    @Query() { toi }: RemindersDto,
    @By() { actor }: Caller,
  ): Promise<{ reminders: readonly ReminderRow[] }> {
    return { reminders: await this.queries.execute(new Reminders(actor, toi === '1')) };
  }

  @Act('reminder.see', ':id/see', 'Take note of it: it leaves the list')
  async see(@Param('id') id: string, @AsAuthor() by: Author): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new SeeReminder(id, by.who())));
  }
}
