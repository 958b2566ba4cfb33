export type * from './domain/user.events.js';
