/** Numbered papers and reminders: a part of `HANDLER_POLICIES`. */
export const PAPER_HANDLERS = {
  IssueDocument: 'document.issue',
  VoidDocument: 'document.void',
  DocumentsAbout: 'document.read',
  DocumentBook: 'document.read',

  RaiseReminder: 'reaction',
  SeeReminder: 'reminder.see',
  Reminders: 'reminder.read',
} as const;
