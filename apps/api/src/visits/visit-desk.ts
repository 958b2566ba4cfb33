import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { accusedOf, personalDataHints, type PersonalDataHint } from '#identity';
import { Clock, present, refuse, localDate } from '#kernel';
import { LawBook } from '#law';
import { LogVisit, visitDecider, type Reception as Visit, type VisitRefusal } from '#visits';
import { toEntry } from '../http/entry.dto.js';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { RaisedCase } from '../http/raised-case.js';
import { Reception } from '../people/reception.js';
import type { Author } from '../policy/caller.js';
import type { LogVisitDto } from './log-visit.dto.js';
import { readAnswer } from './visit-answer.js';
import { VisitBook } from './visit-book.js';
import { VisitGroup, anonymous } from './visit-group.js';
import { VisitOutcomes } from './visit-outcomes.js';
import { VisitReceivers } from './visit-receivers.js';

export type LoggedVisit = Readonly<{
  visitId: string;
  /** Number within the unit's day; absent when the views were too slow to tell. */
  no?: number;
  visitCode: string;
  caseId?: string;
  code?: string;
  subjectId?: string;
  /** What the summary seems to hold that belongs in the vault; a help, not a refusal. */
  hints: readonly PersonalDataHint[];
  revision: number;
  position?: string;
}>;

/**
 * One reception, from the form to the answer: the person goes to the vault, the fact to the log, and the case
 * that it raises is waited for, so that the officer reads its number to the citizen.
 */
@Injectable()
export class VisitDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly book: VisitBook,
    private readonly reception: Reception,
    private readonly group: VisitGroup,
    private readonly receivers: VisitReceivers,
    private readonly outcomes: VisitOutcomes,
    private readonly raised: RaisedCase,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  async log(dto: LogVisitDto, by: Author): Promise<LoggedVisit> {
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    this.catalogues.checkField(dto.field, localDate(dto.occurredOn));
    const visit = await this.visit(dto, unit, by);
    this.check(visit, dto);
    const subject = await this.reception.remember({ ...dto, unit }, by);
    const representatives = await this.group.remember(dto, unit, by);
    const sealed = await this.reception.seal(`visit-${dto.visitId}`, dto.narrative);
    const people = present({ subject, representatives });
    const logged = await this.commands.execute(
      new LogVisit({ ...visit, ...people, ...sealed }, by.who(dto.expectedRevision)),
    );
    const { raised } = this;
    const at = logged.position;
    const position = at && (await (logged.raised ? raised.settle(at) : raised.shown(at)));
    const row = await this.book.find(by.actor, dto.visitId);
    return {
      visitId: dto.visitId,
      visitCode: logged.code,
      ...logged.raised,
      ...present({ no: row?.no, subjectId: subject?.subjectId, position }),
      hints: personalDataHints(dto.summary),
      revision: logged.revision,
    };
  }

  private async visit(dto: LogVisitDto, unit: string, by: Author): Promise<Visit> {
    const { visitId, desk, matter, field, summary, people, startedAt, endedAt } = dto;
    const { interpreter, securityMinutes, urgent, letterId, demand, settledBefore } = dto;
    const entry = toEntry(dto);
    const outcome = await this.outcomes.read(dto.outcome, entry.occurredOn, by);
    return {
      visitId,
      ...entry,
      unit,
      desk,
      ...(await this.receivers.read(dto, by)),
      order: dto.order ?? (await this.outcomes.order(outcome, entry.occurredOn, by)),
      matter,
      field,
      summary,
      people,
      documents: dto.documents.map(({ title, pages, copies, state, shown }) => ({
        title,
        pages,
        ...present({ copies, state, shown: shown || undefined }),
      })),
      outcome,
      ...(dto.group && { group: { large: dto.group.large, reason: dto.group.reason } }),
      ...present({ answer: readAnswer(dto.answer), accused: dto.accused?.map(accusedOf) }),
      ...present({
        demand,
        settledBefore,
        startedAt,
        endedAt,
        interpreter,
        securityMinutes,
        urgent,
        letterId,
      }),
    };
  }

  /** Asks the rules before anything personal is kept: a visit that is refused leaves nobody in the vault. */
  private check(visit: Visit, { citizen, subjectId, representatives }: LogVisitDto): void {
    if (visit.matter === 'denunciation' && (citizen ?? subjectId ?? representatives?.[0]) !== undefined) {
      refuse<VisitRefusal>('visit.denouncer-identity');
    }
    const outcome =
      visit.outcome.kind === 'raises-case' ? { ...visit.outcome, caseId: '', code: '' } : visit.outcome;
    const now = { today: this.clock.today(), law: this.lawBook.current() };
    const nameless = representatives && { representatives: representatives.map(anonymous) };
    visitDecider.decide(visitDecider.initial, { type: 'log', ...visit, ...nameless, outcome, ...now });
  }
}
