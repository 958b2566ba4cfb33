import type { Sealed } from '#identity';
import type { DomainEvent, LocalDate } from '#kernel';

/** Lists that leave the program whole: the queue of cases, the book of letters, the reception book. */
export const EXPORT_LISTS = ['cases', 'letters', 'visits'] as const;

export type ExportList = (typeof EXPORT_LISTS)[number];

/** Of CSV, what stands between two cells: spreadsheets of a Vietnamese machine expect a semicolon. */
export const EXPORT_FORMATS = ['csv-comma', 'csv-semicolon', 'xlsx'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What narrows a list, by name: ids that exist, codes and days; never what somebody typed. */
export const FILTER_NAMES = [
  'unit',
  'map',
  'assignee',
  'field',
  'kind',
  'due',
  'status',
  'order',
  'list',
  'from',
  'to',
] as const;

export type ExportFilter = Readonly<Partial<Record<(typeof FILTER_NAMES)[number], string>>>;

type At = { exportId: string; occurredOn: LocalDate };

/** Yêu cầu xuất dữ liệu: somebody asked for a list as a file. */
export type ExportRequested = DomainEvent<
  'ExportRequested',
  At & {
    userId: string;
    list: ExportList;
    format: ExportFormat;
    filter: ExportFilter;
    /** What was typed into the search box, under a key that is destroyed with the file. */
    words?: Sealed;
    /** Rows under the filter when it was asked for. */
    expected: number;
    /** UTC, ISO 8601. */
    requestedAt: string;
  }
>;
/** The file is there until `expiresAt`. */
export type ExportWritten = DomainEvent<
  'ExportWritten',
  At & {
    rows: number;
    /** Log position at which the rows were true. */
    position: string;
    /** SHA-256 of the file as it is downloaded, hexadecimal. */
    sha256: string;
    /** Length of the file as it is downloaded. */
    bytes: number;
    /** UTC, ISO 8601. */
    writtenAt: string;
    /** UTC, ISO 8601. */
    expiresAt: string;
  }
>;
/** There will be no file. */
export type ExportFailed = DomainEvent<'ExportFailed', At & { code: ExportFailure }>;
/** Whoever asked does not want it any more. */
export type ExportCancelled = DomainEvent<'ExportCancelled', At>;
/** The file left the program; each time. */
export type ExportDownloaded = DomainEvent<'ExportDownloaded', At & { downloadedAt: string }>;
/** The file and the key under which it lay are gone. */
export type ExportDestroyed = DomainEvent<'ExportDestroyed', At>;

export type ExportEvent =
  ExportRequested | ExportWritten | ExportFailed | ExportCancelled | ExportDownloaded | ExportDestroyed;

export const EXPORT_FAILURES = [
  /** By the time of writing, the person could not read the list any more. */
  'no-longer-allowed',
  /** More than the place where files lie takes in. */
  'too-large',
  /** It was not written within a day. */
  'took-too-long',
  /** It was tried several times. */
  'could-not-be-written',
] as const;

export type ExportFailure = (typeof EXPORT_FAILURES)[number];

/** Field by field, as events keep it. */
export const filterOf = (filter: ExportFilter): ExportFilter =>
  Object.fromEntries(
    FILTER_NAMES.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]])),
  );
