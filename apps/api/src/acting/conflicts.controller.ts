import { Body, Controller, Get, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeclareConflict, UserDirectory, WithdrawConflict } from '#access';
import { localDate } from '#kernel';
import { answerOf } from '../http/command-answer.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { ConflictPages, type ShownConflicts } from './conflict-pages.js';
import {
  ConflictAboutDto,
  DeclareConflictDto,
  ImposeConflictDto,
  WithdrawConflictDto,
} from './conflict.dto.js';

/** xung đột lợi ích: for whom a complaint, a petition, a letter or a dialogue exists no more. */
@ApiTags('acting')
@Controller('conflicts')
export class ConflictsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly pages: ConflictPages,
    private readonly directory: UserDirectory,
  ) {}

  @Get()
  @Policy('conflict.read')
  @ApiOperation({ summary: 'Who is out of a matter and why, and who decides when its head is' })
  list(@Query() { about }: ConflictAboutDto, @By() by: Caller): Promise<ShownConflicts> {
    return this.pages.about(about, by);
  }

  @Act('conflict.declare', '', 'Say that one is in conflict oneself: the matter disappears')
  declare(@Body() dto: DeclareConflictDto, @AsAuthor() by: Author) {
    return this.say(dto, by.actor.userId, 'declared', by);
  }

  @Act('conflict.impose', 'of-another', 'Keep a colleague out of a matter')
  impose(@Body() dto: ImposeConflictDto, @AsAuthor() by: Author) {
    return this.say(dto, dto.person, 'by-superior', by);
  }

  @Act('conflict.withdraw', 'withdraw', 'Let a colleague back in')
  async withdraw(@Body() dto: WithdrawConflictDto, @AsAuthor() by: Author) {
    const { about, person, reason, occurredOn } = dto;
    const withdrawal = { person, reason, occurredOn: localDate(occurredOn) };
    return answerOf(await this.commands.execute(new WithdrawConflict(about, withdrawal, by.who())));
  }

  private async say(
    { about, relation, occurredOn }: DeclareConflictDto,
    person: string,
    ground: 'declared' | 'by-superior',
    by: Author,
  ) {
    const { grants = [] } = (await this.directory.find(person)) ?? {};
    const headOf = grants.flatMap(({ role, unit }) => (role === 'leader' ? [unit] : []));
    const declaration = { person, ground, headOf, relation, occurredOn: localDate(occurredOn) };
    return answerOf(await this.commands.execute(new DeclareConflict(about, declaration, by.who())));
  }
}
