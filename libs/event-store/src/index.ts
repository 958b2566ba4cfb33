export * from './event-store.js';
export * from './decisions.js';
export { Codec } from './codec.js';
export { copyLog, LogsDiffer, rootOf, type CopyReport } from './copy/copy-log.js';
export { auditEvents, type EventsAudit } from './copy/audit-events.js';
export { VerbatimCodec } from './copy/verbatim-codec.js';
export { leafHash, MerkleRoot, nodeHash, type LogRoot } from './merkle.js';
export { LogTexts, type LogText } from './texts/log-texts.js';
export { TextsOnServer, type VerbatimLog } from './texts/texts-on-server.js';
export { TextsInFile } from './sqlite/texts-in-file.js';
export { ReadOn, type Reached } from './read-on.js';
export { eventId } from './event-id.js';
export { letRead, openEventStoreDb } from './eventstoredb/open.js';
export type { EventStoreDbOptions } from './eventstoredb/options.js';
export type { EventStoreDbLog } from './eventstoredb/eventstoredb-log.js';
export {
  after,
  newest,
  PrivateConflict,
  PrivateStreamGone,
  PrivateStreams,
  sayLast,
  sayNext,
  type PrivateEntry,
  type PrivateNews,
} from './private/private-streams.js';
export { MemoryPrivateStreams } from './private/memory-private-streams.js';
export { sqliteCode } from './sqlite/sqlite-code.js';
export { FolderInUse, lockFolder } from './sqlite/folder-lock.js';
export { auditLog, type AuditReport } from './sqlite/audit.js';
export {
  copyLogFile,
  copySqliteFile,
  digestLog,
  type CopyOptions,
  type LogDigest,
} from './sqlite/copy-log-file.js';
export { settle } from './sqlite/settle.js';
export { LogReader } from './sqlite/log-reader.js';
export { openSqliteLog, SqliteLog, type SqliteLogOptions } from './sqlite/sqlite-log.js';
export { LOG_FORMAT } from './sqlite/log-file.js';
export { inOneMoment, nextMoment } from './one-moment.js';
