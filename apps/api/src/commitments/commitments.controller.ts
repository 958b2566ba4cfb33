import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AcceptCommitment,
  CancelCommitment,
  FulfilCommitment,
  HandOverCommitment,
  NotifyCommitmentResult,
  ReportProgress,
  RescheduleCommitment,
} from '#duties';
import type { Decided } from '#event-store';
import { Clock, localDate, present, refuse } from '#kernel';
import { LawBook } from '#law';
import {
  CommitmentById,
  Commitments,
  KeptPromisesOf,
  type CommitmentFilter,
  type CommitmentRow,
  type KeptPromises,
} from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { dayOffWarnings } from '../http/day-off-warning.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import {
  AcceptCommitmentDto,
  CancelCommitmentDto,
  COMMITMENT_FILTERS,
  CommitmentsDto,
  FulfilCommitmentDto,
  HandOverCommitmentDto,
  KeptPromisesDto,
  NoteProgressDto,
  NotifyResultDto,
  RescheduleCommitmentDto,
} from './commitment.dto.js';

/** cam kết: what leaders have promised, and whether they kept it. */
@ApiTags('commitments')
@Controller('commitments')
export class CommitmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly lawBook: LawBook,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Policy('commitment.read')
  @ApiOperation({ summary: 'Commitments by due day' })
  async list(
    @Query() { han }: CommitmentsDto,
    @By() { actor }: Caller,
  ): Promise<{ commitments: readonly CommitmentRow[] }> {
    const filter: CommitmentFilter = (han === undefined ? undefined : COMMITMENT_FILTERS[han]) ?? 'all';
    return { commitments: await this.queries.execute(new Commitments(actor, filter)) };
  }

  @Get('kept')
  @Policy('commitment.read')
  @ApiOperation({ summary: 'Of the promises whose day came, those kept by it, as it stood on a day' })
  kept(@Query() { from, to }: KeptPromisesDto, @By() { actor }: Caller): Promise<KeptPromises> {
    const until = to === undefined ? this.clock.today() : localDate(to);
    const since = localDate(from ?? `${until.slice(0, 4)}-01-01`);
    return this.queries.execute(new KeptPromisesOf(actor, since, until));
  }

  @Act('commitment.accept', ':id/accept', 'Whoever must do it takes it on')
  async accept(@Param('id') id: string, @Body() dto: AcceptCommitmentDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), ...present({ note: dto.note }) };
    return this.run(new AcceptCommitment(data, by.who(dto.expectedRevision)));
  }

  @Act('commitment.progress', ':id/progress', 'Note what has been done')
  async progress(@Param('id') id: string, @Body() dto: NoteProgressDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), note: dto.note };
    return this.run(new ReportProgress(data, by.who(dto.expectedRevision)));
  }

  @Act('commitment.fulfil', ':id/fulfil', 'It is done, and this shows it')
  async fulfil(@Param('id') id: string, @Body() dto: FulfilCommitmentDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), evidence: dto.evidence };
    return this.run(new FulfilCommitment(data, by.who(dto.expectedRevision)));
  }

  @Act('commitment.reschedule', ':id/reschedule', 'Another day, with a reason')
  async reschedule(@Param('id') id: string, @Body() dto: RescheduleCommitmentDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), dueOn: localDate(dto.dueOn), reason: dto.reason };
    const answer = await this.run(new RescheduleCommitment(data, by.who(dto.expectedRevision)));
    return { ...answer, ...dayOffWarnings(this.lawBook.current(), data.dueOn) };
  }

  @Act('commitment.cancel', ':id/cancel', 'It will not be done, with a reason')
  async cancel(@Param('id') id: string, @Body() dto: CancelCommitmentDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), reason: dto.reason };
    return this.run(new CancelCommitment(data, by.who(dto.expectedRevision)));
  }

  @Act('commitment.notify', ':id/notify', 'Those who asked were told the result')
  async notify(@Param('id') id: string, @Body() dto: NotifyResultDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), how: dto.how, ...present({ note: dto.note }) };
    return this.run(new NotifyCommitmentResult(data, by.who(dto.expectedRevision)));
  }

  @Act('commitment.hand-over', ':id/hand-over', 'Another unit keeps it; its day stays')
  async handOver(@Param('id') id: string, @Body() dto: HandOverCommitmentDto, @AsAuthor() by: Author) {
    const { to, owner, basis } = dto;
    const data = { ...(await this.entry(id, dto, by)), to, ...present({ owner }), basis };
    return this.run(new HandOverCommitment(data, by.who(dto.expectedRevision)));
  }

  private async entry(id: string, dto: EntryDto, { actor }: Caller) {
    const row = await this.queries.execute(new CommitmentById(actor, id));
    return { commitmentId: row?.commitmentId ?? refuse<EdgeRefusal>('not-found'), ...toEntry(dto) };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
