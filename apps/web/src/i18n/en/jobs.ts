import type { jobs as vi } from '../vi/jobs.js';

export const jobs: typeof vi = {
  title: 'Background work',
  note: 'What the system does by itself: reminders, periodic work. What failed after every try lies here.',
  counts: (waiting, delayed, running) =>
    `${waiting} waiting · ${delayed} waiting for their time · ${running} in hand`,
  kindsTitle: 'By kind',
  columns: {
    kind: 'Kind',
    waiting: 'Waiting',
    delayed: 'For later',
    running: 'In hand',
    dead: 'Failed',
    oldest: 'Longest waiting since',
  },
  noKinds: 'The queue is empty.',
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
    'write-export': 'Write a file of a list',
    'look-for-exports': 'Look for files to write or to destroy',
    'approval-expiry': 'Write down requests that nobody signed in time',
    'reorganisation-day': 'Carry out reorganisations whose day has come',
  },
};
