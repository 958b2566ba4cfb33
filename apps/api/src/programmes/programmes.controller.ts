import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ConcludeProgramme,
  GiveDirection,
  OpenProgramme,
  RecordEntry,
  ReviseEntry,
  StrikeEntry,
  programmeKinds,
} from '#duties';
import type { Decided } from '#event-store';
import { localDate, present, refuse } from '#kernel';
import { LawBook } from '#law';
import { Programmes } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { dayOffWarnings } from '../http/day-off-warning.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { RaisedCase } from '../http/raised-case.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import {
  ConcludeProgrammeDto,
  DirectDto,
  OpenProgrammeDto,
  ProgrammesDto,
  RecordEntryDto,
  ReviseEntryDto,
  StrikeEntryDto,
} from './register.dto.js';

/** chương trình, sổ theo dõi: registers, campaigns, committees; one shape, with the fields of each kind. */
@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly raised: RaisedCase,
    private readonly lawBook: LawBook,
  ) {}

  @Get()
  @Policy('programme.read')
  @ApiOperation({ summary: 'Programme records, newest first, with their totals' })
  async list(@Query() { kind }: ProgrammesDto, @By() { actor }: Caller) {
    return { programmes: await this.queries.execute(new Programmes(actor, present({ kind }))) };
  }

  @Get('kinds')
  @Policy('programme.read')
  @ApiOperation({ summary: 'Kinds of programmes with the fields of their entries' })
  kinds() {
    return { kinds: programmeKinds };
  }

  @Get(':id')
  @Policy('programme.read')
  @ApiOperation({ summary: 'One programme record with its entries' })
  async page(@Param('id') id: string, @By() { actor }: Caller) {
    const [found] = await this.queries.execute(new Programmes(actor, { id }));
    return found ?? refuse<EdgeRefusal>('not-found');
  }

  @Act('programme.open', '', 'Open a programme record or a register', 201)
  async open(@Body() dto: OpenProgrammeDto, @AsAuthor() by: Author) {
    const { programmeId, kind, title, basis, target, links } = dto;
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    const to = dto.to === undefined ? undefined : localDate(dto.to);
    const what = { unit, kind, title, links, from: localDate(dto.from), ...present({ to, basis, target }) };
    const data = { programmeId, ...toEntry(dto), ...what };
    return { programmeId, ...(await this.run(new OpenProgramme(data, by.who(dto.expectedRevision)))) };
  }

  @Act('programme.record', ':id/record', 'Write the next entry')
  record(@Param('id') id: string, @Body() dto: RecordEntryDto, @AsAuthor() by: Author) {
    const data = { ...entry(id, dto), values: dto.values };
    return this.run(new RecordEntry(data, by.who(dto.expectedRevision)));
  }

  @Act('programme.revise', ':id/revise', 'Write an entry anew')
  revise(@Param('id') id: string, @Body() dto: ReviseEntryDto, @AsAuthor() by: Author) {
    const { no, values, reason } = dto;
    const data = { ...entry(id, dto), no, values, ...present({ reason }) };
    return this.run(new ReviseEntry(data, by.who(dto.expectedRevision)));
  }

  @Act('programme.strike', ':id/strike', 'Strike an entry out')
  strike(@Param('id') id: string, @Body() dto: StrikeEntryDto, @AsAuthor() by: Author) {
    const data = { ...entry(id, dto), no: dto.no, reason: dto.reason };
    return this.run(new StrikeEntry(data, by.who(dto.expectedRevision)));
  }

  @Act('programme.direct', ':id/direct', 'Give a direction; it becomes a commitment')
  async direct(@Param('id') id: string, @Body() dto: DirectDto, @AsAuthor() by: Author) {
    const { text, owner } = dto;
    const data = { ...entry(id, dto), text, owner, dueOn: localDate(dto.dueOn) };
    const done = await this.commands.execute(new GiveDirection(data, by.who(dto.expectedRevision)));
    const position = done.position && (await this.raised.settle(done.position));
    return {
      ...answerOf(done),
      ...present({ position }),
      ...dayOffWarnings(this.lawBook.current(), data.dueOn),
    };
  }

  @Act('programme.conclude', ':id/conclude', 'Close it with its result')
  conclude(@Param('id') id: string, @Body() dto: ConcludeProgrammeDto, @AsAuthor() by: Author) {
    const data = { ...entry(id, dto), result: dto.result, ...present({ evidence: dto.evidence }) };
    return this.run(new ConcludeProgramme(data, by.who(dto.expectedRevision)));
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}

const entry = (programmeId: string, dto: EntryDto) => ({ programmeId, ...toEntry(dto) });
