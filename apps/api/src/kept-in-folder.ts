import { join } from 'node:path';
import { accessInFile } from '#access';
import { FolderFiles, ProgressInMemory } from '#exports';
import { openVault } from '#identity';
import { ReactionFile } from '#reactions';
import { GENEROUS, RateLimit } from './http/rate-limit.js';
import type { Keeping, Kept } from './kept.js';
import { WorkerPart } from './worker-part.js';

/** One process, one data folder, nothing shared. */
export const keptInFolder = async (keeping: Keeping): Promise<Kept> => {
  const { data, store, clock, signInClock, kek, denouncers: denouncersIn, rateLimits = GENEROUS } = keeping;
  const { vault, drafts, cards, denouncers, keyId } = await openVault({
    data,
    clock,
    kek,
    denouncers: denouncersIn,
  });
  const checkpoints = new ReactionFile(data, store.logId());
  return {
    vault,
    drafts,
    cards,
    denouncers,
    keyId,
    checkpoints,
    access: accessInFile(join(data, 'access.db'), signInClock),
    rateLimit: RateLimit.ofOneNode(rateLimits),
    exportFiles: new FolderFiles(join(data, 'exports')),
    exportProgress: new ProgressInMemory(),
    part: new WorkerPart(true),
    close: async () => {
      checkpoints.close();
      await vault.close();
    },
  };
};
