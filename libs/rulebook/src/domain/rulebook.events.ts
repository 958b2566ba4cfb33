import type { Calendar, RuleSet } from '#law';
import type { CatalogueContent } from './catalogue.js';
import type { FormSetContent } from './form-set.js';
import type { Confirmed, Proposed, Rejected, VersionedEvent } from './versioned.events.js';

/** A version's number is its event's business. */
export type RuleSetContent = Omit<RuleSet, 'version'>;
/** The week of an enterprise comes with each question. */
export type CalendarContent = Omit<Calendar, 'version' | 'week'>;

export type RuleSetProposed = Proposed<'RuleSet', RuleSetContent>;
export type RuleSetConfirmed = Confirmed<'RuleSet'>;
export type RuleSetRejected = Rejected<'RuleSet'>;
export type RuleSetEvent = VersionedEvent<'RuleSet', RuleSetContent>;

export type CalendarProposed = Proposed<'Calendar', CalendarContent>;
export type CalendarConfirmed = Confirmed<'Calendar'>;
export type CalendarRejected = Rejected<'Calendar'>;
export type CalendarEvent = VersionedEvent<'Calendar', CalendarContent>;

export type CatalogueProposed = Proposed<'Catalogue', CatalogueContent>;
export type CatalogueConfirmed = Confirmed<'Catalogue'>;
export type CatalogueRejected = Rejected<'Catalogue'>;
export type CatalogueEvent = VersionedEvent<'Catalogue', CatalogueContent>;

export type FormSetProposed = Proposed<'FormSet', FormSetContent>;
export type FormSetConfirmed = Confirmed<'FormSet'>;
export type FormSetRejected = Rejected<'FormSet'>;
export type FormSetEvent = VersionedEvent<'FormSet', FormSetContent>;

/** Everything that the rulebook's streams hold. */
export type RulebookEvent = RuleSetEvent | CalendarEvent | CatalogueEvent | FormSetEvent;
