export * from './domain/birth.js';
export * from './domain/people-index.js';
export type * from './domain/person.js';
export * from './domain/subject-ref.js';
export * from './drafts.js';
export * from './identity-vault.js';
