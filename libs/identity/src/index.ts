export * from './domain/birth.js';
export * from './domain/mask-id-number.js';
export type { Match } from './domain/people-index.js';
export type { MatchReason, PersonQuery } from './domain/person-match.js';
export type { Person } from './domain/person.js';
export * from './domain/personal-data-hint.js';
export * from './domain/subject-ref.js';
export * from './drafts.js';
export * from './identity-vault.js';
