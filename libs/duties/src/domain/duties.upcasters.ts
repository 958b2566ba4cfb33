import type { UpcasterMap } from '#kernel';
import type { DisclosureEvent } from './disclosures/disclosure.events.js';
import type { EstablishmentEvent } from './establishments/establishment.events.js';
import type { ObligationEvent } from './local-obligations/obligation.events.js';
import type { PeopleBoardEvent } from './people-boards/people-board.events.js';
import type { ProgrammeEvent } from './programmes/programme.events.js';
import type { RecommendationEvent } from './recommendations/recommendation.events.js';
import type { DutyEvent } from './records/duty.events.js';

/** Element 0 of a type turns its v1 into v2. Nothing has changed yet; never edit a step that has shipped. */
export const dutyUpcasters: UpcasterMap<DutyEvent> = {};
export const establishmentUpcasters: UpcasterMap<EstablishmentEvent> = {};
export const obligationUpcasters: UpcasterMap<ObligationEvent> = {};
export const disclosureUpcasters: UpcasterMap<DisclosureEvent> = {};
export const recommendationUpcasters: UpcasterMap<RecommendationEvent> = {};
export const peopleBoardUpcasters: UpcasterMap<PeopleBoardEvent> = {};
export const programmeUpcasters: UpcasterMap<ProgrammeEvent> = {};
