const REASONS: Readonly<Record<string, string>> = {
  'job.worker-lost': 'The process that had it in hand went away',
  'job.unknown-kind': 'The release that runs does not know this kind',
  'mail.server-away': 'The mail server does not answer',
  'mail.not-secure': 'The mail server offers no encryption that can be trusted',
  'mail.login-refused': 'The mail server refuses the account',
  'mail.not-now': 'The mail server asks to try later',
  'mail.refused': 'The mail server refuses this message',
  'mail.settings-unreadable': 'The file with the mail server’s settings cannot be read',
  'webhook.unresolved': 'The address of the destination was not found',
  'webhook.address-forbidden': 'The address of the destination is not allowed',
  'webhook.certificate': 'The certificate of the destination cannot be trusted',
  'webhook.unreachable': 'The destination cannot be reached',
  'webhook.timeout': 'The destination did not answer within five seconds',
  'webhook.redirected': 'The destination points to another address',
  'webhook.files-unreadable': 'The secret file of the destination cannot be read',
};

export const reasonOf = (code: string): string => {
  const [, status] = /^webhook\.status-(\d+)$/.exec(code) ?? [];
  if (status !== undefined) return `The destination answered ${status}`;
  return (
    REASONS[code] ?? (code.startsWith('bug.') ? 'A fault of the program; look at the server’s log' : code)
  );
};
