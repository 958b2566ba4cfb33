import { Refusal, type Resource } from '#kernel';
import type { Role } from './domain/user.events.js';
import { POLICY, type Action, type Rule } from './policy-table.js';

/** A role in a unit and in everything below it. */
export type Grant = Readonly<{ role: Role; unit: string }>;

/** Whoever acts: a signed-in user with the grants that hold today. */
export type Actor = Readonly<{
  userId: string;
  grants: readonly Grant[];
  /** Unit in which the actor works: the default of every form. */
  home: string;
}>;

/** The units above a unit, in any order; the unit itself may be among them. Unknown unit: none. */
export type UnitsAbove = (unit: string) => readonly string[];

/** The edge answers the last two like something that does not exist. */
export type PolicyRefusal = 'auth.required' | 'policy.no-role' | 'policy.out-of-scope';

export type Decision =
  | Readonly<{ allow: true; reason: 'anyone' | 'signed-in' | 'role' }>
  | Readonly<{ allow: false; reason: PolicyRefusal }>;

const no = (reason: PolicyRefusal): Decision => ({ allow: false, reason });

const ruleOf = (action: Action): Rule => POLICY[action];

/**
 * May this actor do this to that?
 *
 * @param actor `undefined`: nobody is signed in
 * @param resource `undefined` asks "anywhere at all?", for menus and for the guard before anything is
 *   read; it never replaces the question with the resource
 */
export const decide = (
  actor: Actor | undefined,
  action: Action,
  resource: Resource | undefined,
  above: UnitsAbove,
): Decision => {
  const rule = ruleOf(action);
  if (rule === 'anyone') return { allow: true, reason: 'anyone' };
  if (!actor) return no('auth.required');
  if (rule === 'signed-in') return { allow: true, reason: 'signed-in' };
  if (scope(actor, action).length === 0) return no('policy.no-role');
  if (!resource) return { allow: true, reason: 'role' };
  if (resource.excluded?.includes(actor.userId)) return no('policy.out-of-scope');
  const units = scope(asMember(actor, resource), action);
  const line = new Set([resource.unit, ...above(resource.unit)]);
  return units.some((unit) => line.has(unit)) ? { allow: true, reason: 'role' } : no('policy.out-of-scope');
};

/** A verifier's role counts only for what they verify themselves (8.5, "own case"). */
const asMember = (actor: Actor, { members }: Resource): Actor =>
  members === undefined || members.includes(actor.userId)
    ? actor
    : { ...actor, grants: actor.grants.filter(({ role }) => role !== 'verifier') };

/**
 * Ids of the units in whose subtrees the actor may do this, each once. A list shows exactly the rows
 * that `decide` allows one by one. Empty: nothing.
 */
export const scope = (actor: Actor, action: Action): readonly string[] => {
  const rule = ruleOf(action);
  if (rule === 'anyone' || rule === 'signed-in') return [];
  return [...new Set(actor.grants.filter(({ role }) => rule.includes(role)).map(({ unit }) => unit))];
};

/**
 * The grant under which the actor does this: the one in the own unit, if there is one. An act keeps its role and
 * its unit, whatever the person becomes later.
 */
export const actingGrant = (actor: Actor, action: Action): Grant | undefined => {
  const rule = ruleOf(action);
  if (rule === 'anyone' || rule === 'signed-in') return undefined;
  const fitting = actor.grants.filter(({ role }) => rule.includes(role));
  return fitting.find(({ unit }) => unit === actor.home) ?? fitting[0];
};

/** What the actor may do somewhere, in the order of the table: for `Me`, menus and buttons. */
export const actions = (actor: Actor): readonly Action[] =>
  (Object.keys(POLICY) as Action[]).filter((action) => decide(actor, action, undefined, () => []).allow);

/**
 * The check that a command takes with it to the stream it is about (`Who.permit`), so that it is asked
 * of the stream's own state and never of a view that lags behind.
 *
 * @throws Refusal with a `PolicyRefusal`
 */
export const permit =
  (actor: Actor | undefined, action: Action, above: UnitsAbove) =>
  (resource: Resource | undefined): void => {
    const decision = decide(actor, action, resource, above);
    if (!decision.allow) throw new Refusal<PolicyRefusal>(decision.reason);
  };
