import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { RegisterDenunciation, type DenunciationRefusal, type Registration } from '#denunciations';
import { DenouncerVault, personalDataHints, type PersonalDataHint, type SubjectRef } from '#identity';
import { Clock, idOf, localDate, present, refuse } from '#kernel';
import { DenunciationPage, type DenunciationDetail } from '#views';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { toEntry, type Entry, type EntryDto } from '../http/entry.dto.js';
import { RaisedCase } from '../http/raised-case.js';
import type { Author, Caller } from '../policy/caller.js';
import { toPerson } from '../people/to-person.js';

import type { RegisterDenunciationDto } from './intake.dto.js';

export type RegisteredDenunciation = CommandAnswer &
  Readonly<{
    caseId: string;
    code: string;
    alias: string;
    /** What the text seems to hold that tells of somebody; a help, not a refusal. */
    hints: readonly PersonalDataHint[];
  }>;

/** Takes denunciations in: who denounces goes to the vault or stays on paper, the fact goes to the log. */
@Injectable()
export class DenunciationDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly denouncers: DenouncerVault,
    private readonly raised: RaisedCase,
    private readonly clock: Clock,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  async register(dto: RegisterDenunciationDto, by: Author): Promise<RegisteredDenunciation> {
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    this.catalogues.checkChannel(dto.channel, localDate(dto.occurredOn));
    this.catalogues.checkField(dto.field, localDate(dto.occurredOn));
    const { register } = dto.denouncer;
    const subject = await this.remember(dto, by);
    const denouncer = present({ register, subject });
    const registration = { ...factOf(dto), unit, denouncer };
    const command = new RegisterDenunciation(registration, by.who(dto.expectedRevision));
    const { caseId, code, alias, ...decided } = await this.commands.execute(command);
    if (decided.position) await this.raised.shown(decided.position);
    return { caseId, code, alias, hints: personalDataHints(dto.summary), ...answerOf(decided) };
  }

  /** @throws Refusal `not-found` when absent, out of scope, or a thing from which the caller is excluded */
  async find(idOrCode: string, { actor }: Pick<Caller, 'actor'>): Promise<DenunciationDetail> {
    const page = await this.queries.execute(new DenunciationPage(actor, idOrCode));
    return page ?? refuse<EdgeRefusal>('not-found');
  }

  /** What each entry about a denunciation begins with. */
  async entry(idOrCode: string, dto: EntryDto, by: Author): Promise<Entry & { denunciationId: string }> {
    const page = await this.find(idOrCode, by);
    return { denunciationId: idOf(page.case.caseId), ...toEntry(dto) };
  }

  private async remember(
    { denouncer: { identity } }: RegisterDenunciationDto,
    by: Author,
  ): Promise<SubjectRef | undefined> {
    if (!identity) return undefined;
    if (!this.denouncers.keeps) return refuse<DenunciationRefusal>('denunciation.identity-not-kept');
    return this.denouncers.remember(toPerson(identity, this.clock.today()), by.who().commandId);
  }
}

const factOf = (dto: RegisterDenunciationDto): Omit<Registration, 'unit' | 'denouncer'> => {
  const { denunciationId, channel, field, summary, accused, forwardedBy, continued, continues } = dto;
  return {
    denunciationId,
    ...toEntry(dto),
    channel,
    field,
    summary,
    accused,
    secrecy: dto.heldOutside ? 'held-outside' : 'ordinary',
    origin: { kind: 'direct', ref: denunciationId },
    ...present({ forwardedBy, continued, continues }),
  };
};
