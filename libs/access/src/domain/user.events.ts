import type { DomainEvent, LocalDate } from '#kernel';

/** What a person does in a unit (vai trò); one person may hold several. */
export const ROLES = [
  'officer',
  'clerk',
  'adviser',
  'verifier',
  'leader',
  'deputy',
  'inspector',
  'secretary',
  'publisher',
  'steering',
  'front',
  'enterprise',
  'custodian',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** Their names in Vietnamese, for papers, the command line and error texts. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  officer: 'cán bộ tiếp công dân',
  clerk: 'văn thư, xử lý đơn',
  adviser: 'đơn vị tham mưu',
  verifier: 'người xác minh',
  leader: 'lãnh đạo',
  deputy: 'cấp phó',
  inspector: 'thanh tra',
  secretary: 'thư ký đối thoại',
  publisher: 'phụ trách công khai',
  steering: 'Ban Chỉ đạo QCDC',
  front: 'Mặt trận, Thanh tra nhân dân',
  enterprise: 'doanh nghiệp',
  custodian: 'giữ bí mật danh tính',
  administrator: 'quản trị',
};

/**
 * Roles that reach beyond the work of an office: who sees every history, who gives rights, who opens the names of
 * denouncers. One person alone does not give them.
 */
export const GUARDED_ROLES = ['inspector', 'administrator', 'custodian'] as const satisfies readonly Role[];

export type GuardedRole = (typeof GUARDED_ROLES)[number];

export const isGuarded = (role: Role): role is GuardedRole =>
  (GUARDED_ROLES as readonly Role[]).includes(role);

/** Why a guarded role was given without a second signature: nobody could sign yet, or whoever runs the machine did it. */
export type GivenAlone = 'first-administrators' | 'operator';

type At = { userId: string; occurredOn: LocalDate };

/** Passwords are not here: the log is for ever. */
export type UserRegistered = DomainEvent<'UserRegistered', At & { username: string; displayName: string }>;
/** A role in a unit and everything below it, from a day on. */
export type RoleGranted = DomainEvent<
  'RoleGranted',
  At & {
    role: Role;
    unit: string;
    validFrom: LocalDate;
    /** Id of the approval under which it was given: two persons agreed. */
    approval?: string;
    /** Of a guarded role that nobody else signed for. */
    alone?: GivenAlone;
  }
>;
export type RoleRevoked = DomainEvent<'RoleRevoked', At & { role: Role; unit: string }>;
export type UserDisabled = DomainEvent<'UserDisabled', At & { reason: string }>;

/** Somebody else than the user made it possible to set a password: an auditor must see that. */
export type PasswordLinkIssued = DomainEvent<'PasswordLinkIssued', At>;

export type UserEvent = UserRegistered | RoleGranted | RoleRevoked | UserDisabled | PasswordLinkIssued;
