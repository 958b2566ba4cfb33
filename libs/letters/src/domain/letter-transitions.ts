import type { Transitions } from '#kernel';

export type LetterStatus =
  | 'none'
  | 'received'
  | 'registered'
  | 'classified'
  | 'proposed'
  | 'guided'
  | 'transferred'
  | 'returned'
  | 'filed'
  | 'merged';

export type LetterAction =
  | 'receive'
  | 'register'
  | 'classify'
  | 'propose'
  | 'guide'
  | 'transfer'
  | 'return'
  | 'file'
  | 'merge'
  | 'reply';

/** Why a step has no place in a status of the letter. */
export type LetterStepRefusal =
  | 'letter.unknown'
  | 'letter.not-registered'
  | 'letter.already-registered'
  | 'letter.not-classified'
  | 'letter.already-guided'
  | 'letter.already-disposed'
  | 'letter.not-transferred';

type Row = Transitions<LetterStatus, LetterAction, LetterStepRefusal>[LetterStatus];

const disposals = (why: LetterStepRefusal) =>
  ({ propose: why, guide: why, transfer: why, return: why, file: why, merge: why }) as const;

/** Disposed of once and for all; the same answer is not given twice for the same content (LTCD 26). */
const disposed = (status: LetterStatus, why: LetterStepRefusal = 'letter.already-disposed'): Row => ({
  receive: [status],
  register: 'letter.already-registered',
  classify: 'letter.already-disposed',
  ...disposals('letter.already-disposed'),
  guide: why,
  reply: 'letter.not-transferred',
});

/** The life of a letter: received, registered, classified, disposed of. */
export const letterTransitions: Transitions<LetterStatus, LetterAction, LetterStepRefusal> = {
  none: {
    receive: ['received'],
    register: 'letter.unknown',
    classify: 'letter.unknown',
    ...disposals('letter.unknown'),
    reply: 'letter.unknown',
  },
  received: {
    receive: ['received'],
    register: ['registered'],
    classify: 'letter.not-registered',
    ...disposals('letter.not-classified'),
    reply: 'letter.not-transferred',
  },
  registered: {
    receive: ['registered'],
    register: 'letter.already-registered',
    classify: ['classified'],
    ...disposals('letter.not-classified'),
    reply: 'letter.not-transferred',
  },
  classified: {
    receive: ['classified'],
    register: 'letter.already-registered',
    classify: ['classified'],
    propose: ['proposed'],
    guide: ['guided'],
    transfer: ['transferred'],
    return: ['returned'],
    file: ['filed'],
    merge: ['merged'],
    reply: 'letter.not-transferred',
  },
  proposed: disposed('proposed'),
  guided: disposed('guided', 'letter.already-guided'),
  transferred: { ...disposed('transferred'), reply: ['transferred'] },
  returned: disposed('returned'),
  filed: disposed('filed'),
  merged: disposed('merged'),
};
