import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, refuse, type LocalDate } from '#kernel';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { Instant } from '../http/fields.js';
import { Keyless } from '../http/idempotency.js';
import { Policy } from '../policy/policy.js';
import { PracticeClock } from './practice-clock.js';

export class SetClockDto {
  @Instant({
    description: 'Instant with its offset, ISO 8601, or a day, which begins work at 08:00 in Vietnam',
  })
  now!: string;
}

type ShownClock = Readonly<{ practice: boolean; now: string; today: LocalDate }>;

/** chế độ tập huấn: a clock that may be set, so that a case can be lived through in an hour. */
@ApiTags('practice')
@Controller('practice/clock')
export class PracticeController {
  constructor(private readonly clock: Clock) {}

  @Get()
  @Policy('public')
  @ApiOperation({ summary: 'Whether this is practice, and what its clock says' })
  read(): ShownClock {
    const { clock } = this;
    return { practice: clock instanceof PracticeClock, now: clock.now(), today: clock.today() };
  }

  @Post()
  @HttpCode(200)
  @Keyless()
  @Policy('practice.set-clock')
  @ApiOperation({ summary: 'Set the clock of a practice server; a real server has no such thing (404)' })
  set(@Body() { now }: SetClockDto): ShownClock {
    if (!(this.clock instanceof PracticeClock)) return refuse<EdgeRefusal>('not-found');
    this.clock.set(now.length === 10 ? `${now}T08:00:00+07:00` : now);
    return this.read();
  }
}
