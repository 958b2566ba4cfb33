import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamicModule } from '@nestjs/common';
import { AccessModule } from '#access';
import type { Clock } from '#kernel';
import { Lanes, NoticeBoxes } from '#notices';
import { LogReports } from '#reports';
import { DenunciationViewsModule, RaisedReminders, ViewClocks, ViewsModule } from '#views';
import { openProductLog } from '../../worker/src/log-place.js';
import type { Configuration } from './configuration.js';
import { followViews } from './follow-views.js';
import { requireKnownFormats } from './known-formats.js';
import { openJobs } from './jobs/open-jobs.js';
import { Metrics } from './http/metrics.js';
import { GENEROUS, PRACTISING, type RateLimits } from './http/rate-limit.js';
import { openLog } from './http/request-log.js';
import { keptBySeveral } from './kept-by-several.js';
import { keptInFolder } from './kept-in-folder.js';
import { openTree } from './integrity/open-tree.js';
import { channelOf, WaysOut } from './notices/ways-out.js';
import { PaperTemplates } from './papers/paper-templates.js';
import { openPeers } from './peer/open-peers.js';
import { clockOfFolder } from './practice/practice-clock.js';
import { SessionCookie } from './policy/session-cookie.js';
import { PortsModule, type Ports } from './ports.module.js';
import { ReportsInThread } from './reports/reports-in-thread.js';
import { SystemClock } from './system-clock.js';
import { TracedJobs } from './tracing/traced-jobs.js';
import { TracedLog } from './tracing/traced-log.js';

export type ProfileOptions = Pick<
  Configuration,
  'data' | 'kek' | 'signingKey' | 'redis' | 'cookie' | 'logLevel' | 'denouncers' | 'nodes'
> &
  Partial<Pick<Configuration, 'practice' | 'place' | 'notices'>> &
  Readonly<{
    /** Log writer and views in threads of their own: for servers, from compiled code. */
    threads: boolean;
    clock?: Clock;
    rateLimits?: RateLimits;
  }>;

export type Profile = Readonly<{
  ports: Ports;
  modules: readonly DynamicModule[];
  close(): Promise<void>;
}>;

/** Opens the log, the views and what is kept beside them: of one process alone, or of one node of several. */
export const openProfile = async (options: ProfileOptions): Promise<Profile> => {
  const { data, threads, nodes, practice = false, clock: machine = new SystemClock() } = options;
  const { place = { kind: 'sqlite' } } = options;
  requireKnownFormats(data);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const clock = clockOfFolder(data, practice, machine);
  const log = openLog(options.logLevel);
  const store = await openProductLog({ place, data, clock: machine, threads });
  const { rateLimits = practice ? PRACTISING : GENEROUS } = options;
  const keeping = { ...options, rateLimits, store, clock, signInClock: practice ? machine : clock, log };
  const { access, close, ...kept } = await (nodes ? keptBySeveral(keeping, nodes) : keptInFolder(keeping));
  const logAndKey = { logId: store.logId(), keyId: kept.keyId };
  const { peers, peer } = openPeers({ ...options, ...logAndKey, clock: machine, log });
  const views = await followViews({ store, place, data, threads, peer, clock: machine, log });
  const readers = { ordinary: views.reader, confidential: views.confidential };
  const redis = nodes?.redis ?? options.redis;
  const jobs = await openJobs({ redis, data, clock: machine, logId: store.logId(), log });
  const reports = threads ? new ReportsInThread(data, place) : new LogReports(store, store.logId());
  const integrity = openTree({ ...options, place, clock: machine });
  const metrics = new Metrics();
  const ports: Ports = {
    ...kept,
    store: new TracedLog(store, place.kind),
    clock,
    jobs: new TracedJobs(jobs),
    reports,
    ...integrity,
    peers,
    clocks: new ViewClocks(readers, views.progress),
    raised: new RaisedReminders(readers),
    cookie: new SessionCookie(options.cookie),
    metrics,
    notices: {
      boxes: new NoticeBoxes(kept.cards),
      lanes: new Lanes(kept.cards, store.logId(), (lane, outcome) =>
        metrics.noticesTold.inc({ channel: channelOf(lane), outcome }),
      ),
      ways: WaysOut.of(options.notices),
    },
    templates: new PaperTemplates(join(data, 'templates')),
    log,
  };
  return {
    ports,
    modules: [
      PortsModule.of(ports),
      ViewsModule.forReader(views.reader, views.progress),
      DenunciationViewsModule.forReader(views.confidential),
      AccessModule.over(access),
    ],
    close: async () => {
      await views.close();
      if (reports instanceof ReportsInThread) await reports.close();
      await integrity.tree.close();
      await jobs.close();
      await close();
      await store.close();
    },
  };
};
