import type { UpcasterMap } from '#kernel';
import type { RulebookEvent } from './rulebook.events.js';

/** Element 0 of a type turns its v1 into v2. Nothing has changed yet; never edit a step that has shipped. */
export const rulebookUpcasters: UpcasterMap<RulebookEvent> = {};
