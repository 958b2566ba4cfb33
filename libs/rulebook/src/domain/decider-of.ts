import type { Decider, DomainEvent } from '#kernel';
import { calendarDecider } from './calendar.js';
import { catalogueDecider } from './catalogue.js';
import { formSetDecider } from './form-set.js';
import { ruleSetDecider } from './rule-set.js';
import type { Versioned, VersionedCommand } from './versioned.js';

type Step = Exclude<VersionedCommand<never>, { type: 'propose' }>;

type StepDecider = Decider<Versioned<never>, Step, DomainEvent>;

/** Whose content need not be known to confirm or reject it. */
const DECIDERS = {
  ruleset: ruleSetDecider,
  calendar: calendarDecider,
  catalogue: catalogueDecider,
  formset: formSetDecider,
} as const;

export const deciderOf = (kind: keyof typeof DECIDERS): StepDecider => DECIDERS[kind] as StepDecider;
