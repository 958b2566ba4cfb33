import { assertNever, checkTransition, type Decider } from '#kernel';
import type { ExportCommand } from './export.command.js';
import {
  filterOf,
  type ExportEvent,
  type ExportFailure,
  type ExportRequested,
  type ExportWritten,
} from './export.events.js';
import { no } from './export.refusal.js';
import { exportTransitions, type ExportStatus } from './export.transitions.js';

export type KnownExport = ExportRequested['data'] &
  Readonly<{
    status: Exclude<ExportStatus, 'none'>;
    file?: Omit<ExportWritten['data'], 'exportId' | 'occurredOn'>;
    failure?: ExportFailure;
    downloads: number;
  }>;

/** All exports of one person, by id, in the order in which they were asked for. */
export type Exports = Readonly<{ known: Readonly<Record<string, KnownExport>> }>;

const DAY_MS = 24 * 3_600_000;

/** How long a file, or why there is none, is kept. Instants: UTC, ISO 8601. */
export const dayAfter = (instant: string): string => new Date(Date.parse(instant) + DAY_MS).toISOString();

const decide = ({ known }: Exports, command: ExportCommand): readonly ExportEvent[] => {
  const found = known[command.exportId];
  checkTransition(exportTransitions, found?.status ?? 'none', command.type);
  if (command.type === 'request') return request(known, command);
  return found ? advance(found, command) : no('export.unknown');
};

const request = (
  known: Exports['known'],
  command: Extract<ExportCommand, { type: 'request' }>,
): readonly ExportEvent[] => {
  const { exportId, occurredOn, userId, list, format, words, expected, now: requestedAt } = command;
  const filter = filterOf(command.filter);
  const found = known[exportId];
  if (found) return sameQuestion(found, { list, format, filter }) ? [] : no('export.id-taken', { exportId });
  const running = Object.values(known).find(({ status }) => status === 'requested');
  if (running) no('export.one-at-a-time', { exportId: running.exportId });
  const asked = { userId, list, format, filter, ...(words && { words }), expected, requestedAt };
  return [{ type: 'ExportRequested', data: { exportId, occurredOn, ...asked } }];
};

type Question = Pick<KnownExport, 'list' | 'format' | 'filter'>;

const sameQuestion = (one: Question, other: Question): boolean =>
  [one, other]
    .map(({ list, format, filter }) => JSON.stringify([list, format, filterOf(filter)]))
    .every((text, _at, [first]) => text === first);

const advance = (
  found: KnownExport,
  command: Exclude<ExportCommand, { type: 'request' }>,
): readonly ExportEvent[] => {
  const { exportId, occurredOn } = command;
  const at = { exportId, occurredOn };
  const { status } = found;
  switch (command.type) {
    case 'finish':
      return status === 'requested' ? [{ type: 'ExportWritten', data: written(command) }] : [];
    case 'fail':
      return status === 'requested' ? [{ type: 'ExportFailed', data: { ...at, code: command.code } }] : [];
    case 'cancel':
      return isOver(status) ? [] : [{ type: 'ExportCancelled', data: at }];
    case 'download':
      checkKept(found, command.now);
      return [{ type: 'ExportDownloaded', data: { ...at, downloadedAt: command.now } }];
    case 'destroy':
      checkOver(found, command.now);
      return status === 'destroyed' ? [] : [{ type: 'ExportDestroyed', data: at }];
    default:
      return assertNever(command);
  }
};

const written = (command: Extract<ExportCommand, { type: 'finish' }>): ExportWritten['data'] => {
  const { exportId, occurredOn, now: writtenAt, rows, position, sha256, bytes } = command;
  const expiresAt = dayAfter(writtenAt);
  return { exportId, occurredOn, rows, position, sha256, bytes, writtenAt, expiresAt };
};

const isOver = (status: ExportStatus): boolean => status !== 'requested' && status !== 'written';

const checkKept = ({ file }: KnownExport, now: string): void => {
  if (file && now >= file.expiresAt) no('export.expired', { at: file.expiresAt });
};

const checkOver = ({ status, file }: KnownExport, now: string): void => {
  if (status === 'written' && file && now < file.expiresAt) no('export.still-kept', { at: file.expiresAt });
};

const evolve = ({ known }: Exports, event: ExportEvent): Exports => {
  const { exportId } = event.data;
  if (event.type === 'ExportRequested')
    return { known: { ...known, [exportId]: { ...event.data, status: 'requested', downloads: 0 } } };
  const found = known[exportId];
  return found ? { known: { ...known, [exportId]: after(found, event) } } : { known };
};

const after = (found: KnownExport, event: Exclude<ExportEvent, { type: 'ExportRequested' }>): KnownExport => {
  switch (event.type) {
    case 'ExportWritten': {
      const { rows, position, sha256, bytes, writtenAt, expiresAt } = event.data;
      return { ...found, status: 'written', file: { rows, position, sha256, bytes, writtenAt, expiresAt } };
    }
    case 'ExportFailed':
      return { ...found, status: 'failed', failure: event.data.code };
    case 'ExportCancelled':
      return { ...found, status: 'cancelled' };
    case 'ExportDownloaded':
      return { ...found, downloads: found.downloads + 1 };
    case 'ExportDestroyed':
      return { ...found, status: 'destroyed' };
  }
};

/** What one person takes out as files (xuất dữ liệu), stream `export-<user id>`: so one is written at a time. */
export const exportDecider: Decider<Exports, ExportCommand, ExportEvent> = {
  category: 'export',
  initial: { known: {} },
  decide,
  evolve,
};
