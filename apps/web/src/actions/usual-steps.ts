/**
 * What usually follows, by the state of a thing: the first that is allowed is the one to take, the rest of the list
 * stands beside it. Everything else that the law allows is one fold away. The server decides what is allowed.
 */
const USUAL: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  complaint: {
    received: ['accept', 'refuse', 'group', 'assign'],
    accepted: ['verify', 'recheck', 'extend', 'withdraw'],
    verifying: ['report', 'record', 'invite', 'extend', 'suspend'],
    verified: ['decide', 'invite', 'dialogue', 'extend', 'suspend'],
    suspended: ['resume', 'terminate'],
    decided: ['send', 'publicise', 'effect', 'appeal', 'close'],
    'in-force': ['direct', 'complete', 'close', 'publicise'],
    executing: ['progress', 'complete', 'close'],
    reviewed: ['close', 'reopen'],
  },
  petition: {
    received: ['answer', 'assign', 'transfer', 'suspend'],
    assigned: ['answer', 'transfer', 'suspend'],
    suspended: ['resume', 'answer'],
    answered: ['notify', 'reopen', 'link-dialogue'],
    transferred: ['notify', 'reopen'],
    closed: ['reopen', 'notify'],
  },
  denunciation: {
    received: ['verify-denouncer', 'identify-accused', 'accept', 'refuse', 'transfer'],
    checking: ['accept', 'refuse', 'identify-accused', 'extend-check', 'transfer'],
    accepted: ['form-team', 'notify-denouncer', 'notify-accused'],
    verifying: ['report', 'conclude', 'hear-accused', 'record-minutes', 'extend', 'suspend'],
    suspended: ['resume', 'terminate'],
    'taken-over': ['form-team', 'report', 'conclude'],
    concluded: ['send-conclusion', 'notify-conclusion', 'handle'],
    handled: ['publicise', 'report-result', 'execute'],
    publicised: ['follow-up', 'execute', 'close'],
    'followed-up': ['close', 'execute'],
    transferred: ['close'],
    'not-accepted': ['close', 'receive-continued'],
  },
  dialogue: {
    planned: ['announce', 'collect', 'postpone'],
    announced: ['hold', 'collect', 'postpone'],
    held: ['conclude', 'read-out', 'sign', 'collect'],
    concluded: ['publish', 'sign', 'follow-up'],
    published: ['follow-up', 'close'],
  },
  session: {
    planned: ['post', 'hold', 'notice', 'test', 'postpone'],
    posted: ['hold', 'notice', 'test', 'postpone'],
    held: ['conclude'],
  },
};

/** The offered acts in the order in which they are shown: what is usual now, and all others. */
export const arranged = <Act>(
  noun: string,
  status: string,
  acts: readonly Act[],
  verb: (act: Act) => string,
): Readonly<{ usual: readonly Act[]; others: readonly Act[] }> => {
  const order = USUAL[noun]?.[status] ?? [];
  const usual = order.flatMap((wanted) => acts.filter((act) => verb(act) === wanted));
  return { usual, others: acts.filter((act) => !usual.includes(act)) };
};
