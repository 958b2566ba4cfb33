import { Refusal, type Resource } from '#kernel';
import type { Role } from './domain/user.events.js';
import { canBeLent } from './not-lent.js';
import { POLICY, type Action, type Rule } from './policy-table.js';

/** A role in a unit and in everything below it. */
export type Grant = Readonly<{
  role: Role;
  unit: string;
  /** Present when it is another's and only lent. */
  lent?: Readonly<{ delegation: string; by: string; actions?: readonly string[] }>;
}>;

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

/** Whether no person does this, but another server of the same office. */
export const isForNodes = (action: Action): boolean => ruleOf(action) === 'node';

/** The one place where a role meets an action: own grants by the table, lent ones less what cannot be lent. */
const serves = ({ role, lent }: Grant, action: Action, roles: readonly Role[]): boolean =>
  roles.includes(role) && (!lent || (canBeLent(action) && (lent.actions?.includes(action) ?? true)));

/** The actor and everybody in whose name they can act: who stands in for somebody shares their conflicts. */
export const principals = ({ userId, grants }: Actor): readonly string[] => [
  ...new Set([userId, ...grants.flatMap(({ lent }) => (lent ? [lent.by] : []))]),
];

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
  if (principals(actor).some((one) => resource.excluded?.includes(one))) return no('policy.out-of-scope');
  const grant = grantFor(actor, action, resource, above);
  return grant ? { allow: true, reason: 'role' } : no('policy.out-of-scope');
};

const grantFor = (actor: Actor, action: Action, resource: Resource, above: UnitsAbove): Grant | undefined =>
  actingGrant(asMember(actor, resource), action, competentUnits(action, resource, above));

/** The unit and those above it; those above alone for what its head would decide but is in conflict about. */
const competentUnits = (
  action: Action,
  { unit, raised = false }: Resource,
  above: UnitsAbove,
): readonly string[] =>
  raised && isDecision(action) ? above(unit).filter((one) => one !== unit) : [unit, ...above(unit)];

/** What nobody but a head or whoever acts for one may do. */
const isDecision = (action: Action): boolean => {
  const rule = ruleOf(action);
  return Array.isArray(rule) && rule.every((role) => role === 'leader' || role === 'deputy');
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
  if (typeof rule === 'string') return [];
  return [...new Set(actor.grants.filter((grant) => serves(grant, action, rule)).map(({ unit }) => unit))];
};

/**
 * The grant under which the actor does this: an own one before a lent one, and the one in the own unit, if there
 * is one. An act keeps its role and its unit, whatever the person becomes later.
 *
 * @param line the unit of the thing and the units above it; absent: anything
 */
export const actingGrant = (actor: Actor, action: Action, line?: readonly string[]): Grant | undefined => {
  const rule = ruleOf(action);
  if (typeof rule === 'string') return undefined;
  const fitting = actor.grants.filter(
    (grant) => serves(grant, action, rule) && (line?.includes(grant.unit) ?? true),
  );
  const own = fitting.filter(({ lent }) => !lent);
  return own.find(({ unit }) => unit === actor.home) ?? own[0] ?? fitting[0];
};

/** What the actor may do somewhere, in the order of the table: for `Me`, menus and buttons. */
export const actions = (actor: Actor): readonly Action[] =>
  (Object.keys(POLICY) as Action[]).filter((action) => decide(actor, action, undefined, () => []).allow);

/**
 * The check that a command takes with it to the stream it is about (`Who.permit`), so that it is asked
 * of the stream's own state and never of a view that lags behind.
 *
 * @returns of the check: the grant that lets them, where a role is asked for
 * @throws Refusal with a `PolicyRefusal`
 */
export const permit =
  (actor: Actor | undefined, action: Action, above: UnitsAbove) =>
  (resource: Resource | undefined): Grant | undefined => {
    const decision = decide(actor, action, resource, above);
    if (!decision.allow) throw new Refusal<PolicyRefusal>(decision.reason);
    return actor && resource && grantFor(actor, action, resource, above);
  };
