import type { Catalogue } from '../vi.js';

export const sessions: Catalogue['sessions'] = {
  title: 'Reception calendar',
  plan: 'Plan a session',
  month: 'Month',
  previous: 'Month before',
  next: 'Month after',
  empty: 'No session this month.',
  total: (n) => `${n} sessions`,
  columns: {
    when: 'Day, hour',
    status: 'State',
    kind: 'Kind',
    who: 'Receives',
    place: 'Place',
    visits: 'Visits, people',
  },
  counts: (visits, people) => `${visits} visits, ${people} people`,
  about: 'Session',
  postBy: (day) => `Post the schedule by ${day} (LTCD 24(4)).`,
  posted: (day) => `Posted on ${day}.`,
  noticeBy: (day) =>
    `Give notice of the online session by ${day}; test the equipment a working day before it.`,
  postponed: (from, to, reason) => `Postponed from ${from} to ${to}: ${reason}`,
  visits: 'Visits in this session',
  noVisits: 'No visit yet. A session to which nobody came counts once it is recorded as held.',
  unanswered: (n) => `${n} visits have neither an answer nor a day for it (LTCD 18(4)).`,
  nth: (n) => (n === 1 ? 'first visit' : `visit ${n}`),
  directions: 'Notice of conclusions',
  noDirections: 'No directions yet.',
  direction: (n) => `Direction ${n}`,
  addDirection: 'Add a direction',
  due: (day) => `by ${day}`,
  receive: 'Log a visit in this session',
  pointsHint: 'A line each: place; people. The first line is the central point.',
};

export const receivers: Catalogue['receivers'] = {
  session: 'Session of the head',
  noSession: 'Not in a session',
  receivedBy: 'Received by',
  byDefault: 'By the kind of reception',
  representatives: 'Who speaks for the group',
  representativesHint:
    '5 to 10 people: one or two; more than 10: up to five, of the group or of those who signed.',
  representative: (n) => `Name of representative ${n}`,
  addRepresentative: 'Add a representative',
  removeRepresentative: (n) => `Remove representative ${n}`,
  clause: 'Clause printed on the notice (if not that of the ground)',
  answer: 'Answered at once',
  promisedFor: 'Or answer promised for',
  contact: 'How it comes',
  interpreter: 'Interpreter for',
  order: (n) => `visit ${n} about it`,
};

export const practice: Catalogue['practice'] = {
  banner: (moment) => `Practice — the clock says ${moment}`,
  note: 'Nothing here is a real record.',
  set: 'Set the clock',
  day: 'New day',
};
