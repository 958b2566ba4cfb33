/** What takes two persons. */
export const approvals = {
  title: 'Waiting for a second signature',
  note: 'One person asks, another one with the right signs; only then it is done, once. Whoever asked, acts for them or is acted for by them cannot sign.',
  waiting: (n: number) => `${n} waiting for your signature`,
  none: 'There is no request.',
  open: 'Waiting',
  past: 'Done with',
  kind: {
    'grant-role': 'Give a role',
    'erase-person': 'Erase personal data',
    'reopen-case': 'Reopen a closed file',
    'skip-event': 'Leave an event out of a view',
  } as Record<string, string>,
  status: {
    requested: 'Waits for a signature',
    given: 'Being carried out',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    expired: 'Not signed in time',
    'carried-out': 'Done',
    failed: 'Could not be done',
  } as Record<string, string>,
  askedBy: (name: string, on: string) => `asked for by ${name} on ${on}`,
  until: (day: string) => `can be signed until ${day}`,
  decided: (name: string, on: string) => `${name}, ${on}`,
  person: 'A citizen (id in the identity vault)',
  sign: 'Sign and carry out',
  refuse: 'Refuse',
  withdraw: 'Withdraw',
  askRole: 'Ask for a role that takes two persons',
  askRoleNew: 'New account with a role that takes two persons',
  askReopening: 'Ask to reopen',
  askErasure: 'Ask for erasure of personal data',
  twoPersons: 'What takes two persons',
  twoPersonsNote: 'Send the request; the second person signs on the page “Waiting for a second signature”.',
};

export const approvalEvents: Record<string, string> = {
  ApprovalRequested: 'Second signature asked for',
  ApprovalGiven: 'Signed as the second person',
  ApprovalRefused: 'Signature refused',
  ApprovalWithdrawn: 'Request for a signature withdrawn',
  ApprovalExpired: 'Not signed in time',
  ApprovalCarriedOut: 'What was signed was carried out',
  ApprovalFailed: 'What was signed could not be done',
  ManyIdentitiesViewed: 'Unusually many identities opened in a day',
  AuditLookedAt: 'Looked at who did what',
  AuditExported: 'Exported who did what',
  PersonErased: 'Personal data erased',
};

export const approvalFields: Record<string, string> = {
  approvalReason: 'Why (no names, phones or ID numbers)',
  approvalBasis: 'Document: number and date',
};
