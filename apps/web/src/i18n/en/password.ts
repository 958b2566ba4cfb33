import type { password as vi } from '../vi/password.js';

export const password: typeof vi = {
  title: 'Set your password',
  lead: 'This link works once. You set the password, and nobody else knows it.',
  fresh: 'New password',
  current: 'Password until now',
  submit: 'Set the password',
  setDone: (username) => `The password of ${username} is set. Please sign in.`,
  change: 'Change password',
  changeLead: 'Your other sessions will end.',
  changed: 'The password was changed.',
  give: 'Link to set a password',
  linkFor: (username) => `Link to set the password of ${username}`,
  linkLead: (until) =>
    `Give this link to the user and to nobody else. It works once, until ${until}. When this window is closed it cannot be seen again.`,
  copy: 'Copy',
  copied: 'The link was copied.',
};
