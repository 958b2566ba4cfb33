import { expect, it } from '@jest/globals';
import { fold, Refusal, type Decider, type DomainEvent, type Transitions } from '#kernel';

type Typed<Action extends string> = Readonly<{ type: Action }>;

/**
 * Declares one test for every status and action: the decider does what the table says, no more and no
 * less. `commands` must be valid in themselves, so that only the status can be in their way; actions that
 * are left out are not tested.
 */
export const agreesWithTable = <
  State extends { status: Status },
  Status extends string,
  Action extends string,
  Command extends Typed<Action>,
  Event extends DomainEvent,
>(
  decider: Decider<State, Command, Event>,
  table: Transitions<Status, Action, string>,
  histories: Readonly<Record<Status, readonly Event[]>>,
  commands: Readonly<Partial<Record<Action, Command>>>,
): void => {
  const statuses = Object.keys(table) as Status[];
  const examples = Object.entries(commands) as [Action, Command][];
  for (const status of statuses) {
    it(`${status}: the example history leads there`, () =>
      expect(fold(decider, histories[status]).status).toBe(status));
    for (const [action, command] of examples) {
      const next = table[status][action];
      const says = typeof next === 'string' ? next : `becomes ${next.join(' or ')}`;
      it(`${status}: ${action} → ${says}`, () =>
        expect(outcome(decider, histories[status], command, next)).toBe(says));
    }
  }
};

const outcome = <State extends { status: string }, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  history: readonly Event[],
  command: Command,
  expected: readonly string[] | string,
): string => {
  try {
    const decided = decider.decide(fold(decider, history), command);
    const { status } = fold(decider, [...history, ...decided]);
    const listed = typeof expected !== 'string' && expected.includes(status);
    return `becomes ${listed ? expected.join(' or ') : status}`;
  } catch (error) {
    if (error instanceof Refusal) return (error as Refusal).code;
    throw error;
  }
};
