export type * from './domain/letter.events.js';
export type * from './domain/letter-state.js';
export {
  allowedActions as allowedLetterActions,
  letterDecider,
  type LetterCommand,
} from './domain/letter.js';
export * from './domain/letter-transitions.js';
export { letterUpcasters } from './domain/letter.upcasters.js';
export { ClassifyLetter } from './commands/classify-letter.js';
export { FileLetter } from './commands/file-letter.js';
export { GuideLetter } from './commands/guide-letter.js';
export { MergeLetter } from './commands/merge-letter.js';
export { ProposeLetter, type LetterProposed, type Proposal } from './commands/propose-letter.js';
export { ReceiveLetter } from './commands/receive-letter.js';
export { RecordTransferReply } from './commands/record-transfer-reply.js';
export { RegisterLetter } from './commands/register-letter.js';
export { ReturnLetter } from './commands/return-letter.js';
export { TransferLetter } from './commands/transfer-letter.js';
export { LettersModule } from './letters.module.js';
