import { rmSync } from 'node:fs';
import type { Clock } from '#kernel';
import { ViewCopies, type CopiedLog, type ProgressReport } from '#views';
import { askPeer, NotFromPeer, type Peer } from './ask-peer.js';
import type { CopiedFile } from './copied-file.js';

type FromPeer = Readonly<{
  peer: Peer;
  log: CopiedLog;
  data: string;
  clock: Pick<Clock, 'now'>;
  report: (news: ProgressReport) => void;
  signal: AbortSignal;
}>;

/**
 * Copies the views that this node has no file of from another node, so that only what came since is read from the log.
 * Whatever goes wrong is reported, and the view is made from the log instead. A peer that is gone is not asked again.
 *
 * @throws StoreUnavailable when the log does not answer
 */
export const viewsFromPeer = async ({ peer, log, data, clock, report, signal }: FromPeer): Promise<void> => {
  const copies = new ViewCopies(data);
  for (const wanted of copies.missing()) {
    if (signal.aborted) return;
    const to = copies.receiving(wanted);
    const { file, why, gone } = await asked({ peer, wanted, at: clock.now(), to, signal });
    const refused = file ? await copies.accept(wanted, file, log) : why;
    if (refused !== undefined) rmSync(to, { force: true });
    report({ kind: 'copied', view: wanted.view, ...(refused !== undefined && { refused }) });
    if (refused === undefined) report({ kind: 'swapped', view: wanted.view });
    if (gone === true) return;
  }
};

type Answer = Readonly<{ file?: CopiedFile; why?: string; gone?: boolean }>;

const asked = async (asking: Parameters<typeof askPeer>[0]): Promise<Answer> => {
  try {
    return { file: await askPeer(asking) };
  } catch (error) {
    if (error instanceof NotFromPeer) return { why: error.message, gone: error.gone };
    return { why: `${String(error)}${causeOf(error)}`, gone: true };
  }
};

/** `fetch` says only that it failed; why is behind it. */
const causeOf = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
