import type { DomainEvent, LocalDate } from '#kernel';

/** cán bộ tiếp công dân · lãnh đạo · thanh tra · quản trị hệ thống */
export type Role = 'officer' | 'leader' | 'inspector' | 'administrator';

type At = { userId: string; occurredOn: LocalDate };

/** Passwords are not here: the log is for ever. */
export type UserRegistered = DomainEvent<'UserRegistered', At & { username: string; displayName: string }>;
/** A role in a unit and everything below it, from a day on. */
export type RoleGranted = DomainEvent<'RoleGranted', At & { role: Role; unit: string; validFrom: LocalDate }>;
export type RoleRevoked = DomainEvent<'RoleRevoked', At & { role: Role; unit: string }>;
export type UserDisabled = DomainEvent<'UserDisabled', At & { reason: string }>;

export type UserEvent = UserRegistered | RoleGranted | RoleRevoked | UserDisabled;
