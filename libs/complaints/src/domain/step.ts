import type { LocalDate } from '#kernel';
import type { EntryNote } from '#law';
import type { ComplaintEvent } from './complaint.events.js';
import type { KnownComplaint } from './complaint.state.js';

/** What every event of a complaint begins with. */
export type StepAt = EntryNote & Readonly<{ complaintId: string; occurredOn: LocalDate }>;

/** The members of a union by their type, so that a function may be picked for each. */
export type ByType<Union extends { type: string }> = { readonly [U in Union as U['type']]: U };

/** For each step, the event that it writes. */
export type StepsOf<Step extends { type: string }> = {
  readonly [Type in keyof ByType<Step>]: (
    complaint: KnownComplaint,
    at: StepAt,
    step: ByType<Step>[Type],
  ) => ComplaintEvent;
};

type DataByType<Event extends { type: string; data: object }> = {
  readonly [E in Event as E['type']]: E['data'];
};

/** For each event, what is known afterwards. */
export type EvolveOf<Event extends { type: string; data: object }> = {
  readonly [Type in keyof DataByType<Event>]: (
    complaint: KnownComplaint,
    data: DataByType<Event>[Type],
  ) => KnownComplaint;
};
