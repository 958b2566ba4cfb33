import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { present } from '#kernel';
import { SearchCases } from '#views';
import { CaseRows, type ShownCase } from '../cases/case-rows.js';
import { Keyless } from '../http/idempotency.js';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { SearchDto, SearchPeopleDto } from './people.dto.js';
import { PersonMatches, type PersonMatch } from './person-matches.js';

const CASES_SHOWN = 20;
const NUMBER = /^[\d\s.+-]{5,}$/;

/** Looking people up. A POST that only reads: names and numbers have no place in a URL. */
@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(
    private readonly queries: QueryBus,
    private readonly matches: PersonMatches,
    private readonly caseRows: CaseRows,
  ) {}

  @Post('people/search')
  @HttpCode(200)
  @Keyless()
  @Policy('people.search')
  @ApiOperation({ summary: 'Who may have been here before: at most five' })
  async people(
    @Body() { name, phone, idNumber, birthYear }: SearchPeopleDto,
    @By() { actor }: Caller,
  ): Promise<{ matches: readonly PersonMatch[] }> {
    return { matches: await this.matches.find(actor, present({ name, phone, idNumber, birthYear })) };
  }

  @Post('search')
  @HttpCode(200)
  @Keyless()
  @Policy('case.read')
  @ApiOperation({ summary: 'Cases by code or summary, people by name or number' })
  async everything(
    @Body() { q }: SearchDto,
    @By() { actor }: Caller,
  ): Promise<{ cases: readonly ShownCase[]; people: readonly PersonMatch[] }> {
    const digits = q.replace(/\D/g, '');
    const who = NUMBER.test(q) ? { phone: digits, idNumber: digits } : { name: q };
    const cases = await this.queries.execute(new SearchCases(actor, q, CASES_SHOWN));
    return { cases: await this.caseRows.show(actor, cases), people: await this.matches.find(actor, who) };
  }
}
