import { refuse } from './refusal.js';

/**
 * For every status and every action: the statuses that it may lead to, or the refusal code that says why not.
 * The same table guards the decider, offers the buttons and is printed as documentation, so that the
 * three cannot disagree.
 */
export type Transitions<Status extends string, Action extends string, Code extends string> = Readonly<
  Record<Status, Readonly<Record<Action, readonly Status[] | Code>>>
>;

export type AllowedAction<Action extends string = string, Code extends string = string> = Readonly<{
  action: Action;
  allowed: boolean;
  /** Refusal code, when not allowed. */
  why?: Code;
}>;

/** @throws Refusal with the code of the table when the action has no place in this status */
export const checkTransition = <Status extends string, Action extends string, Code extends string>(
  table: Transitions<Status, Action, Code>,
  status: Status,
  action: Action,
): void => {
  const next: readonly Status[] | Code = table[status][action];
  if (typeof next === 'string') refuse<Code>(next);
};

/** Every action with whether it may happen now, in the order of the table. */
export const allowedIn = <Status extends string, Action extends string, Code extends string>(
  table: Transitions<Status, Action, Code>,
  status: Status,
): readonly AllowedAction<Action, Code>[] =>
  (Object.entries(table[status]) as [Action, readonly Status[] | Code][]).map(([action, next]) =>
    typeof next === 'string' ? { action, allowed: false, why: next } : { action, allowed: true },
  );
