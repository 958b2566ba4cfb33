export type * from './domain/petition.events.js';
