import { Controller, Req, Sse, UseGuards, type MessageEvent } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { AnsweredAtOnce } from '../http/read-your-writes.js';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { SessionCookie } from '../policy/session-cookie.js';
import { Unattended } from '../policy/unattended.js';
import { NewsStreams } from './news-streams.js';
import { StreamRoom } from './stream-room.js';

/** dòng tin: the news of open lists, pushed (server-sent events); one connection for a browser, however many tabs. */
@ApiTags('session')
@AnsweredAtOnce()
@Controller('news')
export class NewsStreamController {
  constructor(
    private readonly streams: NewsStreams,
    private readonly cookie: SessionCookie,
  ) {}

  /** Waits for nothing: what lies behind is told when it has been caught up with. */
  @Sse('stream')
  @Policy('session.own')
  @Unattended()
  @UseGuards(StreamRoom)
  @ApiProduces('text/event-stream')
  @ApiOperation({
    summary:
      'Event `news`: what GET /api/news would answer, at once and each time it is another answer for this reader; ' +
      'event `beat` every 20 seconds. Ends with the session and when rights change; 503 beyond 8 for one person',
  })
  listen(@By() { actor }: Caller, @Req() request: FastifyRequest): Promise<Observable<MessageEvent>> {
    return this.streams.listen(actor, this.cookie.read(request) ?? '');
  }
}
