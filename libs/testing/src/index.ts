export * from './golden.js';
export * from './scenario.js';
export * from './transitions.js';
export * from './transition-doc.js';
export * from './law/any-law.js';
export * from './law/recount.js';
export * from './law/law-doc.js';
