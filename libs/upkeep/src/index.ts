export * from './domain/job-upkeep.events.js';
export { jobUpkeepUpcasters, type JobUpkeepRefusal } from './domain/job-upkeep.js';
export * from './domain/key-file.events.js';
export { keyFileDecider, keyFileUpcasters } from './domain/key-file.js';
export * from './domain/view-upkeep.events.js';
export {
  isSameStop,
  viewUpkeepDecider,
  viewUpkeepStream,
  viewUpkeepUpcasters,
  type ViewUpkeep,
} from './domain/view-upkeep.js';
export { DropDeadJob } from './commands/drop-dead-job.js';
export { RetryDeadJob } from './commands/retry-dead-job.js';
export { RetryStuckReaction } from './commands/retry-stuck-reaction.js';
export { RetryView } from './commands/retry-view.js';
export { SkipViewEvent } from './commands/skip-view-event.js';
export { UpkeepModule } from './upkeep.module.js';
