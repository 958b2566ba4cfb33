import { userIdOf, type Role } from '#access';
import type { UnitLevel } from '#organisation';

export type DemoUnit = Readonly<{
  id: string;
  short: string;
  name: string;
  level: UnitLevel;
  parent?: string;
}>;

/** A province and a commune that do not exist, with their offices. */
export const DEMO_UNITS: readonly DemoUnit[] = [
  { id: 'song-vang', short: 'SV', name: 'Tỉnh Sông Vàng', level: 'province' },
  {
    id: 'sv-btcd',
    short: 'SVTD',
    name: 'Ban Tiếp công dân tỉnh Sông Vàng',
    level: 'office',
    parent: 'song-vang',
  },
  {
    id: 'sv-nnmt',
    short: 'SVNM',
    name: 'Sở Nông nghiệp và Môi trường',
    level: 'office',
    parent: 'song-vang',
  },
  { id: 'an-binh', short: 'AB', name: 'Xã An Bình', level: 'commune', parent: 'song-vang' },
  { id: 'ab-vp', short: 'ABVP', name: 'Văn phòng HĐND và UBND', level: 'office', parent: 'an-binh' },
  { id: 'ab-kt', short: 'ABKT', name: 'Phòng Kinh tế', level: 'office', parent: 'an-binh' },
  { id: 'ab-vhxh', short: 'ABVX', name: 'Phòng Văn hóa – Xã hội', level: 'office', parent: 'an-binh' },
  {
    id: 'ab-hcc',
    short: 'ABHC',
    name: 'Trung tâm Phục vụ hành chính công',
    level: 'office',
    parent: 'an-binh',
  },
];

export type DemoAccount = Readonly<{
  userId: string;
  username: string;
  displayName: string;
  grants: readonly Readonly<{ role: Role; unit: string }>[];
}>;

/** In a commune one person holds several roles: an officer those of the office, a leader the adviser's too. */
const BESIDES: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  officer: ['clerk', 'adviser', 'verifier', 'secretary', 'publisher'],
  leader: ['adviser'],
};

/** One account for each role, and the officers and leaders that the history needs. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account('canbo', 'Cán bộ A1', 'officer', 'an-binh'),
  account('lanhdao', 'Lãnh đạo B1', 'leader', 'an-binh'),
  account('thanhtra', 'Thanh tra C1', 'inspector', 'song-vang'),
  account('quantri', 'Quản trị D1', 'administrator', 'song-vang'),
  account('quantri2', 'Quản trị D2', 'administrator', 'song-vang'),
  account('pholanhdao', 'Phó lãnh đạo B3', 'deputy', 'an-binh'),
  account('giukhoa', 'Người giữ khóa E1', 'custodian', 'song-vang'),
  account('canbo2', 'Cán bộ A2', 'officer', 'an-binh'),
  account('canbotinh', 'Cán bộ A3', 'officer', 'song-vang'),
  account('lanhdaotinh', 'Lãnh đạo B2', 'leader', 'song-vang'),
];

/** Printed by the demo; long enough for the password rules, and of no use anywhere else. */
export const DEMO_PASSWORD = 'nghe-dan-thu-nghiem';

export function account(username: string, displayName: string, role: Role, unit: string): DemoAccount {
  const grants = [role, ...(BESIDES[role] ?? [])].map((one) => ({ role: one, unit }));
  return { userId: userIdOf(username), username, displayName, grants };
}

/** A desk of the demo: who sits there, who decides, how many people come on a day. */
export type DemoPlace = Readonly<{
  unit: string;
  commune: string;
  officers: readonly [string, ...string[]];
  leader: string;
  /** Cases are passed on to the offices below. */
  offices: boolean;
  visitors: readonly [least: number, most: number];
}>;

export const DEMO_PLACES: readonly DemoPlace[] = [
  {
    unit: 'an-binh',
    commune: 'xã An Bình',
    officers: [userIdOf('canbo'), userIdOf('canbo2')],
    leader: userIdOf('lanhdao'),
    offices: true,
    visitors: [0, 4],
  },
  {
    unit: 'song-vang',
    commune: 'tỉnh Sông Vàng',
    officers: [userIdOf('canbotinh')],
    leader: userIdOf('lanhdaotinh'),
    offices: false,
    visitors: [0, 2],
  },
];
