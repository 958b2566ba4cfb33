import type { Transitions } from '#kernel';

export type PeriodStatus = 'none' | 'prepared' | 'returned' | 'closed' | 'adjusting';
export type PeriodAction = 'prepare' | 'return' | 'close' | 'prepare-adjustment' | 'adjust';

/** Why a step has no place in a status of the period. */
export type PeriodStepRefusal =
  'period.unknown' | 'period.not-prepared' | 'period.not-closed' | 'period.already-closed';

/** A reporting period: drawn up, closed by a second person, adjusted by number. */
export const periodTransitions: Transitions<PeriodStatus, PeriodAction, PeriodStepRefusal> = {
  none: {
    prepare: ['prepared'],
    return: 'period.unknown',
    close: 'period.unknown',
    'prepare-adjustment': 'period.not-closed',
    adjust: 'period.unknown',
  },
  prepared: {
    prepare: ['prepared'],
    return: ['returned'],
    close: ['closed'],
    'prepare-adjustment': 'period.not-closed',
    adjust: 'period.not-closed',
  },
  returned: {
    prepare: ['prepared'],
    return: 'period.not-prepared',
    close: 'period.not-prepared',
    'prepare-adjustment': 'period.not-closed',
    adjust: 'period.not-closed',
  },
  closed: {
    prepare: 'period.already-closed',
    return: 'period.not-prepared',
    close: 'period.already-closed',
    'prepare-adjustment': ['adjusting'],
    adjust: 'period.not-prepared',
  },
  adjusting: {
    prepare: 'period.already-closed',
    return: ['closed'],
    close: 'period.already-closed',
    'prepare-adjustment': ['adjusting'],
    adjust: ['closed'],
  },
};
