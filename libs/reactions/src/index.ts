export * from './reaction.js';
export * from './reaction-checkpoints.js';
