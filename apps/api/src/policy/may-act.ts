import { POLICY, decide, type Action, type Actor, type UnitsAbove } from '#access';

/** Whether a step of a stream can be offered to this person. A step without a route, and so without a policy, cannot. */
export const mayAct = (actor: Actor, step: string, unit: string, above: UnitsAbove): boolean =>
  isAction(step) && decide(actor, step, { unit }, above).allow;

const isAction = (step: string): step is Action => Object.hasOwn(POLICY, step);
