import { daysBetween, localDate } from '#kernel';
import type { CaseRecord } from './case-record.js';
import type { CaseRow } from './case-row.js';
import { dueOf, followUpShown, type Moments } from './due-state.js';

/** A case with the names that stand beside it. */
export type CaseLine = CaseRecord &
  Readonly<{ unitName: string | null; assigneeName: string | null; visits: number }>;

export const CASE_COLUMNS = `c.*, u.name AS unitName, o.displayName AS assigneeName,
  (SELECT count(*) FROM visits v WHERE v.caseId = c.caseId) AS visits`;

/** The table is aliased `c`. */
export const CASE_NAMES = 'LEFT JOIN units u ON u.id = c.unit LEFT JOIN users o ON o.userId = c.assignee';

export const caseRow = (line: CaseLine, moments: Moments): CaseRow => ({
  caseId: line.caseId,
  code: line.code,
  kind: line.kind,
  field: line.field,
  unit: line.unit,
  unitName: line.unitName ?? line.unit,
  ...(line.assignee !== null && { assignee: line.assignee }),
  ...(line.assignee !== null && { assigneeName: line.assigneeName ?? line.assignee }),
  summary: line.summary,
  ...(line.subjectId !== null && { subjectId: line.subjectId }),
  people: line.people,
  channel: line.channel,
  status: line.status,
  receivedOn: localDate(line.receivedOn),
  waitingDays: daysBetween(
    localDate(line.receivedOn),
    line.closedOn === null ? moments.today : localDate(line.closedOn),
  ),
  visits: line.visits,
  due: dueOf(line, moments),
  ...(line.closedOn !== null && { closedOn: localDate(line.closedOn) }),
  ...followUpShown(line, moments),
});
