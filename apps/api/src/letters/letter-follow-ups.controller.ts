import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { present } from '#kernel';
import {
  AnswerLetterForwarder,
  DestroyLetter,
  KeepLetter,
  NotifyLetterAuthor,
  RecordTransferReply,
} from '#letters';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import {
  DestroyLetterDto,
  DocumentedDto,
  KeepLetterDto,
  NotifyAuthorDto,
  RecordReplyDto,
} from './follow-letter.dto.js';
import { LetterEntries } from './letter-entry.js';

/** What is still owed or comes back after a letter has left the desk. */
@ApiTags('letters')
@Controller('letters/:id')
export class LetterFollowUpsController {
  constructor(private readonly letters: LetterEntries) {}

  @Act('letter.reply', 'reply', 'Record what the body that got it answered')
  async reply(@Param('id') id: string, @Body() dto: RecordReplyDto, @AsAuthor() by: Author) {
    const { from, documentNo, result } = dto;
    const data = { ...(await this.letters.of(id, dto, by)), from, documentNo, ...present({ result }) };
    return this.letters.run(new RecordTransferReply(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.notify', 'notify', 'Tell the author which of four things happened (LTCD 28(1))')
  async notify(@Param('id') id: string, @Body() dto: NotifyAuthorDto, @AsAuthor() by: Author) {
    const { answer, way, documentNo } = dto;
    const data = { ...(await this.letters.of(id, dto, by)), answer, way, ...present({ documentNo }) };
    return this.letters.run(new NotifyLetterAuthor(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.tell-forwarder', 'tell-forwarder', 'Tell the body that sent it on what came of it')
  async tellForwarder(@Param('id') id: string, @Body() dto: DocumentedDto, @AsAuthor() by: Author) {
    const data = { ...(await this.letters.of(id, dto, by)), documentNo: dto.documentNo };
    return this.letters.run(new AnswerLetterForwarder(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.keep', 'keep', 'Decide to keep a filed letter longer')
  async keep(@Param('id') id: string, @Body() dto: KeepLetterDto, @AsAuthor() by: Author) {
    const { years, reason, documentNo } = dto;
    const data = { ...(await this.letters.of(id, dto, by)), years, reason, ...present({ documentNo }) };
    return this.letters.run(new KeepLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.destroy', 'destroy', 'Decide to destroy a filed letter after its year')
  async destroy(@Param('id') id: string, @Body() dto: DestroyLetterDto, @AsAuthor() by: Author) {
    const { documentNo, reason } = dto;
    const data = { ...(await this.letters.of(id, dto, by)), documentNo, reason };
    return this.letters.run(new DestroyLetter(data, by.who(dto.expectedRevision)));
  }
}
