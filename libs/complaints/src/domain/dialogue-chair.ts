import type { DialogueChair, Position } from './complaint.terms.js';

/** Holders of these offices meet the complainant of a second complaint themselves, always. */
const ALWAYS: readonly Position[] = ['district-chair', 'provincial-agency-head'];

/** Holders of these only in grave cases; else a deputy, the head of an agency or of the verifying body may. */
const WHEN_GRAVE: readonly Position[] = ['provincial-chair', 'minister'];

/**
 * Whether the resolver of a second complaint must lead the dialogue in person. District chairs are no more since
 * 01/07/2025; for heads of provincial agencies, chairs of provinces and ministers the rule is the same before and
 * after NĐ155.
 *
 * @param grave several complainants, disagreement of bodies, a heated mood, public interest, or security
 * @source LKN 39; NĐ124 28(2)
 */
export const mustAttend = (position: Position, grave: boolean): boolean =>
  ALWAYS.includes(position) || (grave && WHEN_GRAVE.includes(position));

/** True when this person may lead the dialogue in place of the resolver, or is the resolver. */
export const mayChair = (chair: DialogueChair, position: Position | undefined, grave: boolean): boolean =>
  chair === 'resolver' || position === undefined || !mustAttend(position, grave);
