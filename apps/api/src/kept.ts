import type { Logger } from 'pino';
import type { AccessStores } from '#access';
import type { ExportFiles, ExportProgress } from '#exports';
import type { OpenedVault } from '#identity';
import type { Clock } from '#kernel';
import type { Progress, ReactionCheckpoints } from '#reactions';
import type { ProductLog } from '../../worker/src/log-place.js';
import type { Configuration } from './configuration.js';
import type { RateLimit, RateLimits } from './http/rate-limit.js';
import type { WorkerPart } from './worker-part.js';

/** What is kept beside the log and the views: in a folder, or where several nodes share it. */
export type Kept = OpenedVault &
  Readonly<{
    checkpoints: ReactionCheckpoints;
    /** Where another process runs the reactions: how far they are. */
    elsewhere?: Progress;
    access: AccessStores;
    rateLimit: RateLimit;
    /** Lists that wait for a day to be fetched. */
    exportFiles: ExportFiles;
    /** How far those are that are being written. */
    exportProgress: ExportProgress;
    part: WorkerPart;
    close(): Promise<void>;
  }>;

export type Keeping = Pick<Configuration, 'data' | 'kek' | 'denouncers'> &
  Readonly<{ rateLimits?: RateLimits; store: ProductLog; clock: Clock; signInClock: Clock; log: Logger }>;
