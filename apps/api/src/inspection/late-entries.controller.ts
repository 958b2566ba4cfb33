import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LateEntries, type LateEntry } from '#views';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';

/** What was entered more than five working days after the fact, for the inspector. */
@ApiTags('inspection')
@Controller('late-entries')
export class LateEntriesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Policy('late-entry.read')
  @ApiOperation({ summary: 'Late entries with both dates and the reason, newest first' })
  async list(@By() { actor }: Caller): Promise<{ entries: readonly LateEntry[] }> {
    return { entries: await this.queries.execute(new LateEntries(actor)) };
  }
}
