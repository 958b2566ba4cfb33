import type { Transitions } from '#kernel';

export type DialogueStatus =
  | 'none'
  | 'requested'
  | 'accepted'
  | 'declined'
  | 'planned'
  | 'announced'
  | 'held'
  | 'concluded'
  | 'published'
  | 'closed'
  | 'cancelled';

export type DialogueAction =
  | 'request'
  | 'reply'
  | 'plan'
  | 'postpone'
  | 'announce'
  | 'collect'
  | 'hold'
  | 'read-out'
  | 'answer'
  | 'commit'
  | 'guide'
  | 'raise'
  | 'forward'
  | 'decline'
  | 'sign'
  | 'conclude'
  | 'publish'
  | 'follow-up'
  | 'close'
  | 'cancel'
  | 'hand-over';

/** Why a step has no place in a status of the dialogue. */
export type DialogueStepRefusal =
  | 'dialogue.unknown'
  | 'dialogue.already-requested'
  | 'dialogue.request-open'
  | 'dialogue.request-answered'
  | 'dialogue.request-declined'
  | 'dialogue.not-planned'
  | 'dialogue.not-announced'
  | 'dialogue.already-announced'
  | 'dialogue.not-held'
  | 'dialogue.already-held'
  | 'dialogue.not-concluded'
  | 'dialogue.concluded'
  | 'dialogue.not-published'
  | 'dialogue.already-published'
  | 'dialogue.closed'
  | 'dialogue.cancelled';

const all = (why: DialogueStepRefusal) =>
  ({
    request: why,
    reply: why,
    plan: why,
    postpone: why,
    announce: why,
    collect: why,
    hold: why,
    'read-out': why,
    answer: why,
    commit: why,
    guide: why,
    raise: why,
    forward: why,
    decline: why,
    sign: why,
    conclude: why,
    publish: why,
    'follow-up': why,
    close: why,
    cancel: why,
    'hand-over': why,
  }) as const;

/** Before it is held: a plan sent again changes nothing, and what follows the meeting waits. */
const ahead = {
  ...all('dialogue.not-held'),
  request: 'dialogue.already-requested',
  reply: 'dialogue.request-answered',
  publish: 'dialogue.not-concluded',
  'follow-up': 'dialogue.not-published',
  close: 'dialogue.not-published',
  postpone: ['planned'],
  cancel: ['cancelled'],
} as const;

/** The life of a dialogue: asked for, planned, announced, held, concluded, published, followed up, closed. */
export const dialogueTransitions: Transitions<DialogueStatus, DialogueAction, DialogueStepRefusal> = {
  none: { ...all('dialogue.unknown'), request: ['requested'], plan: ['planned'] },
  requested: {
    ...all('dialogue.not-planned'),
    request: ['requested'],
    reply: ['accepted', 'declined'],
    plan: 'dialogue.request-open',
    'hand-over': ['requested'],
  },
  accepted: {
    ...all('dialogue.not-planned'),
    request: 'dialogue.already-requested',
    reply: 'dialogue.request-answered',
    plan: ['planned'],
    'hand-over': ['accepted'],
  },
  declined: all('dialogue.request-declined'),
  planned: {
    ...ahead,
    plan: ['planned'],
    announce: ['announced'],
    collect: ['planned'],
    hold: 'dialogue.not-announced',
    'hand-over': ['planned'],
  },
  announced: {
    ...ahead,
    plan: ['announced'],
    announce: 'dialogue.already-announced',
    collect: ['announced'],
    hold: ['held'],
    'hand-over': ['announced'],
  },
  held: {
    ...all('dialogue.already-held'),
    plan: ['held'],
    collect: ['held'],
    'read-out': ['held'],
    answer: ['held'],
    commit: ['held'],
    guide: ['held'],
    raise: ['held'],
    forward: ['held'],
    decline: ['held'],
    sign: ['held'],
    conclude: ['concluded'],
    publish: 'dialogue.not-concluded',
    'follow-up': 'dialogue.not-published',
    close: 'dialogue.not-published',
    'hand-over': ['held'],
  },
  concluded: {
    ...all('dialogue.concluded'),
    plan: ['concluded'],
    publish: ['published'],
    'follow-up': 'dialogue.not-published',
    close: 'dialogue.not-published',
    'hand-over': ['concluded'],
  },
  published: {
    ...all('dialogue.concluded'),
    plan: ['published'],
    publish: 'dialogue.already-published',
    'follow-up': ['published'],
    close: ['closed'],
    'hand-over': ['published'],
  },
  closed: { ...all('dialogue.closed'), plan: ['closed'] },
  cancelled: { ...all('dialogue.cancelled'), plan: ['cancelled'] },
};
