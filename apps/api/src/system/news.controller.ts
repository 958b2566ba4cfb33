import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ViewProgress } from '#views';
import { Policy } from '../policy/policy.js';

/** có tin mới không: whether it is worth reading a list again. */
@ApiTags('session')
@Controller('news')
export class NewsController {
  constructor(private readonly progress: ViewProgress) {}

  /** Of this node: a list that is read here shows at least this. Says nothing of what it was that happened. */
  @Get()
  @Policy('session.own')
  @ApiOperation({ summary: 'How far the lists have come: another answer means that they may have changed' })
  position(): { position: string } {
    return { position: this.progress.position() };
  }
}
