import type { ComplaintEvent } from '#complaints';
import type { Recorded } from '#kernel';
import type { CaseRecord } from './case-record.js';

export type RecordedComplaint = { readonly [E in ComplaintEvent as E['type']]: Recorded<E> };

/** What each of these events makes of a complaint's record. */
export type OnComplaint<Type extends ComplaintEvent['type']> = {
  readonly [T in Type]: (record: CaseRecord, event: RecordedComplaint[T]) => CaseRecord;
};
