import { Body, Controller, Param } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Decided } from '#event-store';
import { present, refuse } from '#kernel';
import { AnswerVisit, CorrectVisit, IssueRefusalNotice, LinkLetterToVisit } from '#visits';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { RaisedCase } from '../http/raised-case.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { AnswerVisitDto, CorrectVisitDto, LinkLetterDto, RefusalNoticeDto } from './after-visit.dto.js';
import { VisitBook } from './visit-book.js';

/** What follows a reception: the answer, the written refusal, the letter, a correction. */
@ApiTags('visits')
@Controller('visits')
export class AfterVisitController {
  constructor(
    private readonly commands: CommandBus,
    private readonly book: VisitBook,
    private readonly raised: RaisedCase,
  ) {}

  @Act('visit.correct', ':id/correct', 'Correct what was written down; the first entry stays in the history')
  async correct(@Param('id') id: string, @Body() dto: CorrectVisitDto, @AsAuthor() by: Author) {
    const { field, to, reason } = dto;
    const { visitId, occurredOn } = await this.entry(id, dto, by);
    return this.run(
      new CorrectVisit({ visitId, occurredOn, field, to, reason }, by.who(dto.expectedRevision)),
    );
  }

  @Act('visit.answer', ':id/answer', 'Give the answer that was promised or is owed')
  async answer(@Param('id') id: string, @Body() dto: AnswerVisitDto, @AsAuthor() by: Author) {
    const { text, way, documentNo } = dto;
    const data = { ...(await this.entry(id, dto, by)), text, way, ...present({ documentNo }) };
    return this.run(new AnswerVisit(data, by.who(dto.expectedRevision)));
  }

  @Act('visit.notify', ':id/refusal-notice', 'Record the head’s written refusal (Mẫu 01/TCD)')
  async notify(@Param('id') id: string, @Body() dto: RefusalNoticeDto, @AsAuthor() by: Author) {
    const { documentNo, clause } = dto;
    const data = { ...(await this.entry(id, dto, by)), documentNo, ...present({ clause }) };
    return this.run(new IssueRefusalNotice(data, by.who(dto.expectedRevision)));
  }

  @Act('visit.link', ':id/letter', 'Say which letter, or minutes of a statement, belong to it')
  async link(@Param('id') id: string, @Body() dto: LinkLetterDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), letterId: dto.letterId };
    return this.run(new LinkLetterToVisit(data, by.who(dto.expectedRevision)));
  }

  private async entry(id: string, dto: EntryDto, { actor }: Author) {
    const visit = await this.book.find(actor, id);
    return { visitId: visit?.visitId ?? refuse<EdgeRefusal>('not-found'), ...toEntry(dto) };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    const decided = await this.commands.execute(command);
    if (decided.position) await this.raised.shown(decided.position);
    return answerOf(decided);
  }
}
