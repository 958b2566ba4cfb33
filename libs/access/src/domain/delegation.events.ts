import type { DomainEvent, LocalDate } from '#kernel';
import type { Role } from './user.events.js';

/** Roles whose powers can be lent: those of the head (người đứng đầu). A deputy's are lent already. */
export const DELEGABLE_ROLES = ['leader'] as const satisfies readonly Role[];

export type DelegableRole = (typeof DELEGABLE_ROLES)[number];

type At = { delegationId: string; occurredOn: LocalDate };

/** What one person lends another. */
export type DelegatedPowers = Readonly<{
  /** User id of the giver (người ủy quyền). */
  from: string;
  /** User id of the receiver (người được ủy quyền). */
  to: string;
  role: DelegableRole;
  /** Unit of the giver's own grant: the delegation lives as long as that does. */
  within: string;
  /** Unit in and below which the receiver may act: `within` or one below it. */
  unit: string;
  /** Names of the permissions lent; absent: all of the role that can be lent. */
  actions?: readonly string[];
  /** First and last day, both included. */
  validFrom: LocalDate;
  validTo: LocalDate;
  /** Number of the written delegation (văn bản ủy quyền). */
  documentNo: string;
}>;

/** Ủy quyền: somebody may act in another's name, from a day to a day. It ends by itself. */
export type PowersDelegated = DomainEvent<'PowersDelegated', At & DelegatedPowers>;
/** Ended before its last day. */
export type DelegationRevoked = DomainEvent<'DelegationRevoked', At & { reason: string }>;

export type DelegationEvent = PowersDelegated | DelegationRevoked;
