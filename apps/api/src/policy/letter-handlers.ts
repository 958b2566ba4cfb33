import type { Action } from '#access';

/** Letters: a part of `HANDLER_POLICIES`. */
export const LETTER_HANDLERS = {
  ReceiveLetter: 'letter.receive',
  RegisterLetter: 'letter.register',
  ClassifyLetter: 'letter.classify',
  ConfirmLetter: 'letter.confirm',
  CorrectLetter: 'letter.correct',
  HandOverLetter: 'letter.hand-over',
  ProposeLetter: 'letter.propose',
  GuideLetter: 'letter.guide',
  TransferLetter: 'letter.transfer',
  ReturnLetter: 'letter.return',
  FileLetter: 'letter.file',
  MergeLetter: 'letter.merge',
  UrgeLowerLevel: 'letter.urge',
  SplitLetter: 'letter.split',
  ReferLetter: 'letter.refer',
  RouteLetter: 'letter.route',
  RecordTransferReply: 'letter.reply',
  NotifyLetterAuthor: 'letter.notify',
  AnswerLetterForwarder: 'letter.tell-forwarder',
  KeepLetter: 'letter.keep',
  DestroyLetter: 'letter.destroy',
  Letters: 'letter.read',
  LetterById: 'letter.read',
} as const satisfies Readonly<Record<string, Action>>;
