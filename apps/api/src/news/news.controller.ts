import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { ListNews, type ShownNews } from './list-news.js';

/** có tin mới không: whether it is worth reading a list again. */
@ApiTags('session')
@Controller('news')
export class NewsController {
  constructor(private readonly news: ListNews) {}

  /** Of this node: a list that is read here carries this mark or a newer one. */
  @Get()
  @Policy('session.own')
  @ApiOperation({
    summary: 'A mark for each list that one may ask for: another mark means that it has changed',
  })
  marks(@By() { actor }: Caller): Promise<ShownNews> {
    return this.news.of(actor);
  }
}
