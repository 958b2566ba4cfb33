import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { aboutInLists, IssueDocument, paperByCode, VoidDocument } from '#documents';
import { Clock, localDate, refuse, SeriesNumbers } from '#kernel';
import { DocumentBook, type DocumentRow } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { DocumentBookDto, IssueDocumentDto, VoidDocumentDto } from './paper.dto.js';
import { Papers } from './papers.js';

type BookedPaper = DocumentRow & Readonly<{ name: string }>;

/** As it is called at its head, without a name: `Thông báo: Về việc thụ lý giải quyết khiếu nại`. */
const nameOfPaper = (code: string): string => {
  const paper = paperByCode(code);
  return paper ? [paper.title, aboutInLists(paper)].filter((part) => part !== undefined).join(': ') : code;
};

/** sổ văn bản: the numbers of papers, by unit, year and series, without gaps. */
@ApiTags('papers')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly papers: Papers,
    private readonly numbers: SeriesNumbers,
    private readonly units: UnitTree,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Policy('document.read')
  @ApiOperation({ summary: 'The book of papers of a year, spoiled numbers included' })
  async book(
    @Query() { nam }: DocumentBookDto,
    @By() { actor }: Caller,
  ): Promise<{ documents: readonly BookedPaper[] }> {
    const year = nam ?? this.clock.today().slice(0, 4);
    const rows = await this.queries.execute(new DocumentBook(actor, year));
    return { documents: rows.map((row) => ({ ...row, name: nameOfPaper(row.paper) })) };
  }

  @Act('document.issue', '', 'Give a paper its number (cấp số)', 201)
  async issue(
    @Body() dto: IssueDocumentDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer & Readonly<{ symbol: string }>> {
    const { documentId, ve: about } = dto;
    const { code: paper, series, noun } = paperByCode(dto.paper) ?? refuse<EdgeRefusal>('not-found');
    // The book is read by all of the unit: it may not tell that there is a denunciation.
    if (series === undefined || noun === 'denunciation') return refuse<EdgeRefusal>('not-found');
    const unit = await this.papers.unitOf(about, by);
    by.permit({ unit });
    const occurredOn = localDate(dto.occurredOn);
    const who = by.who();
    const number = await this.numbers.inSeries({
      unit,
      series,
      on: occurredOn,
      takenBy: `document-${documentId}`,
      actor: who.actor,
      correlationId: who.correlationId,
    });
    const symbol = `${number}/${series}-${this.issuerCode(unit)}`;
    const data = { documentId, occurredOn, unit, paper, about, symbol };
    return { symbol, ...answerOf(await this.commands.execute(new IssueDocument(data, who))) };
  }

  @Act('document.void', ':id/void', 'Spoil a number: it stays in the book with the reason')
  async void(
    @Param('id') documentId: string,
    @Body() { reason }: VoidDocumentDto,
    @AsAuthor() by: Author,
  ): Promise<CommandAnswer> {
    const data = { documentId, occurredOn: this.clock.today(), reason };
    return answerOf(await this.commands.execute(new VoidDocument(data, by.who())));
  }

  /** People's committees sign as UBND; other bodies as they are called. */
  private issuerCode(unit: string): string {
    const level = this.units.get(unit)?.level;
    return level === 'commune' || level === 'province' || level === 'district' ? 'UBND' : 'VP';
  }
}
