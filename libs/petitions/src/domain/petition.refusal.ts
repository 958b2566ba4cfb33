import { refuse } from '#kernel';

export type PetitionRefusal =
  | 'petition.unknown'
  | 'petition.number-taken'
  | 'petition.date-before-receipt'
  | 'petition.assignee-missing'
  | 'petition.answer-missing'
  | 'petition.already-suspended'
  | 'petition.not-suspended'
  | 'petition.answered'
  | 'petition.transferred'
  | 'petition.closed'
  | 'petition.still-open'
  /** A closed file lies in the archive: two persons open it again. */
  | 'petition.second-person-needed'
  | 'petition.not-forwarded'
  | 'petition.repeat-not-refusable'
  | 'petition.refusal-not-in-writing';

export const no = refuse<PetitionRefusal>;
