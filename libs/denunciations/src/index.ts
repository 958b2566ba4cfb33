export * from './commands/index.js';
export * from './denunciations.module.js';
export { accessDecider, SAME_LOOK_MINUTES, type AccessRefusal } from './domain/access.js';
export type * from './domain/access.events.js';
export * from './domain/allowed-actions.js';
export { clocksOf, isPaused, type DenunciationClock } from './domain/running-clocks.js';
export { ACTION_OF } from './domain/denunciation.papers.js';
export type * from './domain/denunciation.command.js';
export { CLOCKS, type ClockName } from './domain/denunciation.clocks.js';
export type * from './domain/denunciation.events.js';
export type { DenunciationRefusal } from './domain/denunciation.refusal.js';
export type { Denunciation, DenunciationStatus, KnownDenunciation } from './domain/denunciation.state.js';
export type * from './domain/denunciation.terms.js';
export { denunciationDecider } from './domain/denunciation.js';
export { denunciationActions, denunciationTransitions } from './domain/denunciation.transitions.js';
export { denunciationUpcasters } from './domain/denunciation.upcasters.js';
export {
  revealWatchDecider,
  revealWatchUpcasters,
  type ManyIdentitiesViewed,
} from './domain/reveal-watch.js';
