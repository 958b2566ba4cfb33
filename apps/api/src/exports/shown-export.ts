import type { ExportFailure, ExportFormat, ExportList, KnownExport } from '#exports';
import { present } from '#kernel';

/** An export as its owner sees it. */
export type ShownExport = Readonly<{
  exportId: string;
  list: ExportList;
  format: ExportFormat;
  /** `expired`: its day is over and it is about to be destroyed. `lost`: gone from where it lay, before that. */
  status: 'requested' | 'written' | 'failed' | 'cancelled' | 'expired' | 'lost';
  requestedAt: string;
  /** Rows under the filter when it was asked for. */
  expected: number;
  /** Rows written so far; absent while it waits for its turn, and where nobody knows. */
  soFar?: number;
  /** Whether words were searched for. */
  searched: boolean;
  rows?: number;
  bytes?: number;
  sha256?: string;
  position?: string;
  expiresAt?: string;
  failure?: ExportFailure;
  downloads: number;
}>;

export const MIME: Readonly<Record<ExportFormat, string>> = {
  'csv-comma': 'text/csv; charset=utf-8',
  'csv-semicolon': 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const NAMES: Readonly<Record<ExportList, string>> = {
  cases: 'ho-so',
  letters: 'don-thu',
  visits: 'so-tiep-dan',
};

/** Says what and of which day, and nothing of what was looked for. */
export const fileName = ({ list, occurredOn, format }: KnownExport): string =>
  `${NAMES[list]}-${occurredOn}.${format === 'xlsx' ? 'xlsx' : 'csv'}`;

/** What the log does not know of it. */
export type Beside = Readonly<{ soFar?: number | undefined; lost: boolean }>;

const statusOf = ({ status, file }: KnownExport, now: string, { lost }: Beside): ShownExport['status'] => {
  if (status === 'destroyed' || (status === 'written' && file && file.expiresAt <= now)) return 'expired';
  return status === 'written' && lost ? 'lost' : status;
};

export const shownExport = (one: KnownExport, now: string, beside: Beside): ShownExport => {
  const { exportId, list, format, requestedAt, expected, words, file, failure, downloads } = one;
  return {
    exportId,
    list,
    format,
    status: statusOf(one, now, beside),
    requestedAt,
    expected,
    ...present({ soFar: beside.soFar }),
    searched: words !== undefined,
    ...(file && {
      rows: file.rows,
      bytes: file.bytes,
      sha256: file.sha256,
      position: file.position,
      expiresAt: file.expiresAt,
    }),
    ...present({ failure }),
    downloads,
  };
};
