import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CancelCommitment, FulfilCommitment, ReportProgress, RescheduleCommitment } from '#duties';
import type { Decided } from '#event-store';
import { localDate, refuse } from '#kernel';
import { CommitmentById, Commitments, type CommitmentFilter, type CommitmentRow } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { OneOf } from '../http/fields.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import {
  CancelCommitmentDto,
  FulfilCommitmentDto,
  NoteProgressDto,
  RescheduleCommitmentDto,
} from './commitment.dto.js';

const FILTERS: Readonly<Record<string, CommitmentFilter>> = {
  qua: 'late',
  sap: 'soon',
  mo: 'open',
  xong: 'done',
};

export class CommitmentsDto {
  @OneOf({ description: 'Late, soon, open or done (hạn)', values: Object.keys(FILTERS), optional: true })
  han?: string;
}

/** cam kết: what leaders have promised, and whether they kept it. */
@ApiTags('commitments')
@Controller('commitments')
export class CommitmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Policy('commitment.read')
  @ApiOperation({ summary: 'Commitments by due day' })
  async list(
    @Query() { han }: CommitmentsDto,
    @By() { actor }: Caller,
  ): Promise<{ commitments: readonly CommitmentRow[] }> {
    const filter = (han === undefined ? undefined : FILTERS[han]) ?? 'all';
    return { commitments: await this.queries.execute(new Commitments(actor, filter)) };
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
    return this.run(new RescheduleCommitment(data, by.who(dto.expectedRevision)));
  }

  @Act('commitment.cancel', ':id/cancel', 'It will not be done, with a reason')
  async cancel(@Param('id') id: string, @Body() dto: CancelCommitmentDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), reason: dto.reason };
    return this.run(new CancelCommitment(data, by.who(dto.expectedRevision)));
  }

  private async entry(id: string, dto: EntryDto, { actor }: Caller) {
    const row = await this.queries.execute(new CommitmentById(actor, id));
    return { commitmentId: row?.commitmentId ?? refuse<EdgeRefusal>('not-found'), ...toEntry(dto) };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
