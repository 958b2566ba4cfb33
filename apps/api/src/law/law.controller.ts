import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { localDate, present } from '#kernel';
import { deadline, explain, LawBook, type Deadline, type DeadlineRequest } from '#law';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { Keyless } from '../http/idempotency.js';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { LawDesk, type ShownPreview } from './law-desk.js';
import { CalendarYearDto, DeadlineDto, RulesOnDto, WhatIfDto } from './law.dto.js';
import { rulesOn, settingsOf, yearOf } from './shown-law.js';

const NAMED = 100;

/** The law that deadlines are counted by (luật, lịch làm việc, thiết lập): for everybody who works here. */
@ApiTags('law')
@Controller('law')
export class LawController {
  constructor(
    private readonly laws: LawBook,
    private readonly desk: LawDesk,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  @Get('rules')
  @Policy('law.read')
  @ApiOperation({ summary: 'Rules and provisions that hold on a day' })
  rules(@Query() { on }: RulesOnDto) {
    return rulesOn(this.laws.current(), on === undefined ? this.desk.today() : localDate(on));
  }

  @Get('calendar')
  @Policy('law.read')
  @ApiOperation({ summary: 'Days off and make-up days of a year' })
  calendar(@Query() { year = Number(this.desk.today().slice(0, 4)) }: CalendarYearDto) {
    return yearOf(this.laws.current(), year);
  }

  @Get('settings')
  @Policy('law.read')
  @ApiOperation({ summary: 'What the law leaves open, and what was chosen' })
  settings() {
    return settingsOf(this.laws.current());
  }

  @Get('catalogues')
  @Policy('law.read')
  @ApiOperation({ summary: 'Catalogues with every entry and its period: what a proposal starts from' })
  allCatalogues() {
    return { catalogues: this.catalogues.all() };
  }

  @Post('deadline')
  @HttpCode(200)
  @Keyless()
  @Policy('law.read')
  @ApiOperation({ summary: 'A deadline and every reason for it' })
  deadline(
    @Body() { ruleSet, calendar, ...asked }: DeadlineDto,
  ): Deadline & { sentences: Record<'vi' | 'en', readonly string[]> } {
    const now = this.laws.current();
    const law = this.laws.asOf({
      ruleSet: ruleSet ?? now.ruleSet.version,
      calendar: calendar ?? now.calendar.version,
    });
    const answer = deadline(law, requestOf(asked));
    return { ...answer, sentences: { vi: explain(answer, 'vi'), en: explain(answer, 'en') } };
  }

  @Post('what-if')
  @HttpCode(200)
  @Keyless()
  @Policy('law.what-if')
  @ApiOperation({ summary: 'Every running clock that a hypothetical rule, calendar or setting would move' })
  whatIf(@Body() { most = NAMED, ...asked }: WhatIfDto, @By() { actor }: Caller): Promise<ShownPreview> {
    return this.desk.whatIf(actor, asked, most);
  }
}

const requestOf = ({
  rule,
  from,
  pauses,
  ...more
}: Omit<DeadlineDto, 'ruleSet' | 'calendar'>): DeadlineRequest => ({
  rule,
  from: localDate(from),
  ...present({
    variants: more.variants,
    extensions: more.extensions?.map(({ n, unit }) => ({ n, unit })),
    length: more.length && { n: more.length.n, unit: more.length.unit },
    week: more.week,
    pauses: pauses?.map((pause) => ({ from: localDate(pause.from), to: localDate(pause.to) })),
  }),
});
