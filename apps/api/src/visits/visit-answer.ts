import { localDate } from '#kernel';
import type { VisitAnswer } from '#visits';
import { invalidRequestField } from '../http/invalid-request.js';
import type { VisitAnswerDto } from './log-visit.dto.js';

/** Either the words that were said, or the day and the way in which they come (LTCD 18(4)). */
export const readAnswer = (dto: VisitAnswerDto | undefined): VisitAnswer | undefined => {
  if (!dto) return undefined;
  const { text, by, contact } = dto;
  if (text !== undefined) return { kind: 'given', text };
  if (by === undefined) throw invalidRequestField('answer.by', 'isNeeded');
  if (contact === undefined) throw invalidRequestField('answer.contact', 'isNeeded');
  return { kind: 'promised', by: localDate(by), contact };
};
