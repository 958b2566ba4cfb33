export type * from './domain/visit.events.js';
