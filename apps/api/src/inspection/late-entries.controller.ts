import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LateEntries, WalledLateEntries, type LateEntry } from '#views';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';

const MOST = 500;

/** What was entered more than five working days after the fact, for the inspector. */
@ApiTags('inspection')
@Controller('late-entries')
export class LateEntriesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Policy('late-entry.read')
  @ApiOperation({ summary: 'Late entries with both dates and the reason, newest first' })
  async list(@By() { actor }: Caller): Promise<{ entries: readonly LateEntry[] }> {
    const open = await this.queries.execute(new LateEntries(actor));
    const walled = await this.queries.execute(new WalledLateEntries(actor));
    const newest = [...open, ...walled].sort((a, b) => (a.recordedOn < b.recordedOn ? 1 : -1));
    return { entries: (walled.length === 0 ? open : newest).slice(0, MOST) };
  }
}
