import { denounces } from '#letters';
import { present, type DomainEvent, type Recorded } from '#kernel';
import type { Table, Write } from '../view.js';
import type { VisitDetails } from './visit-details.js';
import { visits, type VisitRecord } from './visit-record.js';

/** Which letter was written of which visit. A letter that denounces has a line with no visit (`''`) besides. */
export type VisitLink = { letterId: string; visitId: string };

const NO_VISIT = '';

export const visitLinks: Table<VisitLink> = {
  name: 'visit_links',
  key: ['letterId', 'visitId'],
  columns: { letterId: 'TEXT NOT NULL', visitId: 'TEXT NOT NULL' },
};

/** What is left in the book of a visit whose content is that of a letter which denounces: that it took place. */
const blank = (visit: VisitRecord): VisitRecord => {
  const { visitCode, letterId, startedAt, endedAt, online } = JSON.parse(visit.details) as VisitDetails;
  return {
    ...visit,
    field: '',
    summary: '',
    subjectId: null,
    documents: '[]',
    lateReason: null,
    details: JSON.stringify(present({ visitCode, letterId, startedAt, endedAt, online })),
    walled: 1,
  };
};

const hide = (write: Write, visitId: string): void => {
  const visit = write.get(visits, visitId);
  if (visit) write.put(visits, blank(visit));
};

const link = (write: Write, letterId: string, visitId: string): void => {
  write.put(visitLinks, { letterId, visitId });
  if (write.get(visitLinks, letterId, NO_VISIT)) hide(write, visitId);
};

/** Which letter a visit's own event names. */
export const letterNamedBy = ({ data }: DomainEvent): string | undefined =>
  'letterId' in data && typeof data.letterId === 'string' ? data.letterId : undefined;

/** Which visit a letter's own event names. */
export const visitNamedBy = ({ data }: DomainEvent): string | undefined =>
  'visitId' in data && typeof data.visitId === 'string' ? data.visitId : undefined;

/** After an event of a letter: the visits of which it was written lose their words once it denounces. */
export const hideLinked = (write: Write, event: Recorded<DomainEvent>): void => {
  const letterId = letterNamedBy(event);
  if (letterId === undefined) return;
  const visitId = visitNamedBy(event);
  if (denounces(event) && !write.get(visitLinks, letterId, NO_VISIT)) {
    write.put(visitLinks, { letterId, visitId: NO_VISIT });
    for (const known of write.where(visitLinks, 'letterId', letterId)) hide(write, known.visitId);
  }
  if (visitId !== undefined) link(write, letterId, visitId);
};

/** Whether somebody was denounced at the visit itself. */
export const isDenunciation = ({ type, data }: DomainEvent): boolean =>
  type === 'VisitLogged' && 'matter' in data && data.matter === 'denunciation';

/** After an event of a visit. */
export const wallAfter = (write: Write, event: Recorded<DomainEvent>, visitId: string): void => {
  if (isDenunciation(event)) return write.remove(visits, visitId);
  const letterId = letterNamedBy(event);
  if (letterId !== undefined) link(write, letterId, visitId);
  if (write.get(visits, visitId)?.walled === 1) hide(write, visitId);
};
