import { Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import type { Decided } from '#event-store';
import { refuse } from '#kernel';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { RaisedCase } from '../http/raised-case.js';
import { toEntry, type Entry, type EntryDto } from '../http/entry.dto.js';
import type { Caller } from '../policy/caller.js';
import { LetterBook } from './letter-book.js';

/** From the path and the body to a command about one letter, and back to an answer. */
@Injectable()
export class LetterEntries {
  constructor(
    private readonly commands: CommandBus,
    private readonly book: LetterBook,
    private readonly raised: RaisedCase,
  ) {}

  /** @param id letter id or code. @throws Refusal `not-found` when the caller may not see such a letter */
  async of(id: string, dto: EntryDto, { actor }: Caller): Promise<Entry & Readonly<{ letterId: string }>> {
    const row = await this.book.find(actor, id);
    return { letterId: row?.letterId ?? refuse<EdgeRefusal>('not-found'), ...toEntry(dto) };
  }

  /** Answers when what follows from it is done, too: whoever wrote what denounces is found by nobody then. */
  async run(command: Command<Decided>): Promise<CommandAnswer> {
    const done = await this.commands.execute(command);
    if (done.position) await this.raised.settle(done.position);
    return answerOf(done);
  }
}
