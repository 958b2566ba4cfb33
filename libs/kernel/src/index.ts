export * from './decider.js';
export * from './event.js';
export * from './fold-text.js';
export * from './position.js';
export * from './refusal.js';
export * from './time.js';
export * from './upcasting.js';
