import { Body, Controller, Get, Param } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangePeopleBoard, ElectPeopleBoard, EndPeopleBoard } from '#duties';
import type { Decided } from '#event-store';
import { localDate, present } from '#kernel';
import { PeopleBoards } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { toEntry } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { ChangePeopleBoardDto, ElectPeopleBoardDto } from './people-board.dto.js';
import { ProgrammeReasonDto } from './register.dto.js';

/** Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng: how many sit on each, checked against the law. */
@ApiTags('people-boards')
@Controller('people-boards')
export class PeopleBoardsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Policy('people-board.read')
  @ApiOperation({ summary: 'Boards of the people in scope, and which of them are past their term' })
  async list(@By() { actor }: Caller) {
    return { boards: await this.queries.execute(new PeopleBoards(actor)) };
  }

  @Act('people-board.elect', '', 'A board was elected; its number and term are checked against the law', 201)
  async elect(@Body() dto: ElectPeopleBoardDto, @AsAuthor() by: Author) {
    const { boardId, establishment, at, board, members, hamlets, documentNo } = dto;
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    const term = { from: localDate(dto.from), to: localDate(dto.to) };
    const who = { unit, at, board, members, ...present({ establishment, hamlets }) };
    const data = { boardId, ...toEntry(dto), ...who, ...term, documentNo };
    return { boardId, ...(await this.run(new ElectPeopleBoard(data, by.who(dto.expectedRevision)))) };
  }

  @Act('people-board.change', ':id/change', 'Somebody joined or left: so many sit on it now')
  change(@Param('id') boardId: string, @Body() dto: ChangePeopleBoardDto, @AsAuthor() by: Author) {
    const { members, reason, documentNo } = dto;
    const data = { boardId, ...toEntry(dto), members, reason, documentNo };
    return this.run(new ChangePeopleBoard(data, by.who(dto.expectedRevision)));
  }

  @Act('people-board.end', ':id/end', 'It sits no longer')
  end(@Param('id') boardId: string, @Body() dto: ProgrammeReasonDto, @AsAuthor() by: Author) {
    const data = { boardId, ...toEntry(dto), reason: dto.reason };
    return this.run(new EndPeopleBoard(data, by.who(dto.expectedRevision)));
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
