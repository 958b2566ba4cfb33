import { accusedBy, denounces } from './letter-denunciation.js';
import { corrected } from './letter-correction.js';
import type { LetterEvent } from './letter.events.js';
import type { KnownLetter, Letter } from './letter-state.js';
import type { LetterStatus } from './letter-transitions.js';

type Facts = { readonly [Event in LetterEvent as Event['type']]: Event['data'] };
type Later = Exclude<LetterEvent['type'], 'LetterReceived'>;

const unchanged = (letter: KnownLetter): KnownLetter => letter;
const becomes =
  (status: Exclude<LetterStatus, 'none'>) =>
  (letter: KnownLetter): KnownLetter => ({ ...letter, status });

const on: { readonly [Type in Later]: (letter: KnownLetter, data: Facts[Type]) => KnownLetter } = {
  OralStatementRecorded: (letter) => ({ ...letter, told: true }),
  LetterRegistered: (letter, { bookNo, demand }) => ({ ...letter, status: 'registered', bookNo, demand }),
  LetterClassified: (letter, data) => {
    const { letterId: _id, occurredOn: _on, transfer: _clock, lateReason: _late, ...classified } = data;
    return { ...letter, status: 'classified', classified, confirmed: false };
  },
  LetterClassificationConfirmed: (letter) => ({ ...letter, confirmed: true }),
  LetterProposedForAcceptance: becomes('proposed'),
  LetterGuided: becomes('guided'),
  LetterTransferred: becomes('transferred'),
  LowerLevelUrged: becomes('urged'),
  LetterReturned: becomes('returned'),
  LetterFiled: (letter, { retain }) => ({ ...letter, status: 'filed', retain }),
  LetterKeptLonger: (letter, { retain }) => ({ ...letter, retain }),
  LetterMerged: becomes('merged'),
  LetterSplitGuided: becomes('split'),
  ReferredToInvestigation: becomes('referred'),
  RoutedToInspection: becomes('routed'),
  TransferReplyReceived: unchanged,
  AuthorNotified: unchanged,
  ForwarderAnswered: unchanged,
  LetterCorrected: corrected,
  LetterHandedOver: (letter, { to }) => ({ ...letter, unit: to }),
  DestructionDecided: becomes('destroyed'),
  DeadlineRecomputed: (letter, { clock, after }) =>
    clock === 'retain' ? { ...letter, retain: after } : letter,
};

/** What denounced once, and whom it accused, is remembered whatever the letter is sorted as later. */
const walled = (letter: KnownLetter, event: Readonly<{ type: Later; data: object }>): KnownLetter => {
  const accused = accusedBy(event);
  return denounces(event) || accused.length > 0
    ? { ...letter, denounces: true, accused: [...letter.accused, ...accused] }
    : letter;
};

const apply = <Type extends Later>(
  letter: KnownLetter,
  event: { readonly [T in Type]: Readonly<{ type: T; data: Facts[T] }> }[Type],
): KnownLetter => on[event.type](walled(letter, event), event.data);

export const evolve = (letter: Letter, event: LetterEvent): Letter => {
  if (event.type === 'LetterReceived') {
    const { reply: _r, press: _p, inaction: _i, lateReason: _l, ...received } = event.data;
    const { denunciation: isDenunciation = false, accused = [] } = received;
    return { status: 'received', unit: received.unit, received, denounces: isDenunciation, accused };
  }
  return letter.status === 'none' ? letter : apply(letter, event);
};
