import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { isAbove } from '#duties';
import { Clock, localDate } from '#kernel';
import {
  Backlog,
  DutyBoard,
  DutyCoverage,
  DutyQuality,
  Obligations,
  Scorecard,
  type DutyQuestion,
} from '#views';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { BacklogDto, CoverageDto, DutySpanDto } from './duty.dto.js';

/** Unresolved for so long: a hot spot begins (domain section 9, row 55). */
const BACKLOG_DAYS = 60;

/** nghĩa vụ: what leaders and establishments owe even when nobody complains, and how much of it was held. */
@ApiTags('duties')
@Controller('duties')
export class DutiesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Policy('duty.read')
  @ApiOperation({ summary: 'Every duty that somebody in scope owes: held, owed, who is missing' })
  async board(@Query() dto: DutySpanDto, @By() { actor }: Caller) {
    const question = this.questionOf(dto);
    return { ...question, ...(await this.queries.execute(new DutyBoard(actor, question))) };
  }

  @Get('coverage')
  @Policy('duty.read')
  @ApiOperation({ summary: 'One duty: held of owed, the missing by name, by kind of establishment' })
  async coverage(@Query() dto: CoverageDto, @By() { actor }: Caller) {
    const found = await this.queries.execute(new DutyCoverage(actor, dto.rule, this.questionOf(dto)));
    if (dto.above === undefined) return found;
    const statement = `trên ${dto.above} %`;
    return { ...found, threshold: { above: dto.above, met: isAbove(found, dto.above), statement } };
  }

  @Get('rules')
  @Policy('duty.read')
  @ApiOperation({ summary: 'Duties with a frequency: of law, dated, and those that units set' })
  async rules(@By() { actor }: Caller) {
    return { rules: await this.queries.execute(new Obligations(actor)) };
  }

  @Get('scorecard')
  @Policy('duty.read')
  @ApiOperation({
    summary: 'What the people know, discuss, do and check, unit by unit (dân biết, dân bàn …)',
  })
  async scorecard(@Query() dto: DutySpanDto, @By() { actor }: Caller) {
    const question = this.questionOf(dto);
    return { ...question, ...(await this.queries.execute(new Scorecard(actor, question))) };
  }

  @Get('quality')
  @Policy('duty.read')
  @ApiOperation({
    summary: 'Dialogues held for form’s sake: no opinions, identical minutes, no day in the conclusions',
  })
  quality(@Query() dto: DutySpanDto, @By() { actor }: Caller) {
    const { from, to } = this.questionOf(dto);
    return this.queries.execute(new DutyQuality(actor, from, to));
  }

  @Get('backlog')
  @Policy('case.read')
  @ApiOperation({ summary: 'Cases open for so many days or longer, and the hot ones among them' })
  backlog(@Query() { olderThan }: BacklogDto, @By() { actor }: Caller) {
    return this.queries.execute(new Backlog(actor, olderThan ?? BACKLOG_DAYS));
  }

  private questionOf({ from, to, asOf }: DutySpanDto): DutyQuestion {
    const seen = asOf === undefined ? this.clock.today() : localDate(asOf);
    const year = (from ?? to ?? seen).slice(0, 4);
    return {
      from: localDate(from ?? `${year}-01-01`),
      to: localDate(to ?? `${year}-12-31`),
      asOf: seen,
    };
  }
}
