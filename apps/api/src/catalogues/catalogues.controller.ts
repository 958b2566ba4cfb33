import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Officers, type Officer } from '#views';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import type { CatalogueEntry } from '#rulebook';
import type { Choice } from './catalogues.js';
import { ChosenCatalogues } from './chosen-catalogues.js';
import { guidedToOf } from './guided-topics.js';

/** The lists from which people choose. */
@ApiTags('catalogues')
@Controller('catalogues')
export class CataloguesController {
  constructor(
    private readonly queries: QueryBus,
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
      refusalGrounds: this.chosen.entries('visit-refusals').map(groundOf),
      complaintGrounds: this.chosen.list('complaint-grounds').map(numbered),
      opinionTopics: this.chosen.entries('opinion-topics').map(topicOf),
      officers,
    };
  }
}

const groundOf = ({ code, vi, en, basis = '', validFrom, needs }: CatalogueEntry) => ({
  code,
  vi,
  en,
  basis,
  validFrom,
  writtenNotice: needs === 'written-notice',
});

/** Notices (Mẫu 04) print the number of the ground. */
const numbered = ({ code, vi, en }: Choice) => ({ code: Number(code), vi, en });

const topicOf = ({ code, vi, en, needs }: CatalogueEntry) => {
  const guidedTo = guidedToOf(needs);
  return { code, vi, en, ...(guidedTo && { guidedTo }) };
};
