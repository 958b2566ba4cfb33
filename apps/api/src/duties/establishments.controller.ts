import { Body, Controller, Get, Param } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CountStaff, EndEstablishment, RegisterEstablishment, RenameEstablishment } from '#duties';
import type { Decided } from '#event-store';
import { localDate, present } from '#kernel';
import { Establishments } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import {
  CountStaffDto,
  EndEstablishmentDto,
  RegisterEstablishmentDto,
  RenameEstablishmentDto,
} from './duty.dto.js';

/** cơ sở: bodies that owe duties; units of the tree are among them without being registered. */
@ApiTags('duties')
@Controller('establishments')
export class EstablishmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Policy('duty.read')
  @ApiOperation({ summary: 'Establishments in scope, by name' })
  async list(@By() { actor }: Caller) {
    return { establishments: await this.queries.execute(new Establishments(actor)) };
  }

  @Act('establishment.register', '', 'Register an establishment', 201)
  async register(@Body() dto: RegisterEstablishmentDto, @AsAuthor() by: Author) {
    const { establishmentId, kind, name, ofUnit, staff } = dto;
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    const what = { kind, name, unit, existsFrom: localDate(dto.existsFrom), ...present({ ofUnit, staff }) };
    const data = { establishmentId, ...toEntry(dto), ...what };
    return {
      establishmentId,
      ...(await this.run(new RegisterEstablishment(data, by.who(dto.expectedRevision)))),
    };
  }

  @Act('establishment.change', ':id/staff', 'Say how many people work there')
  countStaff(@Param('id') id: string, @Body() dto: CountStaffDto, @AsAuthor() by: Author) {
    const data = { ...entry(id, dto), staff: dto.staff };
    return this.run(new CountStaff(data, by.who(dto.expectedRevision)));
  }

  @Act('establishment.change', ':id/rename', 'Give it another name')
  rename(@Param('id') id: string, @Body() dto: RenameEstablishmentDto, @AsAuthor() by: Author) {
    const data = { ...entry(id, dto), name: dto.name };
    return this.run(new RenameEstablishment(data, by.who(dto.expectedRevision)));
  }

  @Act('establishment.change', ':id/end', 'It ceases to exist')
  end(@Param('id') id: string, @Body() dto: EndEstablishmentDto, @AsAuthor() by: Author) {
    const data = { ...entry(id, dto), existsTo: localDate(dto.existsTo), reason: dto.reason };
    return this.run(new EndEstablishment(data, by.who(dto.expectedRevision)));
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}

const entry = (establishmentId: string, dto: EntryDto) => ({ establishmentId, ...toEntry(dto) });
