export * from './deadline.types.js';
export * from './law.types.js';
