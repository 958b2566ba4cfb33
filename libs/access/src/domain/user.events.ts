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

type At = { userId: string; occurredOn: LocalDate };

/** Passwords are not here: the log is for ever. */
export type UserRegistered = DomainEvent<'UserRegistered', At & { username: string; displayName: string }>;
/** A role in a unit and everything below it, from a day on. */
export type RoleGranted = DomainEvent<'RoleGranted', At & { role: Role; unit: string; validFrom: LocalDate }>;
export type RoleRevoked = DomainEvent<'RoleRevoked', At & { role: Role; unit: string }>;
export type UserDisabled = DomainEvent<'UserDisabled', At & { reason: string }>;

export type UserEvent = UserRegistered | RoleGranted | RoleRevoked | UserDisabled;
