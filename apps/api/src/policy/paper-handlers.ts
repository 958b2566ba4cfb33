/** Numbered papers, reminders and closed periods: a part of `HANDLER_POLICIES`. */
export const PAPER_HANDLERS = {
  IssueDocument: 'document.issue',
  VoidDocument: 'document.void',
  DocumentsAbout: 'document.read',
  DocumentBook: 'document.read',

  RaiseReminder: 'reaction',
  SeeReminder: 'reminder.see',
  Reminders: 'reminder.read',
  RemindersToTell: 'reminder.see',
  DenunciationReminders: 'denunciation.read',

  PreparePeriod: 'period.prepare',
  PrepareAdjustment: 'period.prepare',
  ReturnPeriod: 'period.close',
  ClosePeriod: 'period.close',
  AdjustPeriod: 'period.close',
} as const;
