import { Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import type { Decided } from '#event-store';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { Entry, EntryDto } from '../http/entry.dto.js';
import type { Author } from '../policy/caller.js';
import { DenunciationDesk } from './denunciation-desk.js';

/** What the controllers of all phases share: they find the case for the caller, and send one command. */
@Injectable()
export abstract class DenunciationSteps {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: DenunciationDesk,
  ) {}

  protected entry(id: string, dto: EntryDto, by: Author): Promise<Entry & { denunciationId: string }> {
    return this.desk.entry(id, dto, by);
  }

  protected async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
