import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Decided } from '#event-store';
import { present, refuse } from '#kernel';
import {
  ClassifyLetter,
  FileLetter,
  GuideLetter,
  MergeLetter,
  ProposeLetter,
  RecordTransferReply,
  RegisterLetter,
  ReturnLetter,
  TransferLetter,
} from '#letters';
import { LetterById, Letters } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { RaisedCase } from '../http/raised-case.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { LetterDesk, type ReceivedLetter, type ShownLetter } from './letter-desk.js';
import {
  ClassifyLetterDto,
  GuideLetterDto,
  LetterReasonDto,
  LettersDto,
  MergeLetterDto,
  ProposeLetterDto,
  ReceiveLetterDto,
  RecordReplyDto,
  RegisterLetterDto,
  SendLetterDto,
} from './letter.dto.js';

/** đơn: from the counter or the post to the day it left the desk again. */
@ApiTags('letters')
@Controller('letters')
export class LettersController {
  constructor(
    private readonly desk: LetterDesk,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly raised: RaisedCase,
  ) {}

  @Get()
  @Policy('letter.read')
  @ApiOperation({ summary: 'Letters that wait, by due day; or those done, newest first' })
  async list(
    @Query() { tt }: LettersDto,
    @By() { actor }: Caller,
  ): Promise<{ letters: readonly ShownLetter[] }> {
    const rows = await this.queries.execute(new Letters(actor, tt === 'xong' ? 'done' : 'waiting'));
    return { letters: await this.desk.show(actor, rows) };
  }

  @Act('letter.receive', '', 'Receive a letter', 201)
  receive(@Body() dto: ReceiveLetterDto, @AsAuthor() by: Author): Promise<ReceivedLetter> {
    return this.desk.receive(dto, by);
  }

  @Act('letter.register', ':id/register', 'Enter it in the book')
  async register(@Param('id') id: string, @Body() dto: RegisterLetterDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), bookNo: dto.bookNo, demand: dto.demand };
    return this.run(new RegisterLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.classify', ':id/classify', 'Sort it: what it asks, and whether it can be handled')
  async classify(@Param('id') id: string, @Body() dto: ClassifyLetterDto, @AsAuthor() by: Author) {
    const { letterType, field, eligible, ineligibleReason, anonymous, inCompetence, duplicateOf } = dto;
    const sorted = { letterType, field, eligible, anonymous, inCompetence };
    const data = {
      ...(await this.entry(id, dto, by)),
      ...sorted,
      ...present({ ineligibleReason, duplicateOf }),
    };
    return this.run(new ClassifyLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.propose', ':id/propose', 'Propose it for acceptance: it raises a case')
  async propose(@Param('id') id: string, @Body() dto: ProposeLetterDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), caseKind: dto.caseKind };
    const proposed = await this.commands.execute(new ProposeLetter(data, by.who(dto.expectedRevision)));
    const position = proposed.position && (await this.raised.settle(proposed.position));
    return { ...answerOf(proposed), ...proposed.raised, ...present({ position }) };
  }

  @Act('letter.guide', ':id/guide', 'Tell the author which body is competent')
  async guide(@Param('id') id: string, @Body() dto: GuideLetterDto, @AsAuthor() by: Author) {
    const { to, basis, documentNo } = dto;
    const data = { ...(await this.entry(id, dto, by)), to, basis, documentNo };
    return this.run(new GuideLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.transfer', ':id/transfer', 'Send it to the competent body')
  async transfer(@Param('id') id: string, @Body() dto: SendLetterDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), to: dto.to, documentNo: dto.documentNo };
    return this.run(new TransferLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.return', ':id/return', 'Give it back to its author')
  async giveBack(@Param('id') id: string, @Body() dto: LetterReasonDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), reason: dto.reason };
    return this.run(new ReturnLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.file', ':id/file', 'Keep it without handling it, for a year')
  async file(@Param('id') id: string, @Body() dto: LetterReasonDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), reason: dto.reason };
    return this.run(new FileLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.merge', ':id/merge', 'Join a duplicate to the case that is open')
  async merge(@Param('id') id: string, @Body() dto: MergeLetterDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), into: dto.into };
    return this.run(new MergeLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.reply', ':id/reply', 'Record what the body that got the transfer answered')
  async reply(@Param('id') id: string, @Body() dto: RecordReplyDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), from: dto.from, documentNo: dto.documentNo };
    return this.run(new RecordTransferReply(data, by.who(dto.expectedRevision)));
  }

  private async entry(id: string, dto: EntryDto, { actor }: Caller) {
    const row = await this.queries.execute(new LetterById(actor, id));
    return { letterId: row?.letterId ?? refuse<EdgeRefusal>('not-found'), ...toEntry(dto) };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
