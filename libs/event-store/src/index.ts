export * from './event-store.js';
export * from './decisions.js';
