export { isLastAdministrator, mayGiveAlone, type Staff, type User } from './domain/staff.js';
export { userDecider, type UserCommand, type UserRefusal } from './domain/user.js';
export * from './domain/user.events.js';
export * from './domain/delegation.events.js';
export {
  delegationDecider,
  delegationTransitions,
  type Delegation,
  type DelegationCommand,
  type DelegationRefusal,
} from './domain/delegation.js';
export { delegationUpcasters } from './domain/delegation.upcasters.js';
export { userUpcasters } from './domain/user.upcasters.js';
export { LookAtActs } from './commands/look-at-acts.js';
export { auditLookUpcasters, type ActFilter, type AuditLookEvent } from './domain/audit-look.js';
export { DeclareConflict } from './commands/declare-conflict.js';
export { DelegatePowers } from './commands/delegate-powers.js';
export { DisableUser } from './commands/disable-user.js';
export { IssuePasswordLink } from './commands/issue-password-link.js';
export { GrantRole } from './commands/grant-role.js';
export { RegisterUser } from './commands/register-user.js';
export { RevokeDelegation } from './commands/revoke-delegation.js';
export { RevokeRole } from './commands/revoke-role.js';
export { WithdrawConflict } from './commands/withdraw-conflict.js';
export { ConflictsModule } from './conflicts.module.js';
export { ConflictSubjects } from './conflict-subjects.js';
export {
  conflictDecider,
  type ConflictCommand,
  type ConflictRefusal,
  type Subject,
} from './domain/conflict.js';
export { RIGHTS, type Right } from './rights.js';
export { POLICY, type Action } from './policy-table.js';
export * from './policy.js';
export * from './credentials.js';
export * from './sessions.js';
export * from './password-links.js';
export * from './setup-token.js';
export * from './user-directory.js';
export * from './logged-user-directory.js';
export * from './user-id.js';
export * from './access.module.js';
export * from './access-stores.js';
export * from './shared-state.js';
export { bringPasswordsBack } from './streams/bring-passwords-back.js';
export { copyPasswords } from './streams/copy-passwords.js';
export { openRedis, type SharedRedis } from './redis/open-redis.js';
export { checkPassword, type PasswordRefusal } from './domain/password-rules.js';
export { openAccessFile, type AccessDb } from './sqlite/access-file.js';
export { SqliteCredentials } from './sqlite/sqlite-credentials.js';
export { SqliteSessions } from './sqlite/sqlite-sessions.js';
export { SqliteSetupToken } from './sqlite/sqlite-setup-token.js';
export { ACCESS_FORMAT } from './sqlite/access-file.js';
