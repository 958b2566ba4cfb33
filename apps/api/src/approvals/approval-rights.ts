import { decide, principals, type Action, type Actor, type UnitsAbove } from '#access';
import type { ApprovalKind, KnownApproval } from '#approvals';

/** Who may ask for what takes two persons, and who may sign it. */
export const APPROVAL_RIGHTS: Readonly<Record<ApprovalKind, Readonly<{ ask: Action; sign: Action }>>> = {
  'grant-role': { ask: 'guarded-role.ask', sign: 'guarded-role.sign' },
  'erase-person': { ask: 'erasure.ask', sign: 'erasure.sign' },
  'reopen-case': { ask: 'reopening.ask', sign: 'reopening.sign' },
  'skip-event': { ask: 'view-skip.ask', sign: 'view-skip.sign' },
};

/** Units in each of which somebody must hold the right: a view is everybody’s, all else belongs to one unit. */
export const unitsOf = (kind: ApprovalKind, unit: string, topmost: readonly string[]): readonly string[] =>
  kind === 'skip-event' ? topmost : [unit];

export const mayIn = (actor: Actor, action: Action, units: readonly string[], above: UnitsAbove): boolean =>
  units.every((unit) => decide(actor, action, { unit }, above).allow);

/** Whether somebody is nobody of those who asked: neither they nor anybody in whose name they act. */
export const isAnother = (
  actor: Actor,
  { requestedBy, standsFor }: Readonly<{ requestedBy: string; standsFor: readonly string[] }>,
): boolean => !principals(actor).some((one) => one === requestedBy || standsFor.includes(one));

/** Whether somebody may give the second signature that a request waits for. */
export const maySign = (
  actor: Actor,
  asked: Pick<KnownApproval, 'requestedBy' | 'standsFor' | 'unit'> &
    Readonly<{ subject: Pick<KnownApproval['subject'], 'kind'> }>,
  tree: Readonly<{ topmost(): readonly string[]; above: UnitsAbove }>,
): boolean => {
  const { kind } = asked.subject;
  const units = unitsOf(kind, asked.unit, tree.topmost());
  return isAnother(actor, asked) && mayIn(actor, APPROVAL_RIGHTS[kind].sign, units, tree.above);
};
