import { decides, follows, publishes, records } from './role-sets.js';

/** Disclosure, recommendations and programmes: a part of `POLICY`. */
export const REGISTER_POLICY = {
  'disclosure.read': follows,
  'disclosure.open': publishes,
  'disclosure.publish': publishes,
  'disclosure.broadcast': publishes,
  'disclosure.question': records,
  'disclosure.reply': records,
  'disclosure.remove': publishes,
  'disclosure.withdraw': decides,
  'recommendation.read': follows,
  'recommendation.receive': records,
  'recommendation.answer': decides,
  'recommendation.carry-out': records,
  'recommendation.withdraw': records,
  'people-board.read': follows,
  'people-board.elect': records,
  'people-board.change': records,
  'people-board.end': records,
  'programme.read': follows,
  'programme.open': records,
  'programme.record': records,
  'programme.revise': records,
  'programme.strike': records,
  'programme.direct': decides,
  'programme.conclude': records,
} as const;
