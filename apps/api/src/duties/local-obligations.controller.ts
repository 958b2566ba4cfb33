import { Body, Controller, Param } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { EndObligation, SetObligation } from '#duties';
import type { Decided } from '#event-store';
import { localDate, refuse } from '#kernel';
import { Obligations } from '#views';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { toEntry } from '../http/entry.dto.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { EndObligationDto, SetObligationDto } from './duty.dto.js';

/** nghĩa vụ do địa phương quy định: a unit asks for more than the law, or for what the law leaves to it. */
@ApiTags('duties')
@Controller('duties/obligations')
export class LocalObligationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Act('duty.set', '', 'A unit sets a duty for itself and everything below it', 201)
  async set(@Body() dto: SetObligationDto, @AsAuthor() by: Author) {
    const { obligationId, family, duty, owners, count, period, evidence, basis } = dto;
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    const what = { unit, family, duty, owners, count, period, evidence, basis };
    const data = { obligationId, ...toEntry(dto), ...what, validFrom: localDate(dto.validFrom) };
    return { obligationId, ...(await this.run(new SetObligation(data, by.who(dto.expectedRevision)))) };
  }

  @Act('duty.set', ':id/end', 'It is no longer owed')
  async end(@Param('id') id: string, @Body() dto: EndObligationDto, @AsAuthor() by: Author) {
    const known = await this.queries.execute(new Obligations(by.actor));
    if (!known.some((one) => one.id === id && one.unit !== undefined)) refuse<EdgeRefusal>('not-found');
    const when = { validTo: localDate(dto.validTo), reason: dto.reason };
    const data = { obligationId: id, ...toEntry(dto), ...when };
    return this.run(new EndObligation(data, by.who(dto.expectedRevision)));
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
