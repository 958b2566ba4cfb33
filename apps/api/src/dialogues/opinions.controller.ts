import { Body, Controller, Param, ParseIntPipe } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  AnswerOpinion,
  CommitOpinion,
  DeclineOpinion,
  ForwardOpinion,
  GuideOpinion,
  RaisePetitionFromOpinion,
  commitmentOf,
} from '#dialogues';
import type { Decided } from '#event-store';
import { localDate, present } from '#kernel';
import { LawBook } from '#law';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { dayOffWarnings } from '../http/day-off-warning.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { RaisedCase } from '../http/raised-case.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { DialogueActions } from './dialogue-actions.js';
import {
  AnswerOpinionDto,
  CommitOpinionDto,
  DeclineOpinionDto,
  ForwardOpinionDto,
  GuideOpinionDto,
  RaiseOpinionDto,
} from './opinion.dto.js';

/** What becomes of each opinion: exactly one of six things. */
@ApiTags('dialogues')
@Controller('dialogues/:id/opinions/:no')
export class OpinionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly actions: DialogueActions,
    private readonly raised: RaisedCase,
    private readonly lawBook: LawBook,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  @Act('dialogue.answer', 'answer', 'Answered on the spot')
  async answer(
    @Param('id') id: string,
    @Param('no', ParseIntPipe) no: number,
    @Body() dto: AnswerOpinionDto,
    @AsAuthor() by: Author,
  ) {
    const data = { ...(await this.entry(id, no, dto, by)), answer: dto.answer, by: dto.by };
    return this.run(new AnswerOpinion(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.commit', 'commit', 'Turned into a commitment with a date')
  async commit(
    @Param('id') id: string,
    @Param('no', ParseIntPipe) no: number,
    @Body() dto: CommitOpinionDto,
    @AsAuthor() by: Author,
  ) {
    const promise = { text: dto.text, owner: dto.owner, dueOn: localDate(dto.dueOn) };
    const data = { ...(await this.entry(id, no, dto, by)), ...promise };
    const committed = await this.commands.execute(new CommitOpinion(data, by.who(dto.expectedRevision)));
    const position = committed.position && (await this.raised.settle(committed.position));
    return {
      ...answerOf(committed),
      commitmentId: commitmentOf(data.dialogueId, no),
      ...present({ position }),
      ...dayOffWarnings(this.lawBook.current(), promise.dueOn),
    };
  }

  @Act('dialogue.guide', 'guide', 'A complaint or denunciation: guided to write a letter')
  async guide(
    @Param('id') id: string,
    @Param('no', ParseIntPipe) no: number,
    @Body() dto: GuideOpinionDto,
    @AsAuthor() by: Author,
  ) {
    const data = { ...(await this.entry(id, no, dto, by)), to: dto.to, guidance: dto.guidance };
    return this.run(new GuideOpinion(data, by.who(dto.expectedRevision)));
  }

  @Act(
    'dialogue.raise',
    'raise',
    'A petition or reflection of its own: numbered, with the clock of its reply',
  )
  async raise(
    @Param('id') id: string,
    @Param('no', ParseIntPipe) no: number,
    @Body() dto: RaiseOpinionDto,
    @AsAuthor() by: Author,
  ) {
    this.catalogues.checkField(dto.field, localDate(dto.occurredOn));
    const what = { caseKind: dto.kind, field: dto.field, summary: dto.summary };
    const data = { ...(await this.entry(id, no, dto, by)), ...what };
    const done = await this.commands.execute(
      new RaisePetitionFromOpinion(data, by.who(dto.expectedRevision)),
    );
    const position = done.position && (await this.raised.settle(done.position));
    return { ...answerOf(done), raised: done.raised, ...present({ position }) };
  }

  @Act('dialogue.forward', 'forward', 'Forwarded to the competent body')
  async forward(
    @Param('id') id: string,
    @Param('no', ParseIntPipe) no: number,
    @Body() dto: ForwardOpinionDto,
    @AsAuthor() by: Author,
  ) {
    const data = { ...(await this.entry(id, no, dto, by)), to: dto.to };
    return this.run(new ForwardOpinion(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.decline', 'decline', 'Not taken up, with the reason')
  async decline(
    @Param('id') id: string,
    @Param('no', ParseIntPipe) no: number,
    @Body() dto: DeclineOpinionDto,
    @AsAuthor() by: Author,
  ) {
    const data = { ...(await this.entry(id, no, dto, by)), reason: dto.reason };
    return this.run(new DeclineOpinion(data, by.who(dto.expectedRevision)));
  }

  private async entry(id: string, no: number, dto: EntryDto, by: Author) {
    return { dialogueId: await this.actions.find(by.actor, id), no, ...toEntry(dto) };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
