import type { Provider, Type } from '@nestjs/common';
import { ViewLag } from '../http/view-lag.js';
import { ListNews } from '../news/list-news.js';
import { NewsStreamController } from '../news/news-stream.controller.js';
import { NewsStreams } from '../news/news-streams.js';
import { NewsController } from '../news/news.controller.js';
import { StreamRoom } from '../news/stream-room.js';
import { ViewCopiesController } from '../peer/view-copies.controller.js';
import { PolicyCheck } from '../policy/policy-check.js';
import { ViewsController } from '../upkeep/views.controller.js';
import { HealthController } from './health.controller.js';
import { OpenApiController } from './openapi.controller.js';

/** What the system tells of itself: to people, to whoever keeps it running, to other nodes. */
export const systemControllers: readonly Type[] = [
  ViewsController,
  ViewCopiesController,
  HealthController,
  NewsController,
  NewsStreamController,
  OpenApiController,
];

export const systemParts: readonly Provider[] = [PolicyCheck, ViewLag, ListNews, NewsStreams, StreamRoom];
