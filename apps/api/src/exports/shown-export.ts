import type { ExportFailure, ExportFormat, ExportList, KnownExport } from '#exports';
import { present } from '#kernel';

/** An export as its owner sees it. */
export type ShownExport = Readonly<{
  exportId: string;
  list: ExportList;
  format: ExportFormat;
  /** `expired`: its day is over and it is about to be destroyed. */
  status: 'requested' | 'written' | 'failed' | 'cancelled' | 'expired';
  requestedAt: string;
  /** Rows under the filter when it was asked for. */
  expected: number;
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

export const shownExport = (one: KnownExport, now: string): ShownExport => {
  const { exportId, list, format, requestedAt, expected, words, file, failure, downloads } = one;
  const status = one.status === 'written' && file && file.expiresAt <= now ? 'expired' : one.status;
  return {
    exportId,
    list,
    format,
    status: status === 'destroyed' ? 'expired' : status,
    requestedAt,
    expected,
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
