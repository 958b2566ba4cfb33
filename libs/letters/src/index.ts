export type * from './domain/letter.events.js';
