import { refuse } from '#kernel';

export type RulebookStepRefusal = 'rulebook.nothing-waits' | 'rulebook.one-waits';

export type RulebookRefusal =
  | RulebookStepRefusal
  | 'rulebook.second-person-needed'
  | 'rulebook.other-version'
  | 'rulebook.reason-missing'
  | 'rulebook.nothing-changed'
  | 'rulebook.deadline-uncomputable'
  | 'rulebook.rule-malformed'
  | 'rulebook.rule-twice'
  | 'rulebook.rule-dropped'
  | 'rulebook.rules-overlap'
  | 'rulebook.setting-invalid'
  | 'rulebook.day-malformed'
  | 'rulebook.day-outside-year'
  | 'rulebook.day-off-at-weekend'
  | 'rulebook.day-worked-on-weekday'
  | 'rulebook.year-leaves-gap'
  | 'rulebook.total-differs'
  | 'rulebook.entry-malformed';

export const no = refuse<RulebookRefusal>;
