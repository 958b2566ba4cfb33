import { resolve } from 'node:path';
import { SigningKeyFile, TreeOfLog, type LogTree } from '#integrity';
import type { Clock } from '#kernel';
import { openLogTexts, treePath, type LogPlace } from '../../../worker/src/log-place.js';
import type { Configuration } from '../configuration.js';
import { TreeInThread } from './tree-in-thread.js';

type Opening = Pick<Configuration, 'data' | 'signingKey' | 'nodes'> &
  Readonly<{ place: LogPlace; threads: boolean; clock: Pick<Clock, 'now'> }>;

/** The tree over the log and the key that signs it; neither is opened before it is asked for. */
export const openTree = (opening: Opening): Readonly<{ tree: LogTree; signingKeys: SigningKeyFile }> => {
  const { data, place, threads, clock, nodes, signingKey } = opening;
  const tree = threads
    ? new TreeInThread(data, place)
    : new TreeOfLog(() => openLogTexts({ place, data, clock }), treePath(data));
  const mayMake = nodes === undefined || signingKey !== undefined;
  return { tree, signingKeys: new SigningKeyFile(signingKey ?? `${resolve(data)}.signing`, mayMake) };
};
