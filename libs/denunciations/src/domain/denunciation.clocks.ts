import {
  deadline,
  deadlineFact,
  requestOf,
  type DeadlineFact,
  type DeadlineRequest,
  type Law,
  type Pause,
} from '#law';

/** Names under which the events of a denunciation carry a deadline. */
export const CLOCKS = [
  'intake',
  'transfer',
  'press',
  'notice',
  'resolve',
  'notify',
  'stopSend',
  'send',
  'handle',
  'publish',
  'resultReport',
  'publishHandling',
  'follow',
  'review',
  'ask',
  'overdueReport',
] as const;

export type ClockName = (typeof CLOCKS)[number];

export type Clocks = Readonly<Partial<Record<ClockName, DeadlineFact>>>;

export const isClock = (name: string): name is ClockName => (CLOCKS as readonly string[]).includes(name);

/** The deadlines that an event carries. */
export const clocksIn = (data: object): Clocks =>
  Object.fromEntries(Object.entries(data).filter(([name]) => isClock(name)));

export const clock = (law: Law, rule: string, from: DeadlineRequest['from']): DeadlineFact =>
  deadlineFact(deadline(law, { rule, from }));

/** C9, C10: what was not counted is added to the question that the deadline holds. */
export const paused = (law: Law, fact: DeadlineFact, pause: Pause): DeadlineFact => {
  const asked = requestOf(fact);
  return deadlineFact(deadline(law, { ...asked, pauses: [...(asked.pauses ?? []), pause] }));
};

/** LTC 30 in totals from acceptance: 60 days after the first extension, 90 after the second; pauses are kept. */
export const extended = (law: Law, fact: DeadlineFact, ordinal: 1 | 2): DeadlineFact =>
  deadlineFact(deadline(law, { ...requestOf(fact), variants: [ordinal === 1 ? 'complex' : 'special'] }));
