import { Body, Controller, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { localDate, present, type LocalDate } from '#kernel';
import {
  FileLetter,
  GuideLetter,
  MergeLetter,
  ProposeLetter,
  ReferLetter,
  ReturnLetter,
  RouteLetter,
  SplitLetter,
  TransferLetter,
  UrgeLowerLevel,
} from '#letters';
import { answerOf } from '../http/command-answer.js';
import { RaisedCase } from '../http/raised-case.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import {
  FileLetterDto,
  GuideLetterDto,
  MergeLetterDto,
  ProposeLetterDto,
  ReferLetterDto,
  ReturnLetterDto,
  SplitLetterDto,
  TransferLetterDto,
  UrgeLowerLevelDto,
} from './dispose-letter.dto.js';
import { LetterBook } from './letter-book.js';
import { LetterEntries } from './letter-entry.js';

const dayOf = (day: string | undefined): LocalDate | undefined =>
  day === undefined ? undefined : localDate(day);

/** How a classified letter leaves the desk (xử lý đơn): one of ten ways. */
@ApiTags('letters')
@Controller('letters/:id')
export class LetterDisposalsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly letters: LetterEntries,
    private readonly raised: RaisedCase,
    private readonly book: LetterBook,
  ) {}

  @Act('letter.propose', 'propose', 'Propose it for acceptance: it raises a case')
  async propose(@Param('id') id: string, @Body() dto: ProposeLetterDto, @AsAuthor() by: Author) {
    const { caseKind, resolver } = dto;
    const data = { ...(await this.letters.of(id, dto, by)), caseKind, ...present({ resolver }) };
    const proposed = await this.commands.execute(new ProposeLetter(data, by.who(dto.expectedRevision)));
    const position = proposed.position && (await this.raised.settle(proposed.position));
    return { ...answerOf(proposed), ...proposed.raised, ...present({ position }) };
  }

  @Act('letter.guide', 'guide', 'Tell the author which body is competent; once for the same content')
  async guide(@Param('id') id: string, @Body() dto: GuideLetterDto, @AsAuthor() by: Author) {
    const { to, basis, documentNo, originals } = dto;
    const data = {
      ...(await this.letters.of(id, dto, by)),
      to,
      basis,
      documentNo,
      ...present({ originals }),
    };
    return this.letters.run(new GuideLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.transfer', 'transfer', 'Send it to the competent body')
  async transfer(@Param('id') id: string, @Body() dto: TransferLetterDto, @AsAuthor() by: Author) {
    const { to, documentNo, redaction, route, noticeNo } = dto;
    const more = present({ redaction, route, replyBy: dayOf(dto.replyBy), noticeNo });
    const data = { ...(await this.letters.of(id, dto, by)), to, documentNo, ...more };
    return this.letters.run(new TransferLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.urge', 'urge', 'Urge the competent lower level, which left the matter lying')
  async urge(@Param('id') id: string, @Body() dto: UrgeLowerLevelDto, @AsAuthor() by: Author) {
    const { to, documentNo, matter } = dto;
    const more = present({ matter, resolveBy: dayOf(dto.resolveBy) });
    const data = { ...(await this.letters.of(id, dto, by)), to, documentNo, ...more };
    return this.letters.run(new UrgeLowerLevel(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.return', 'return', 'Give it back to its author')
  async giveBack(@Param('id') id: string, @Body() dto: ReturnLetterDto, @AsAuthor() by: Author) {
    const { reason, ground, originals } = dto;
    const data = { ...(await this.letters.of(id, dto, by)), reason, ...present({ ground, originals }) };
    return this.letters.run(new ReturnLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.file', 'file', 'Keep it without handling it, for a year')
  async file(@Param('id') id: string, @Body() dto: FileLetterDto, @AsAuthor() by: Author) {
    const { reason, ground, addressees } = dto;
    const data = { ...(await this.letters.of(id, dto, by)), reason, ...present({ ground, addressees }) };
    return this.letters.run(new FileLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.merge', 'merge', 'Join a duplicate to the case or letter that it repeats')
  async merge(@Param('id') id: string, @Body() dto: MergeLetterDto, @AsAuthor() by: Author) {
    const merged = { ...(await this.book.repeated(by.actor, dto.into)), confirmedBy: by.actor.userId };
    const data = { ...(await this.letters.of(id, dto, by)), ...merged };
    return this.letters.run(new MergeLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.split', 'split', 'Guide the author of a mixed letter to write one for each content')
  async split(@Param('id') id: string, @Body() dto: SplitLetterDto, @AsAuthor() by: Author) {
    const parts = dto.parts.map(({ letterType, to, summary }) => ({ letterType, to, summary }));
    const { documentNo } = dto;
    const data = { ...(await this.letters.of(id, dto, by)), parts, ...present({ documentNo }) };
    return this.letters.run(new SplitLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.refer', 'refer', 'Hand it to the investigation body: signs of a crime')
  async refer(@Param('id') id: string, @Body() dto: ReferLetterDto, @AsAuthor() by: Author) {
    const { to, basis, documentNo } = dto;
    const data = { ...(await this.letters.of(id, dto, by)), to, basis, documentNo };
    return this.letters.run(new ReferLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.route', 'route', 'Send an anonymous letter with clear evidence to inspection')
  async route(@Param('id') id: string, @Body() dto: ReferLetterDto, @AsAuthor() by: Author) {
    const { to, basis, documentNo } = dto;
    const data = { ...(await this.letters.of(id, dto, by)), to, basis, documentNo };
    return this.letters.run(new RouteLetter(data, by.who(dto.expectedRevision)));
  }
}
