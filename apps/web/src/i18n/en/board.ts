import type { Catalogue } from '../vi.js';

const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`);

export const board: Catalogue['board'] = {
  title: 'Leader’s board',
  asOf: (moment) => `as of ${moment}`,
  lag: (seconds) => `data lag ${seconds} s`,
  print: 'Print one page',
  unit: 'Scope',
  whole: 'Everything',
  figures: {
    overdue: 'Overdue',
    dueSoon: 'Due soon',
    open: 'Open',
    onTime: 'On time this month',
    commitments: 'Open commitments',
  },
  oldest: (n) => `longest ${days(n)}`,
  noneOverdue: 'no case',
  unassigned: (n) => `${n} unassigned`,
  sinceWeek: (change) =>
    change === 0 ? 'as last week' : `${change > 0 ? '+' : '−'}${Math.abs(change)} since last week`,
  previous: (fraction) => `last month ${fraction}`,
  commitmentsLate: (n) => `${n} past the promised date`,
  longest: 'Longest overdue',
  hotSpots: 'Hot spots: overdue cases by unit and field',
  hotSpotsOpen: (overdue, open) => `${overdue} overdue of ${open} open`,
  absolute: 'Cases',
  relative: 'Share',
  measure: 'Show',
  rate: 'Closed on time, 12 months',
  rateMonth: 'Month',
  rateOnTime: 'On time',
  rateSentence: (month, now, change) =>
    `${month}: ${now} of the closed cases were on time${
      change === undefined || change === 0
        ? ''
        : change > 0
          ? `, up ${change} points`
          : `, down ${-change} points`
    }.`,
  rateNothing: 'No case with a deadline has been closed yet.',
  target: (n) => `Target ${n}`,
  upcoming: 'Dialogues and commitments',
  upcomingEmpty: 'No dialogue or commitment is coming up.',
  inDays: (n) => (n === 0 ? 'Today' : `In ${days(n)}`),
  lateDays: (n) => `${days(n)} late`,
  toRates: 'Show resolution rates',
  unitColumn: 'Unit',
};

export const rates: Catalogue['rates'] = {
  title: 'Resolution rates',
  by: 'By',
  dimensions: { thang: 'Month', 'don-vi': 'Unit', 'linh-vuc': 'Field', loai: 'Kind', kenh: 'Channel' },
  from: 'From month',
  to: 'To month',
  monthHint: 'mm/yyyy',
  monthUnclear: 'Type a month like 09/2026.',
  definition: 'Definition',
  period: 'Reporting period',
  cohort: 'Cohort received',
  onTimeFormula: 'On time = closed not later than the due day / closed with a deadline',
  columns: {
    label: 'Group',
    openAtStart: 'Open at start',
    received: 'Received',
    closed: 'Closed',
    openAtEnd: 'Open at end',
    rate: 'Resolution rate',
    onTime: 'On time',
    median: 'Days (median)',
    p90: 'Days (90 %)',
  },
  sum: 'Total',
  empty: 'No figures in this range.',
  sentence: (label, fraction) => `Lowest: ${label}, ${fraction}.`,
};

export const admin: Catalogue['admin'] = {
  title: 'Administration',
  users: 'Users',
  addUser: 'Add a user',
  username: 'User name',
  displayName: 'Full name',
  roles: 'Roles',
  state: 'State',
  active: 'Active',
  disabled: 'Disabled',
  disable: 'Disable',
  grant: 'Add a role',
  unitEnded: (day, successor) => `unit ended ${day}${successor ? `, its work went to ${successor}` : ''}`,
  onlyLeftBehind: (count) => `Only people without a role in a unit that exists (${count})`,
  noUsers: 'No user yet.',
  noContent: 'An administrator sees no case content.',
};
