import {
  auditEvents,
  openEventStoreDb,
  VerbatimCodec,
  type EventStoreDbLog,
  type EventsAudit,
} from '#event-store';
import { viewSets } from '#views';
import { SystemClock } from '../../api/src/system-clock.js';
import { productCodec } from '../../worker/src/codec.js';
import { compareWith, type ComparedView } from './compare-views.js';
import type { Output } from './output.js';

export type ServerAudit = EventsAudit & Readonly<{ ok: boolean; logId: string }>;

const openWith = (url: string, codec: VerbatimCodec): Promise<EventStoreDbLog> =>
  openEventStoreDb({ url, codec, clock: new SystemClock() });

/**
 * The log on its server, read whole, beside nodes that may be running: order, revisions, ids, whether the server was
 * told to forget any of it, and its root.
 *
 * @param expected root that was written down before; absent: whatever it is
 * @throws StoreUnavailable when the server does not answer
 */
export const auditServer = async (url: string, expected: string | undefined): Promise<ServerAudit> => {
  const log = await openWith(url, new VerbatimCodec());
  try {
    const audit = await auditEvents(log);
    const { ok: well, detail } = await log.health();
    const further = [
      ...(well ? [] : [detail]),
      ...(expected === undefined || expected === audit.root
        ? []
        : [`the root is ${audit.root} and not ${expected}: an event is not what was written`]),
    ];
    const problems = [...audit.problems, ...further];
    const problemCount = audit.problemCount + further.length;
    return { ...audit, problems, problemCount, ok: problemCount === 0, logId: log.logId() };
  } finally {
    await log.close();
  }
};

/** The views of this node against ones that are built from the server's log into a temporary folder. */
export const compareNode = async (
  url: string,
  data: string,
  output: Output,
): Promise<readonly ComparedView[]> => {
  const log = await openEventStoreDb({ url, codec: productCodec(), clock: new SystemClock() });
  const live = viewSets.map(({ open }) => open(data));
  return compareWith({ source: log, logId: log.logId(), live, output }).finally(() => log.close());
};
