export type * from './domain/dialogue.events.js';
