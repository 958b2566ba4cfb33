import type { EntryRefusal } from '#law';

export type VisitRefusal =
  | EntryRefusal
  | 'visit.unknown'
  | 'visit.id-taken'
  | 'visit.nobody-present'
  | 'visit.order-invalid'
  | 'visit.receiver-invalid'
  | 'visit.hours-invalid'
  | 'visit.group-without-reason'
  | 'visit.representatives-too-many'
  | 'visit.representative-not-of-group'
  | 'visit.representative-twice'
  | 'visit.session-of-other-unit'
  | 'visit.session-of-other-day'
  | 'visit.session-cancelled'
  | 'visit.denouncer-identity'
  | 'visit.denunciation-online'
  | 'visit.matter-opens-no-case'
  | 'visit.refusal-ground-unknown'
  | 'visit.refusal-ground-not-in-force'
  | 'visit.answer-promised-too-early'
  | 'visit.no-answer-owed'
  | 'visit.no-notice-owed'
  | 'visit.notice-missing'
  | 'visit.step-before-visit'
  | 'visit.correction-without-reason'
  | 'visit.correction-before-visit';
