import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus, type Command } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Decided } from '#event-store';
import { localDate, present } from '#kernel';
import { ReceptionSessions, type SessionRow } from '#views';
import {
  CancelSession,
  GiveOnlineNotice,
  HoldSession,
  IssueConclusions,
  PassOnlineTest,
  PlanSession,
  PostponeSession,
  PostSchedule,
} from '#visits';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { toEntry, type EntryDto } from '../http/entry.dto.js';
import { RaisedCase } from '../http/raised-case.js';
import { Act } from '../policy/act.js';
import { AsAuthor, By, type Author, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { VisitBook } from '../visits/visit-book.js';
import { PeriodDto, Periods } from '../visits/period.dto.js';
import {
  CancelSessionDto,
  ConcludeSessionDto,
  HoldSessionDto,
  OnlineNoticeDto,
  OnlineTestDto,
  PlanSessionDto,
  PostponeSessionDto,
  PostScheduleDto,
} from './reception-session.dto.js';
import { SessionPages, type ShownSession } from './session-pages.js';

/** kỳ tiếp công dân: the days on which a head receives, from the schedule to the notice of conclusions. */
@ApiTags('reception sessions')
@Controller('reception-sessions')
export class ReceptionSessionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly pages: SessionPages,
    private readonly book: VisitBook,
    private readonly periods: Periods,
    private readonly raised: RaisedCase,
  ) {}

  @Get()
  @Policy('session.read')
  @ApiOperation({ summary: 'Sessions of a period, by day; this month when no period is given' })
  async list(
    @Query() query: PeriodDto,
    @By() { actor }: Caller,
  ): Promise<{ from: string; to: string; sessions: readonly SessionRow[] }> {
    const period = this.periods.read(query);
    const open = await this.queries.execute(new ReceptionSessions(actor, period));
    const sessions = await this.book.counted(actor, open);
    return { from: period.from, to: period.to, sessions };
  }

  @Get(':id')
  @Policy('session.read')
  @ApiOperation({ summary: 'One session with its visits and directions, by id or code' })
  page(@Param('id') id: string, @By() { actor }: Caller): Promise<ShownSession> {
    return this.pages.show(actor, id);
  }

  @Act('session.plan', '', 'Plan a session', 201)
  async plan(@Body() dto: PlanSessionDto, @AsAuthor() by: Author) {
    const { sessionId, kind, ground, plannedFor, startsAt, place, online, noSecrecyAsked, secured } = dto;
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    const what = { kind, ...present({ ground }), plannedFor, startsAt, place };
    const when = { ...toEntry(dto), heldOn: localDate(dto.heldOn) };
    const far = present({ online, noSecrecyAsked, secured });
    const command = new PlanSession(
      { sessionId, unit, ...when, ...what, ...far },
      by.who(dto.expectedRevision),
    );
    const planned = await this.commands.execute(command);
    return { sessionId, code: planned.code, ...(await this.shown(planned)) };
  }

  @Act('session.post', ':id/post', 'The schedule hangs at the reception place')
  async post(@Param('id') id: string, @Body() dto: PostScheduleDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), ways: dto.ways };
    return this.run(new PostSchedule(data, by.who(dto.expectedRevision)));
  }

  @Act('session.notice', ':id/online-notice', 'The points of an online session were told')
  async notice(@Param('id') id: string, @Body() dto: OnlineNoticeDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), points: dto.points };
    return this.run(new GiveOnlineNotice(data, by.who(dto.expectedRevision)));
  }

  @Act('session.test', ':id/online-test', 'The equipment of an online session was tested')
  async test(@Param('id') id: string, @Body() dto: OnlineTestDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), ...present({ minutesNo: dto.minutesNo }) };
    return this.run(new PassOnlineTest(data, by.who(dto.expectedRevision)));
  }

  @Act('session.postpone', ':id/postpone', 'Move it to another day')
  async postpone(@Param('id') id: string, @Body() dto: PostponeSessionDto, @AsAuthor() by: Author) {
    const { reason, startsAt } = dto;
    const data = { ...(await this.entry(id, dto, by)), reason, heldOn: localDate(dto.heldOn), startsAt };
    return this.run(new PostponeSession(data, by.who(dto.expectedRevision)));
  }

  @Act('session.hold', ':id/hold', 'It took place, with or without visitors')
  async hold(@Param('id') id: string, @Body() dto: HoldSessionDto, @AsAuthor() by: Author) {
    const { heldBy, startedAt, endedAt, authorisation, online } = dto;
    const facts = present({ startedAt, endedAt, authorisation, online });
    const data = { ...(await this.entry(id, dto, by)), heldBy, ...facts };
    return this.run(new HoldSession(data, by.who(dto.expectedRevision)));
  }

  @Act(
    'session.conclude',
    ':id/conclude',
    'Issue the notice of conclusions; each direction becomes a commitment',
  )
  async conclude(@Param('id') id: string, @Body() dto: ConcludeSessionDto, @AsAuthor() by: Author) {
    await this.pages.checkDirections(by.actor, dto.items);
    const items = dto.items.map(({ direction, body, dueOn, visitId }) => ({
      direction,
      body,
      dueOn: localDate(dueOn),
      ...present({ visitId }),
    }));
    const data = { ...(await this.entry(id, dto, by)), documentNo: dto.documentNo, items };
    const concluded = await this.commands.execute(new IssueConclusions(data, by.who(dto.expectedRevision)));
    if (concluded.position) await this.raised.settle(concluded.position);
    return answerOf(concluded);
  }

  @Act('session.cancel', ':id/cancel', 'It will not take place')
  async cancel(@Param('id') id: string, @Body() dto: CancelSessionDto, @AsAuthor() by: Author) {
    const data = { ...(await this.entry(id, dto, by)), reason: dto.reason };
    return this.run(new CancelSession(data, by.who(dto.expectedRevision)));
  }

  private async entry(id: string, dto: EntryDto, by: Caller) {
    return { sessionId: await this.pages.find(by.actor, id), ...toEntry(dto) };
  }

  private async run(command: Command<Decided>): Promise<CommandAnswer> {
    return this.shown(await this.commands.execute(command));
  }

  private async shown(decided: Decided): Promise<CommandAnswer> {
    if (decided.position) await this.raised.shown(decided.position);
    return answerOf(decided);
  }
}
