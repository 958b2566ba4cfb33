import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { opinionTopics } from '#dialogues';
import { Clock } from '#kernel';
import { Officers, type Officer } from '#views';
import { refusalGroundsOn } from '#visits';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { COMPLAINT_GROUNDS } from './catalogues.js';
import { ChosenCatalogues } from './chosen-catalogues.js';

/** The lists from which people choose. */
@ApiTags('catalogues')
@Controller('catalogues')
export class CataloguesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
    private readonly chosen: ChosenCatalogues,
  ) {}

  @Get()
  @Policy('catalogue.read')
  @ApiOperation({ summary: 'Fields, channels, grounds, topics, and officers to whom a case can be given' })
  async all(@By() { actor }: Caller) {
    const officers: readonly Officer[] = await this.queries.execute(new Officers(actor));
    return {
      fields: this.chosen.list('fields'),
      channels: this.chosen.list('channels'),
      former: { fields: this.chosen.former('fields'), channels: this.chosen.former('channels') },
      refusalGrounds: refusalGroundsOn(this.clock.today()),
      complaintGrounds: COMPLAINT_GROUNDS,
      opinionTopics,
      officers,
    };
  }
}
