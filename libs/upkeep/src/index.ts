export * from './domain/view-upkeep.events.js';
export {
  isSameStop,
  viewUpkeepDecider,
  viewUpkeepStream,
  viewUpkeepUpcasters,
  type ViewUpkeep,
} from './domain/view-upkeep.js';
export { RetryView } from './commands/retry-view.js';
export { SkipViewEvent } from './commands/skip-view-event.js';
export { UpkeepModule } from './upkeep.module.js';
