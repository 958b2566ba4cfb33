import { join, resolve } from 'node:path';
import { SigningKeyFile, TreeOfLog, type LogTree } from '#integrity';
import type { Clock } from '#kernel';
import { openLogTexts, treePath, type LogPlace } from '../../../worker/src/log-place.js';
import type { Configuration } from '../configuration.js';
import { EvidenceFiles } from './evidence-files.js';
import { TreeInThread } from './tree-in-thread.js';

type Opening = Pick<Configuration, 'data' | 'signingKey' | 'nodes'> &
  Readonly<{ place: LogPlace; threads: boolean; clock: Pick<Clock, 'now'> }>;

type Opened = Readonly<{ tree: LogTree; signingKeys: SigningKeyFile; evidence: EvidenceFiles }>;

/** The tree over the log, the key that signs it, and where bundles are made; none is opened before it is asked for. */
export const openTree = (opening: Opening): Opened => {
  const { data, place, threads, clock, nodes, signingKey } = opening;
  const tree = threads
    ? new TreeInThread(data, place)
    : new TreeOfLog(() => openLogTexts({ place, data, clock }), treePath(data));
  const mayMake = nodes === undefined || signingKey !== undefined;
  const signingKeys = new SigningKeyFile(signingKey ?? `${resolve(data)}.signing`, mayMake);
  return { tree, signingKeys, evidence: new EvidenceFiles(join(data, 'evidence')) };
};
