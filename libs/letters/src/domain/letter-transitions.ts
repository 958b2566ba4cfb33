import type { Transitions } from '#kernel';

export type LetterStatus =
  | 'none'
  | 'received'
  | 'registered'
  | 'classified'
  | 'proposed'
  | 'guided'
  | 'transferred'
  | 'urged'
  | 'returned'
  | 'filed'
  | 'merged'
  | 'split'
  | 'referred'
  | 'routed'
  | 'destroyed';

/** Every step, in the order in which a letter usually meets them. */
export const letterActions = [
  'receive',
  'register',
  'classify',
  'confirm',
  'propose',
  'guide',
  'transfer',
  'urge',
  'return',
  'file',
  'merge',
  'split',
  'refer',
  'route',
  'reply',
  'notify',
  'tell-forwarder',
  'correct',
  'hand-over',
  'keep',
  'destroy',
] as const;
export type LetterAction = (typeof letterActions)[number];

/** Why a step has no place in a status of the letter. */
export type LetterStepRefusal =
  | 'letter.unknown'
  | 'letter.not-registered'
  | 'letter.already-registered'
  | 'letter.not-classified'
  | 'letter.already-guided'
  | 'letter.already-disposed'
  | 'letter.not-transferred'
  | 'letter.not-filed'
  | 'letter.destroyed';

type Row = Transitions<LetterStatus, LetterAction, LetterStepRefusal>[LetterStatus];

/** Steps that lead somewhere, by the one that is not named here for each; a receipt that comes again is no step. */
const row = (
  status: LetterStatus,
  cells: Readonly<Partial<Record<LetterAction, readonly LetterStatus[] | LetterStepRefusal>>>,
  otherwise: LetterStepRefusal,
): Row => {
  const all = { receive: [status], ...cells };
  return Object.fromEntries(letterActions.map((action) => [action, all[action] ?? otherwise])) as Row;
};

/** What may be recorded about a letter wherever it stands. */
const beside = (status: LetterStatus) =>
  ({ notify: [status], 'tell-forwarder': [status], correct: [status], 'hand-over': [status] }) as const;

const known = (status: LetterStatus) =>
  ({
    ...beside(status),
    register: 'letter.already-registered',
    reply: 'letter.not-transferred',
    keep: 'letter.not-filed',
    destroy: 'letter.not-filed',
  }) as const;

/** Disposed of once and for all; the same answer is not given twice for the same content (LTCD 26). */
const disposed = (
  status: LetterStatus,
  cells: Readonly<Partial<Record<LetterAction, readonly LetterStatus[] | LetterStepRefusal>>> = {},
): Row => row(status, { ...known(status), ...cells }, 'letter.already-disposed');

/** Sent to a body that may answer (phúc đáp). */
const sentOn = (status: LetterStatus): Row => disposed(status, { reply: [status] });

/** The life of a letter: received, registered, classified, disposed of; L1 to L15 of the specification. */
export const letterTransitions: Transitions<LetterStatus, LetterAction, LetterStepRefusal> = {
  none: row('none', { receive: ['received'] }, 'letter.unknown'),
  received: row(
    'received',
    { ...known('received'), register: ['registered'], classify: 'letter.not-registered' },
    'letter.not-classified',
  ),
  registered: row(
    'registered',
    { ...known('registered'), classify: ['classified'] },
    'letter.not-classified',
  ),
  classified: row(
    'classified',
    {
      ...known('classified'),
      classify: ['classified'],
      confirm: ['classified'],
      propose: ['proposed'],
      guide: ['guided'],
      transfer: ['transferred'],
      urge: ['urged'],
      return: ['returned'],
      file: ['filed'],
      merge: ['merged'],
      split: ['split'],
      refer: ['referred'],
      route: ['routed'],
    },
    'letter.not-classified',
  ),
  proposed: disposed('proposed'),
  guided: disposed('guided', { guide: 'letter.already-guided' }),
  transferred: sentOn('transferred'),
  urged: sentOn('urged'),
  returned: disposed('returned'),
  filed: disposed('filed', { keep: ['filed'], destroy: ['destroyed'] }),
  merged: disposed('merged'),
  split: disposed('split'),
  referred: sentOn('referred'),
  routed: sentOn('routed'),
  destroyed: row('destroyed', {}, 'letter.destroyed'),
};
