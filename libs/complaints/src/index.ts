export type * from './domain/complaint.events.js';
