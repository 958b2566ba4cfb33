import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { IntegrityProblem, Recomputed } from '#integrity';
import { TreeOfLog } from '#integrity';
import { openLogTexts, treePath, type LogPlace } from '../../worker/src/log-place.js';
import { SystemClock } from '../../api/src/system-clock.js';

/**
 * Reads the log once more against its own checkpoints, those held outside, and the tree as the office kept it. A server may
 * be running.
 *
 * @throws StoreUnavailable
 */
export const recomputeLog = async (
  place: LogPlace,
  data: string,
  held: readonly string[],
): Promise<Recomputed> => {
  const kept = treePath(resolve(data));
  const open = () => openLogTexts({ place, data: resolve(data), clock: new SystemClock() });
  const tree = new TreeOfLog(open, existsSync(kept) ? kept : ':memory:');
  return tree.recompute(held).finally(() => tree.close());
};

const FROM = {
  log: 'a checkpoint in the log',
  held: 'a checkpoint held outside',
  tree: 'the tree that was kept',
};

/** What is wrong, as a sentence for the operator. Indexes count events from 0. */
export const sayProblem = (problem: IntegrityProblem): string => {
  switch (problem.kind) {
    case 'event-changed':
      return `event ${problem.index} (position ${problem.position}) is not the one that was written`;
    case 'checkpoint-differs':
      return `something between event ${problem.after} and event ${problem.size - 1} was changed: ${FROM[problem.from]} says so`;
    case 'log-too-short':
      return `the log has lost its end: ${FROM[problem.from]} is over ${problem.size} events`;
    case 'not-signed':
      return `${FROM[problem.from]} (over ${problem.size} events) is not signed by a key of this log`;
    case 'not-of-this-log':
      return `checkpoint ${problem.nth + 1} of --held is not of this log`;
    case 'key-not-bound':
      return `the key before did not speak for ${problem.vkey}`;
    case 'not-readable':
      return `the entry of a key or a checkpoint at position ${problem.position} cannot be read, or contradicts itself`;
  }
};

/** How far the log is proved. */
export const sayProved = ({ events, checkpoints, held, keysLost }: Recomputed): readonly string[] => [
  held.length > 0
    ? `history is whole from event 0 to ${Math.max(...held) - 1}, against what was held outside`
    : `history agrees with its ${checkpoints} own checkpoints; nothing from outside was given (--held)`,
  ...(held.length > 0 && Math.max(...held) < events
    ? [`${events - Math.max(...held)} events came after`]
    : []),
  ...keysLost.map((vkey) => `a key was declared lost: nothing but the log's word binds ${vkey} to it`),
];
