import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Req, StreamableFile } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  CancelExport,
  DownloadExport,
  ExportProgress,
  SealedFiles,
  type ExportRefusal,
  type KnownExport,
} from '#exports';
import { Clock, localDate, present, refuse } from '#kernel';
import { toQueue } from '../cases/queue.dto.js';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { LIST_OF } from '../letters/letter-lists.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, whoLooks, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { Periods } from '../visits/period.dto.js';
import { keptCases } from './asked-list.js';
import { ExportCasesDto, ExportLettersDto, ExportVisitsDto } from './export.dto.js';
import { ExportDesk, type AskedExport } from './export-desk.js';
import { LoggedExports, type FoundExport } from './logged-exports.js';
import { fileName, MIME, shownExport, type Beside, type ShownExport } from './shown-export.js';

/** xuất dữ liệu: lists as files, each for whoever asked for it and for a day. */
@ApiTags('exports')
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly desk: ExportDesk,
    private readonly exports: LoggedExports,
    private readonly files: SealedFiles,
    private readonly progress: ExportProgress,
    private readonly periods: Periods,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Policy('export.own')
  @ApiOperation({ summary: 'My exports of the last day, newest first' })
  async list(@By() { actor }: Caller): Promise<{ exports: readonly ShownExport[] }> {
    const now = this.clock.now();
    const mine = await this.exports.of(actor.userId);
    const shown = mine.map(async (one) => shownExport(one, now, await this.beside(one)));
    return { exports: await Promise.all(shown) };
  }

  @Act('export.own', 'cases', 'Ask for the queue of cases as a file, under the filter of its page', 201)
  cases(
    @Body() dto: ExportCasesDto,
    @AsAuthor() by: Author,
    @Req() request: FastifyRequest,
  ): Promise<AskedExport> {
    return this.desk.ask(keptCases(toQueue(dto, by.actor.userId)), { ...dto, request }, by);
  }

  @Act('export.own', 'letters', 'Ask for one of the lists of letters as a file', 201)
  letters(
    @Body() dto: ExportLettersDto,
    @AsAuthor() by: Author,
    @Req() request: FastifyRequest,
  ): Promise<AskedExport> {
    const filter = { list: LIST_OF[dto.tt ?? 'cho'] };
    return this.desk.ask({ list: 'letters', filter }, { ...dto, request }, by);
  }

  @Act(
    'export.own',
    'visits',
    'Ask for the reception book of a period, or a list cut from it, as a file',
    201,
  )
  visits(
    @Body() dto: ExportVisitsDto,
    @AsAuthor() by: Author,
    @Req() request: FastifyRequest,
  ): Promise<AskedExport> {
    const { from, to, unit } = this.periods.read(dto);
    const filter = { list: dto.loc ?? 'all', from: localDate(from), to: localDate(to), ...present({ unit }) };
    return this.desk.ask({ list: 'visits', filter }, { ...dto, request }, by);
  }

  @Act('export.own', ':id/cancel', 'Give an export up, or throw its file away')
  async cancel(@Param('id') id: string, @AsAuthor() by: Author): Promise<CommandAnswer> {
    const { userId, exportId } = (await this.mine(id, by)).one;
    return answerOf(await this.commands.execute(new CancelExport({ userId, exportId }, by.who())));
  }

  /** That it leaves is written down before a byte of it does, each time. */
  @Get(':id/file')
  @Policy('export.own')
  @ApiOperation({ summary: 'The file of my export, until its day is over' })
  @ApiProduces(...Object.values(MIME))
  async file(
    @Param('id') id: string,
    @By() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const { one } = await this.mine(id, caller);
    const { userId, exportId, format, file } = one;
    const bytes = file && (await this.files.read(exportId, file.sha256));
    if (file && !bytes && this.clock.now() < file.expiresAt) return refuse<ExportRefusal>('export.file-lost');
    await this.commands.execute(new DownloadExport({ userId, exportId }, whoLooks(request)));
    if (!file || !bytes) return refuse<ExportRefusal>('export.over');
    const disposition = `attachment; filename="${fileName(one)}"`;
    return new StreamableFile(Readable.from(bytes), { type: MIME[format], disposition, length: file.bytes });
  }

  private async beside({ exportId, status, file }: KnownExport): Promise<Beside> {
    if (status === 'requested') return { soFar: await this.progress.of(exportId), lost: false };
    const there = status !== 'written' || (file && (await this.files.has(exportId, file.sha256)));
    return { lost: !there };
  }

  /** Somebody else’s does not exist. */
  private async mine(id: string, { actor }: Caller): Promise<FoundExport> {
    return (await this.exports.find(actor.userId, id)) ?? refuse<EdgeRefusal>('not-found');
  }
}
