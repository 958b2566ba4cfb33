import type { LocalDate } from '#kernel';
import type { DelegatedPowers, DelegationEvent } from './delegation.events.js';
import type { Staff } from './staff.js';

/** Every delegation that was not revoked, by its id. */
export type Delegations = ReadonlyMap<string, DelegatedPowers>;

/** One event further. */
export const followDelegation = (known: Delegations, { type, data }: DelegationEvent): Delegations => {
  const next = new Map(known);
  if (type === 'PowersDelegated') next.set(data.delegationId, data);
  else next.delete(data.delegationId);
  return next;
};

export type Lent = DelegatedPowers & Readonly<{ delegationId: string }>;

type Asked = Readonly<{
  to: string;
  today: LocalDate;
  staff: Staff;
  /** The units above a unit. */
  above: (unit: string) => readonly string[];
}>;

/**
 * What a person may do in others' names today. Never more than the giver may do themselves: when the giver's
 * account is closed, their role taken away or the unit moved out from under them, the delegation rests.
 */
export const lentTo = (known: Delegations, { to, today, staff, above }: Asked): readonly Lent[] =>
  [...known].flatMap(([delegationId, powers]) => {
    if (powers.to !== to || today < powers.validFrom || today > powers.validTo) return [];
    const giver = staff.get(powers.from);
    const holds = giver?.grants.some(
      ({ role, unit, validFrom }) => role === powers.role && unit === powers.within && validFrom <= today,
    );
    const reaches = powers.unit === powers.within || above(powers.unit).includes(powers.within);
    return giver && !giver.disabled && holds && reaches ? [{ delegationId, ...powers }] : [];
  });
