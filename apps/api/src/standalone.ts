import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import { AccessModule } from '#access';
import { openVault } from '#identity';
import { type Clock } from '#kernel';
import { ReactionFile } from '#reactions';
import { LogReports } from '#reports';
import { DenunciationViewsModule, RaisedReminders, ViewClocks, ViewsModule } from '#views';
import { openProductLog } from '../../worker/src/log-place.js';
import type { Configuration } from './configuration.js';
import { followViews } from './follow-views.js';
import { requireKnownFormats } from './known-formats.js';
import { openJobs } from './jobs/open-jobs.js';
import { Metrics } from './http/metrics.js';
import { GENEROUS, RateLimit, type RateLimits } from './http/rate-limit.js';
import { openLog } from './http/request-log.js';
import { PaperTemplates } from './papers/paper-templates.js';
import { clockOfFolder } from './practice/practice-clock.js';
import { SessionCookie } from './policy/session-cookie.js';
import { PortsModule, type Ports } from './ports.module.js';
import { ReportsInThread } from './reports/reports-in-thread.js';
import { SystemClock } from './system-clock.js';

export type StandaloneOptions = Pick<
  Configuration,
  'data' | 'kek' | 'redis' | 'cookie' | 'logLevel' | 'denouncers'
> &
  Partial<Pick<Configuration, 'practice' | 'place'>> &
  Readonly<{
    /** Log writer and views in threads of their own: for servers, from compiled code. */
    threads: boolean;
    clock?: Clock;
    rateLimits?: RateLimits;
  }>;

export type Standalone = Readonly<{
  ports: Ports;
  modules: readonly DynamicModule[];
  close(): Promise<void>;
}>;

/** One process, one data folder, no server beside it. */
export const openStandalone = async (options: StandaloneOptions): Promise<Standalone> => {
  const { data, threads, practice = false, clock: machine = new SystemClock() } = options;
  const { place = { kind: 'sqlite' } } = options;
  requireKnownFormats(data);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const clock = clockOfFolder(data, practice, machine);
  const log = openLog(options.logLevel);
  const store = await openProductLog({ place, data, clock: machine, threads });
  const views = await followViews({ store, place, data, threads });
  const readers = { ordinary: views.reader, confidential: views.confidential };
  const { kek, redis, denouncers: denouncersIn } = options;
  const { vault, drafts, denouncers } = await openVault({ data, clock, kek, denouncers: denouncersIn });
  const checkpoints = new ReactionFile(data, store.logId());
  const jobs = await openJobs({ redis, data, clock: machine, logId: store.logId(), log });
  const reports = threads ? new ReportsInThread(data, place) : new LogReports(store, store.logId());
  const ports: Ports = {
    store,
    clock,
    vault,
    drafts,
    denouncers,
    checkpoints,
    jobs,
    reports,
    clocks: new ViewClocks(readers, views.progress),
    raised: new RaisedReminders(readers),
    cookie: new SessionCookie(options.cookie),
    rateLimit: new RateLimit(options.rateLimits ?? GENEROUS),
    metrics: new Metrics(),
    templates: new PaperTemplates(join(data, 'templates')),
    log,
  };
  return {
    ports,
    modules: [
      PortsModule.of(ports),
      ViewsModule.forReader(views.reader, views.progress),
      DenunciationViewsModule.forReader(views.confidential),
      AccessModule.at(join(data, 'access.db'), practice ? machine : clock),
    ],
    close: async () => {
      await views.close();
      if (reports instanceof ReportsInThread) await reports.close();
      checkpoints.close();
      await jobs.close();
      await vault.close();
      await store.close();
    },
  };
};
