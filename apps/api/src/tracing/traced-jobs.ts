import { SpanKind, trace } from '@opentelemetry/api';
import {
  Jobs,
  type DeadJob,
  type FailedTry,
  type Job,
  type JobCounts,
  type JobHandler,
  type JobHandlers,
  type JobWorker,
  type KindCounts,
  type NewJob,
  type RoundRun,
  type WorkOptions,
} from '#jobs';
import { inSpan } from './spans.js';
import { spanIn, traceparentOf } from './trace-context.js';

/** Under which a job carries the span that added it; no handler ever sees it. */
const TRACEPARENT = 'traceparent';

/**
 * The queue, with a span for what is added and for each try. A job may lie for days, so its span begins a trace of its
 * own and links to the one that added it.
 */
export class TracedJobs extends Jobs {
  constructor(private readonly jobs: Jobs) {
    super();
  }

  override add(jobs: readonly NewJob[]): Promise<number> {
    if (jobs.length === 0 || !trace.getActiveSpan()?.isRecording()) return this.jobs.add(jobs);
    const kind = kindOf(jobs);
    const attributes = { 'nghedan.job.kind': kind, 'nghedan.job.count': jobs.length };
    return inSpan(`add ${kind}`, { kind: SpanKind.PRODUCER, attributes }, async (span) => {
      const traceparent = traceparentOf(span.spanContext());
      const added = await this.jobs.add(jobs.map((job) => carrying(job, traceparent)));
      span.setAttribute('nghedan.job.added', added);
      return added;
    });
  }

  override work(handlers: JobHandlers, options?: WorkOptions): JobWorker {
    const traced = Object.entries(handlers).map(([kind, handler]) => [kind, tracedHandler(handler)] as const);
    return this.jobs.work(Object.fromEntries(traced), options);
  }

  override async dead(most?: number): Promise<readonly DeadJob[]> {
    return (await this.jobs.dead(most)).map(withoutTrace);
  }

  override async deadOne(kind: string, id: string): Promise<DeadJob | undefined> {
    const found = await this.jobs.deadOne(kind, id);
    return found && withoutTrace(found);
  }

  override retry(kind: string, id: string): Promise<boolean> {
    return this.jobs.retry(kind, id);
  }

  override drop(kind: string, id: string): Promise<boolean> {
    return this.jobs.drop(kind, id);
  }

  override counts(): Promise<JobCounts> {
    return this.jobs.counts();
  }

  override kinds(): Promise<readonly KindCounts[]> {
    return this.jobs.kinds();
  }

  override failures(most?: number): Promise<readonly FailedTry[]> {
    return this.jobs.failures(most);
  }

  override noteRound(run: RoundRun): Promise<void> {
    return this.jobs.noteRound(run);
  }

  override rounds(): Promise<readonly RoundRun[]> {
    return this.jobs.rounds();
  }

  override keepRounds(kinds: readonly string[]): Promise<void> {
    return this.jobs.keepRounds(kinds);
  }

  override close(): Promise<void> {
    return this.jobs.close();
  }
}

/** Its id is left out: it may be made of what it is about. */
const tracedHandler =
  (handler: JobHandler): JobHandler =>
  (job, signal) => {
    const { kind, attempt } = job;
    const added = spanIn(job.data[TRACEPARENT]);
    const options = {
      root: true,
      kind: SpanKind.CONSUMER,
      links: added ? [{ context: added }] : [],
      attributes: { 'nghedan.job.kind': kind, 'nghedan.job.attempt': attempt },
    };
    return inSpan(`job ${kind}`, options, () => handler(withoutTrace(job), signal));
  };

const kindOf = (jobs: readonly NewJob[]): string => {
  const kinds = new Set(jobs.map(({ kind }) => kind));
  const [only = 'nothing'] = kinds;
  return kinds.size > 1 ? 'several' : only;
};

const carrying = (job: NewJob, traceparent: string | undefined): NewJob =>
  traceparent === undefined ? job : { ...job, data: { ...job.data, [TRACEPARENT]: traceparent } };

const withoutTrace = <J extends Job | DeadJob>(job: J): J => {
  const { [TRACEPARENT]: _trace, ...data } = job.data;
  return { ...job, data };
};
