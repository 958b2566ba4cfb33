import type { notices as vi } from '../vi/notices.js';

export const notices: typeof vi = {
  title: 'Notices by e-mail',
  note: 'One summary each working morning when something is new; what is urgent is told at once in office hours. A message holds the code of a case, the kind of work and the day, and nobody’s name.',
  impossible:
    'This office has no mail server yet, so that nothing can be sent. An administrator sets one up as docs/operations.md says.',
  address: 'E-mail address',
  addressHint: 'A code to confirm it will be sent there.',
  now: (address) => `Notices are sent to ${address}.`,
  nowhere: 'No address is confirmed; nothing is sent.',
  refused: 'The mail server refuses this address, so notices have stopped. Check it and confirm it again.',
  send: 'Send the code',
  code: 'Code',
  codeHint: (address, until) => `Six digits that were sent to ${address}; they work until ${until}.`,
  confirm: 'Confirm',
  confirmed: 'The address is confirmed.',
  forget: 'Take the address away, send nothing',
  forgotten: 'The address is forgotten; nothing is sent any more.',
  kinds: 'Tell me of',
  kind: {
    reminders: 'Reminders of my unit and my own',
    signatures: 'Requests that wait for my second signature',
    'failed-jobs': 'Background work that failed',
  },
  saved: 'The choice is saved.',
  ways: 'Who is told',
  waysNote:
    'E-mail to staff, and other programs named in the configuration file; those are told ids, never content.',
  noWays: 'Nobody is named; nothing leaves the office.',
  mail: 'Mail server',
  success: (moment) => `Last sent ${moment}`,
  noSuccess: 'Never sent yet',
  failure: (moment) => `Last failed ${moment}`,
  told: {
    complaint: 'complaints',
    petition: 'petitions, reflections',
    commitment: 'commitments',
    dialogue: 'dialogues',
    reminder: 'reminders',
  },
};
