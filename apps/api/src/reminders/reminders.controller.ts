import { Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SeeReminder } from '#reminders';
import { DenunciationReminders, Reminders, type ReminderRow } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { OneOf } from '../http/fields.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';

export class RemindersDto {
  @OneOf({ description: 'Only what is mine to do (của tôi)', values: ['1', '0'], optional: true })
  toi?: '1' | '0';
}

const newestFirst = (one: ReminderRow, other: ReminderRow): number =>
  other.raisedOn.localeCompare(one.raisedOn);

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
    const mine = toi === '1';
    const ordinary = await this.queries.execute(new Reminders(actor, mine));
    const confidential = await this.queries.execute(new DenunciationReminders(actor, mine));
    return { reminders: [...confidential, ...ordinary].toSorted(newestFirst) };
  }

  @Act('reminder.see', ':id/see', 'Take note of it: it leaves the list')
  async see(@Param('id') id: string, @AsAuthor() by: Author): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new SeeReminder(id, by.who())));
  }
}
