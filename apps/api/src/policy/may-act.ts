import { POLICY, decide, type Action, type Actor, type UnitsAbove } from '#access';
import type { Resource } from '#kernel';

/** Whether a step of a stream can be offered to this person. A step without a route, and so without a policy, cannot. */
export const mayAct = (
  actor: Actor,
  step: string,
  /** The thing itself, or the unit of one that has nothing else to be asked about. */
  what: string | Resource,
  above: UnitsAbove,
): boolean =>
  isAction(step) && decide(actor, step, typeof what === 'string' ? { unit: what } : what, above).allow;

const isAction = (step: string): step is Action => Object.hasOwn(POLICY, step);
