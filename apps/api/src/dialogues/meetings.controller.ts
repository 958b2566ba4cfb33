import { Body, Controller, Param } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConcludeDialogue,
  HoldDialogue,
  ReadOutConclusions,
  SignMinutes,
  directionCommitment,
} from '#dialogues';
import type { Decided } from '#event-store';
import { localDate, present } from '#kernel';
import { LawBook } from '#law';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { dayOffWarnings } from '../http/day-off-warning.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { RaisedCase } from '../http/raised-case.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author, type Caller } from '../policy/caller.js';
import { DialogueActions } from './dialogue-actions.js';
import { ConcludeDialogueDto, HoldDialogueDto, ReadOutDto, SignMinutesDto } from './meeting.dto.js';

/** The meeting itself: held, read out, minutes, conclusions. */
@ApiTags('dialogues')
@Controller('dialogues/:id')
export class MeetingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly actions: DialogueActions,
    private readonly raised: RaisedCase,
    private readonly lawBook: LawBook,
  ) {}

  @Act('dialogue.hold', 'hold', 'The meeting took place')
  async hold(@Param('id') id: string, @Body() dto: HoldDialogueDto, @AsAuthor() by: Author) {
    const { attended, chair, quorum } = dto;
    const data = { ...(await this.entry(id, dto, by)), attended, chair, ...present({ quorum }) };
    return this.run(new HoldDialogue(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.read-out', 'read-out', 'What became of the last conclusions was read out')
  async readOut(@Param('id') id: string, @Body() dto: ReadOutDto, @AsAuthor() by: Author) {
    const { previous, fulfilled, promised, note } = dto;
    const said = { fulfilled, promised, ...present({ previous, note }) };
    const data = { ...(await this.entry(id, dto, by)), ...said };
    return this.run(new ReadOutConclusions(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.sign', 'sign', 'The minutes were signed; of a workplace dialogue by both sides')
  async sign(@Param('id') id: string, @Body() dto: SignMinutesDto, @AsAuthor() by: Author) {
    const { minutesNo, summary, agreed, notAgreed, signatures } = dto;
    const data = { ...(await this.entry(id, dto, by)), minutesNo, summary, agreed, notAgreed, signatures };
    return this.run(new SignMinutes(data, by.who(dto.expectedRevision)));
  }

  @Act('dialogue.conclude', 'conclude', 'Sign the notice of conclusion; each direction becomes a commitment')
  async conclude(@Param('id') id: string, @Body() dto: ConcludeDialogueDto, @AsAuthor() by: Author) {
    const { documentNo, conclusions, votes } = dto;
    const directions = (dto.directions ?? []).map(({ text, owner, dueOn }) => ({
      text,
      owner,
      dueOn: localDate(dueOn),
    }));
    const said = { documentNo, conclusions, directions, ...present({ votes }) };
    const data = { ...(await this.entry(id, dto, by)), ...said };
    const done = await this.commands.execute(new ConcludeDialogue(data, by.who(dto.expectedRevision)));
    if (directions.length === 0) return answerOf(done);
    const position = done.position && (await this.raised.settle(done.position));
    const law = this.lawBook.current();
    const warnings = directions.flatMap(({ dueOn }) => dayOffWarnings(law, dueOn).warnings ?? []);
    return {
      ...answerOf(done),
      commitmentIds: directions.map((_, index) => directionCommitment(data.dialogueId, index + 1)),
      ...present({ position, warnings: warnings.length > 0 ? warnings : undefined }),
    };
  }

  private async entry(id: string, dto: EntryDto, by: Caller) {
    return { dialogueId: await this.actions.find(by.actor, id), ...toEntry(dto) };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
