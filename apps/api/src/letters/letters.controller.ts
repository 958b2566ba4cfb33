import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { accusedOf } from '#identity';
import { localDate, present } from '#kernel';
import { ClassifyLetter, ConfirmLetter, CorrectLetter, HandOverLetter, RegisterLetter } from '#letters';
import { EntryDto } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { ClassifyLetterDto } from './classify-letter.dto.js';
import { LetterBook } from './letter-book.js';
import { LetterDesk, type LetterPage, type ReceivedLetter, type ShownLetter } from './letter-desk.js';
import { LetterEntries } from './letter-entry.js';
import { LIST_OF, LettersDto } from './letter-lists.dto.js';
import {
  CorrectLetterDto,
  HandOverLetterDto,
  ReceiveLetterDto,
  RegisterLetterDto,
} from './receive-letter.dto.js';

/** đơn: from the counter or the post to its classification. */
@ApiTags('letters')
@Controller('letters')
export class LettersController {
  constructor(
    private readonly desk: LetterDesk,
    private readonly letters: LetterEntries,
    private readonly book: LetterBook,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  @Get()
  @Policy('letter.read')
  @ApiOperation({ summary: 'One of the lists of letters, at most 500' })
  async list(
    @Query() { tt = 'cho' }: LettersDto,
    @By() { actor }: Caller,
  ): Promise<{ letters: readonly ShownLetter[] }> {
    return { letters: await this.desk.show(actor, await this.book.list(actor, LIST_OF[tt])) };
  }

  @Get(':id')
  @Policy('letter.read')
  @ApiOperation({ summary: 'One letter by id or code, with what may be done with it now' })
  one(@Param('id') id: string, @By() { actor }: Caller): Promise<LetterPage> {
    return this.desk.page(actor, id);
  }

  @Act('letter.receive', '', 'Receive a letter', 201)
  receive(@Body() dto: ReceiveLetterDto, @AsAuthor() by: Author): Promise<ReceivedLetter> {
    return this.desk.receive(dto, by);
  }

  @Act('letter.register', ':id/register', 'Enter it in the book')
  async register(@Param('id') id: string, @Body() dto: RegisterLetterDto, @AsAuthor() by: Author) {
    const { bookNo, demand, authorisation } = dto;
    const handledBefore = dto.handledBefore?.map(({ body, on, documentNo }) => ({
      body,
      ...present({ on: on === undefined ? undefined : localDate(on), documentNo }),
    }));
    const more = present({ handledBefore, authorisation });
    const data = { ...(await this.letters.of(id, dto, by)), bookNo, demand, ...more };
    return this.letters.run(new RegisterLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.classify', ':id/classify', 'Sort it: what it asks, and whether it can be handled')
  async classify(@Param('id') id: string, @Body() dto: ClassifyLetterDto, @AsAuthor() by: Author) {
    this.catalogues.checkField(dto.field, localDate(dto.occurredOn));
    const { letterType, field, eligible, anonymous, competence, prior = 'open' } = dto;
    const { instance, discipline, missing, ineligibleReason, ineligibleNote, falseName } = dto;
    const { signatories, duplicateOf, urgent, crimeSigns, partyMatter, administrativeRules } = dto;
    const { violator, concrete, verifiable } = dto.evidence ?? {};
    const evidence =
      violator === undefined || concrete === undefined || verifiable === undefined
        ? undefined
        : { violator, concrete, verifiable };
    const data = {
      ...(await this.letters.of(id, dto, by)),
      ...{ letterType, field, eligible, anonymous, competence, prior },
      ...present({ instance, discipline, missing, ineligibleReason, ineligibleNote, falseName, evidence }),
      ...present({ signatories, duplicateOf, urgent, crimeSigns, partyMatter, administrativeRules }),
      ...present({ accused: dto.accused?.map(accusedOf) }),
      by: by.actor.userId,
    };
    return this.letters.run(new ClassifyLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.confirm', ':id/confirm', 'The advisory unit agrees with the sorting')
  async confirm(@Param('id') id: string, @Body() dto: EntryDto, @AsAuthor() by: Author) {
    const data = { ...(await this.letters.of(id, dto, by)), by: by.actor.userId };
    return this.letters.run(new ConfirmLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.correct', ':id/correct', 'Put one field right; the old value keeps its hash')
  async correct(@Param('id') id: string, @Body() dto: CorrectLetterDto, @AsAuthor() by: Author) {
    const { field, reason } = dto;
    const value = field === 'pages' || field === 'signatories' ? Number(dto.value) : dto.value;
    const data = { ...(await this.letters.of(id, dto, by)), field, value, reason };
    return this.letters.run(new CorrectLetter(data, by.who(dto.expectedRevision)));
  }

  @Act('letter.hand-over', ':id/hand-over', 'Pass it to another unit, with its clocks')
  async handOver(@Param('id') id: string, @Body() dto: HandOverLetterDto, @AsAuthor() by: Author) {
    const { to, basis, documentNo } = dto;
    const data = { ...(await this.letters.of(id, dto, by)), to, basis, ...present({ documentNo }) };
    return this.letters.run(new HandOverLetter(data, by.who(dto.expectedRevision)));
  }
}
