import { inUnits } from '../../text/durations.js';
import type { jobs as vi } from '../vi/jobs.js';
import { reasonOf } from './job-reasons.js';

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
  rounds: {
    title: 'Periodic work',
    note: 'Each turn is done by exactly one node; this table is that of all nodes.',
    columns: { round: 'Work', every: 'Every', state: 'Last time', at: 'At', took: 'Took', due: 'Next' },
    state: { well: 'Done', failed: 'Failed', missing: 'Not running', new: 'Not yet' },
    missing: (name) => `${name}: not done for three turns.`,
    missingTodo: 'See whether the node that works in the background is running, and start it again.',
  },
  failures: {
    title: 'Tries that failed within a day',
    none: 'Nothing has failed within a day.',
    columns: { at: 'At', kind: 'Kind', attempt: 'Try', reason: 'Reason' },
    last: 'Given up',
  },
  reason: reasonOf,
  duration: (ms) => {
    const { value, unit } = inUnits(ms);
    return value < 0.1 ? 'less than 0.1 seconds' : `${value} ${unit}${value === 1 ? '' : 's'}`;
  },
  dropTitle: (name) => `Drop: ${name}`,
  settled: 'Written down, and handed to the queue.',
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
    'look-for-webhooks': 'Look for what to tell other programs',
    'look-for-mail': 'Look for messages to send',
    'write-export': 'Write a file of a list',
    'sign-checkpoint': 'Sign a checkpoint of the log',
    'look-for-exports': 'Look for files to write or to destroy',
    'approval-expiry': 'Write down requests that nobody signed in time',
    'reorganisation-day': 'Carry out reorganisations whose day has come',
  },
};
