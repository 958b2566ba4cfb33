import type { Recorded } from '#kernel';
import { isConflict } from '#law';
import { blankCase, type CaseRecord } from '../cases/case-record.js';
import { complaintCase } from '../cases/complaint-case.js';
import type { CaseEvent } from '../cases/event-words.js';
import { petitionCase } from '../cases/petition-case.js';
import type { Change } from './history.types.js';
import type { ComplaintEvent } from '#complaints';

type State = Readonly<Record<string, unknown>>;

const isComplaint = (event: Recorded<CaseEvent>): event is Recorded<ComplaintEvent> =>
  event.stream.startsWith('complaint-');

/** The state after each event, by the fold that also feeds the queue: what is shown then is what was shown. */
export const statesOf = (events: readonly Recorded<CaseEvent>[]): readonly State[] => {
  const first = events[0];
  if (!first) return [];
  let record = blankCase(0, first.stream, isComplaint(first) ? 'complaint' : 'petition');
  return events.map((event) => {
    if (isConflict(event)) return shown(record);
    record = isComplaint(event) ? complaintCase(record, event) : petitionCase(record, event);
    return shown(record);
  });
};

const SHOWN = [
  'code',
  'kind',
  'status',
  'field',
  'unit',
  'assignee',
  'channel',
  'summary',
  'people',
  'receivedOn',
  'dueOn',
  'dueAt',
  'dueRaw',
  'dueRule',
  'outcome',
  'closedOn',
] as const satisfies readonly (keyof CaseRecord)[];

const shown = (record: CaseRecord): State =>
  Object.fromEntries([
    ...SHOWN.filter((key) => record[key] !== null && record[key] !== '').map((key) => [key, record[key]]),
    ['suspended', record.paused === 1],
  ]) as State;

/** Fields that differ, in the order in which they are shown. */
export const changes = (before: State, after: State): readonly Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      field,
      ...(field in before && { before: before[field] }),
      ...(field in after && { after: after[field] }),
    }));
