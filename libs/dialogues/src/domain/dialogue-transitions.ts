import type { Transitions } from '#kernel';

export type DialogueStatus =
  'none' | 'planned' | 'announced' | 'held' | 'concluded' | 'published' | 'cancelled';

export type DialogueAction =
  | 'plan'
  | 'announce'
  | 'collect'
  | 'hold'
  | 'answer'
  | 'commit'
  | 'guide'
  | 'forward'
  | 'conclude'
  | 'publish'
  | 'cancel';

/** Why a step has no place in a status of the dialogue. */
export type DialogueStepRefusal =
  | 'dialogue.unknown'
  | 'dialogue.not-announced'
  | 'dialogue.already-announced'
  | 'dialogue.not-held'
  | 'dialogue.already-held'
  | 'dialogue.not-concluded'
  | 'dialogue.concluded'
  | 'dialogue.already-published'
  | 'dialogue.cancelled';

const opinions = (why: DialogueStepRefusal) =>
  ({ answer: why, commit: why, guide: why, forward: why }) as const;

const closed = (status: DialogueStatus, why: DialogueStepRefusal) =>
  ({
    plan: [status],
    announce: why,
    collect: why,
    hold: why,
    ...opinions(why),
    conclude: why,
    publish: why,
    cancel: why,
  }) as const;

/** The life of a dialogue: planned, announced, held, concluded, published. */
export const dialogueTransitions: Transitions<DialogueStatus, DialogueAction, DialogueStepRefusal> = {
  none: { ...closed('none', 'dialogue.unknown'), plan: ['planned'] },
  planned: {
    plan: ['planned'],
    announce: ['announced'],
    collect: ['planned'],
    hold: 'dialogue.not-announced',
    ...opinions('dialogue.not-held'),
    conclude: 'dialogue.not-held',
    publish: 'dialogue.not-concluded',
    cancel: ['cancelled'],
  },
  announced: {
    plan: ['announced'],
    announce: 'dialogue.already-announced',
    collect: ['announced'],
    hold: ['held'],
    ...opinions('dialogue.not-held'),
    conclude: 'dialogue.not-held',
    publish: 'dialogue.not-concluded',
    cancel: ['cancelled'],
  },
  held: {
    plan: ['held'],
    announce: 'dialogue.already-held',
    collect: ['held'],
    hold: 'dialogue.already-held',
    answer: ['held'],
    commit: ['held'],
    guide: ['held'],
    forward: ['held'],
    conclude: ['concluded'],
    publish: 'dialogue.not-concluded',
    cancel: 'dialogue.already-held',
  },
  concluded: { ...closed('concluded', 'dialogue.concluded'), publish: ['published'] },
  published: { ...closed('published', 'dialogue.concluded'), publish: 'dialogue.already-published' },
  cancelled: closed('cancelled', 'dialogue.cancelled'),
};
