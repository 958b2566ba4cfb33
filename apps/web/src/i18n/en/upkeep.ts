import type { upkeep as vi } from '../vi/upkeep.js';

/** Views: the lists and figures that are computed from the log. */
export const upkeep: typeof vi = {
  title: 'Views',
  note: 'All lists and figures are computed from the log. A view that cannot take an event stops before it; the log is whole, the other views go on.',
  allWell: 'Every view follows the log and leaves nothing out.',
  stopped: 'Views that have stopped',
  stoppedAt: (event: string) => `Stopped at event ${event}`,
  stoppedBadge: 'Stopped',
  secret: 'It is about confidential files: whoever runs the server sees it with nghedan doctor.',
  says: (error: string) => `The program says: ${error}`,
  todo: 'The cure is a release that can take this event. Until then: try again (loses nothing), or ask for exactly this event to be left out, which a second person signs.',
  retry: 'Try again',
  retried: 'It is being tried again.',
  tried: (times, day) => `Tried again ${times === 1 ? 'once' : `${times} times`}, last on ${day}.`,
  ask: 'Ask to leave this event out',
  askNote:
    'Lists, figures and reminders lack the event until there is a newer version of the view; the log and the history of the file keep it.',
  waiting: 'Waits for a second signature',
  skipped: 'Left out',
  skippedNote:
    'The lists and figures of these views lack the following events. A newer version of the view shows them again.',
  skippedOn: (event: string, day: string) => `Event ${event}, since ${day}`,
  others: 'Only an administrator of every topmost unit may try again or ask.',
  view: {
    units: 'Units',
    users: 'Users',
    cases: 'Cases',
    visits: 'Visits and sessions',
    letters: 'Letters',
    dialogues: 'Dialogues',
    commitments: 'Commitments',
    registers: 'Papers, reminders, delegations, second signatures',
    duties: 'Duties',
    'confidential/units': 'Confidential: units',
    'confidential/users': 'Confidential: users',
    'confidential/denunciations': 'Confidential: denunciations',
    'confidential/denunciation-reminders': 'Confidential: reminders',
    'confidential/wall': 'Confidential: letters and visits that denounce',
    'confidential/acts': 'Confidential: who did what and saw what',
  } as Record<string, string>,
};

export const upkeepEvents: Record<string, string> = {
  ViewRetried: 'Had a view try again',
  DeadJobRetried: 'Had a job that failed tried again',
  DeadJobDropped: 'Dropped a job that failed',
  StuckReactionRetried: 'Had an event acted on again',
  KeyFileChanged: 'Changed the key file of the identity vault',
  ViewEventSkipped: 'Left an event out of a view',
};
