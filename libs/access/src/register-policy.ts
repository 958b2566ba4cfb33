import { decides, reads, records } from './role-sets.js';

/** Disclosure, recommendations and programmes: a part of `POLICY`. */
export const REGISTER_POLICY = {
  'disclosure.read': reads,
  'disclosure.open': records,
  'disclosure.publish': records,
  'disclosure.broadcast': records,
  'disclosure.question': records,
  'disclosure.reply': records,
  'disclosure.remove': records,
  'disclosure.withdraw': decides,
  'recommendation.read': reads,
  'recommendation.receive': records,
  'recommendation.answer': decides,
  'recommendation.carry-out': records,
  'recommendation.withdraw': records,
  'programme.read': reads,
  'programme.open': records,
  'programme.record': records,
  'programme.revise': records,
  'programme.strike': records,
  'programme.direct': decides,
  'programme.conclude': records,
} as const;
