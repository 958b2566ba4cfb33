export * from './event-store.js';
export * from './decisions.js';
export { Codec } from './codec.js';
export { eventId } from './event-id.js';
export { FolderInUse } from './sqlite/folder-lock.js';
export { auditLog, type AuditReport } from './sqlite/audit.js';
export { LogReader } from './sqlite/log-reader.js';
export { openSqliteLog, SqliteLog, type SqliteLogOptions } from './sqlite/sqlite-log.js';
