import type { Catalogue } from '../vi.js';

export const reminders: Catalogue['reminders'] = {
  title: 'Reminders',
  note: 'Each is raised once, in office hours, and stands in the log.',
  empty: 'Nothing needs to be called to mind.',
  mine: 'Mine',
  unit: 'Of the unit',
  seen: 'Seen',
  see: 'Mark as seen',
  lastDay: (day: string) => `Last day ${day}`,
  restingSince: (day: string) => `No step since ${day}`,
  weeks: (weeks: number) => `${weeks} week(s) late`,
  raised: (day: string) => `Raised on ${day}`,
  kind: {
    'due-soon': 'Due soon',
    'due-today': 'Due today',
    overdue: 'Overdue',
    'commitment-broken': 'Commitment broken',
    stale: 'Case at rest',
    'lower-level-overdue': 'Lower level overdue: urge it',
    'takeover-ground': 'Ground for the superior to take over',
    'in-force': 'Decision in force: confirm it',
  },
};
