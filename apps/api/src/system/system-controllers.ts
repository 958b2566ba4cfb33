import type { Type } from '@nestjs/common';
import { ViewCopiesController } from '../peer/view-copies.controller.js';
import { ViewsController } from '../upkeep/views.controller.js';
import { HealthController } from './health.controller.js';
import { NewsController } from './news.controller.js';
import { OpenApiController } from './openapi.controller.js';

/** What the system tells of itself: to people, to whoever keeps it running, to other nodes. */
export const systemControllers: readonly Type[] = [
  ViewsController,
  ViewCopiesController,
  HealthController,
  NewsController,
  OpenApiController,
];
