import type { jobs as vi } from '../vi/jobs.js';

export const jobs: typeof vi = {
  title: 'Background work',
  note: 'What the system does by itself: reminders, periodic work. What failed after every try lies here.',
  counts: (waiting, delayed, running) =>
    `${waiting} waiting · ${delayed} waiting for their time · ${running} in hand`,
  dead: 'Failed for good',
  none: 'Nothing has failed.',
  stuck: 'Events that could not be acted on',
  noStuck: 'Every event has been acted on.',
  tried: (times, since) => `Tried ${times} times, failed since ${since}`,
  since: (instant) => `Since ${instant}`,
  retry: 'Try again',
  drop: 'Drop',
  dropNote: 'What is still to be done comes back by itself at the next look.',
  kind: {
    reminder: 'Reminder',
    'look-for-reminders': 'Look for what is due',
    mail: 'Message to one person',
    'mail-round': 'Messages',
    'mail-code': 'Code to confirm an address',
    webhook: 'Telling another program',
    'reorganisation-day': 'Carry out reorganisations whose day has come',
  },
};
