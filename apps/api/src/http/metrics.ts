import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What the server tells Prometheus about itself: templates and types, never a path, a name or an id. */
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'nghedan_http_request_seconds',
    help: 'Time to answer a request, by route template',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [this.registry],
  });

  readonly commands = new Counter({
    name: 'nghedan_commands_total',
    help: 'Commands by type and outcome (done, refused, conflict, failed)',
    labelNames: ['command', 'outcome'],
    registers: [this.registry],
  });

  readonly viewLag = new Gauge({
    name: 'nghedan_view_lag_events',
    help: 'Events that a view has not applied yet',
    labelNames: ['view'],
    registers: [this.registry],
  });

  readonly logHead = new Gauge({
    name: 'nghedan_log_head',
    help: 'Position of the last event of the log',
    registers: [this.registry],
  });

  readonly jobs = new Gauge({
    name: 'nghedan_jobs',
    help: 'Jobs by state (waiting, delayed, running, dead); absent while the queue does not answer',
    labelNames: ['state'],
    registers: [this.registry],
  });

  readonly roundMissing = new Gauge({
    name: 'nghedan_round_missing',
    help: '1 while periodic work has not been done for three of its turns, by any node',
    labelNames: ['round'],
    registers: [this.registry],
  });

  readonly roundFailed = new Gauge({
    name: 'nghedan_round_failed',
    help: '1 while periodic work has failed the last time',
    labelNames: ['round'],
    registers: [this.registry],
  });

  readonly roundSeconds = new Gauge({
    name: 'nghedan_round_seconds',
    help: 'How long periodic work took the last time',
    labelNames: ['round'],
    registers: [this.registry],
  });

  readonly noticesTold = new Counter({
    name: 'nghedan_notices_total',
    help: 'Tries of this process to tell somebody outside, one for each message (mail) or event (webhook); outcome: sent, refused',
    labelNames: ['channel', 'outcome'],
    registers: [this.registry],
  });

  readonly noticeJobs = new Gauge({
    name: 'nghedan_notice_jobs',
    help: 'Jobs of notices by channel (mail, webhook) and state: waiting (for now or for the next try, or in hand), dead',
    labelNames: ['channel', 'state'],
    registers: [this.registry],
  });

  readonly noticesOldest = new Gauge({
    name: 'nghedan_notices_oldest_seconds',
    help: 'How long what waits longest in a channel has waited: since its job was due, or since the way out began to refuse',
    labelNames: ['channel'],
    registers: [this.registry],
  });

  readonly stuck = new Gauge({
    name: 'nghedan_reactions_stuck',
    help: 'Events that a reaction could not act on',
    registers: [this.registry],
  });

  readonly viewsStopped = new Gauge({
    name: 'nghedan_views_stopped',
    help: '1 while a view has stopped at an event it cannot show',
    registers: [this.registry],
  });

  readonly eventsSkipped = new Gauge({
    name: 'nghedan_view_events_skipped',
    help: 'Events that two persons had views leave out; a newer version of the view shows them again',
    registers: [this.registry],
  });

  readonly checkpointTrouble = new Gauge({
    name: 'nghedan_checkpoint_trouble',
    help: '1 while this process could not sign a checkpoint that it ought to have signed',
    registers: [this.registry],
  });

  readonly checkpointSigned = new Gauge({
    name: 'nghedan_checkpoint_signed_timestamp_seconds',
    help: 'When the newest checkpoint was signed, in seconds since 1970; 0 while none is known',
    registers: [this.registry],
  });

  readonly checkpointHeld = new Gauge({
    name: 'nghedan_checkpoint_held_timestamp_seconds',
    help: 'When the newest checkpoint that somebody outside holds was taken out, in seconds since 1970; 0 while none is known',
    registers: [this.registry],
  });

  readonly newsStreams = new Gauge({
    name: 'nghedan_news_streams',
    help: 'Browsers that are told of open lists at once, at this node',
    registers: [this.registry],
  });

  readonly newsStreamsRefused = new Counter({
    name: 'nghedan_news_streams_refused_total',
    help: 'Streams of news refused because one person had too many: those browsers ask every ten seconds',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
