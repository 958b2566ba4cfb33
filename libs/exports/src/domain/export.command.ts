import type { Sealed } from '#identity';
import type { LocalDate } from '#kernel';
import type { ExportFailure, ExportFilter, ExportFormat, ExportList } from './export.events.js';

/** `now`: UTC, ISO 8601; `occurredOn`: its day in Asia/Ho_Chi_Minh. */
type Step = Readonly<{ exportId: string; occurredOn: LocalDate; now: string }>;

export type Asked = Readonly<{
  userId: string;
  list: ExportList;
  format: ExportFormat;
  filter: ExportFilter;
  words?: Sealed;
  expected: number;
}>;

export type FileWritten = Readonly<{ rows: number; position: string; sha256: string; bytes: number }>;

export type ExportCommand =
  | (Step & Asked & Readonly<{ type: 'request' }>)
  | (Step & FileWritten & Readonly<{ type: 'finish' }>)
  | (Step & Readonly<{ type: 'fail'; code: ExportFailure }>)
  | (Step & Readonly<{ type: 'cancel' }>)
  | (Step & Readonly<{ type: 'download' }>)
  | (Step & Readonly<{ type: 'destroy' }>);
