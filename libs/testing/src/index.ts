export * from './golden.js';
export * from './scenario.js';
export * from './transitions.js';
export * from './transition-doc.js';
