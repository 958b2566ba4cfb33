export type * from './domain/user.events.js';
export { POLICY, type Action } from './policy-table.js';
export * from './policy.js';
export * from './credentials.js';
export * from './sessions.js';
export * from './setup-token.js';
export * from './user-directory.js';
