export type * from './domain/commitment.events.js';
