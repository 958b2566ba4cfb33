export type * from './domain/unit.events.js';
export type * from './domain/book.events.js';
