import { userIdOf } from '#access';
import { account, type DemoAccount, type DemoPlace, type DemoUnit } from './places.js';

/** The unit that follows the two communes. */
export const MERGED = { unitId: 'hoa-mau', name: 'Xã Hòa Mẫu' } as const;

/** A province with two communes that become one; none of them exists. */
export const MERGE_UNITS: readonly DemoUnit[] = [
  { id: 'song-mau', short: 'SM', name: 'Tỉnh Sông Mẫu', level: 'province' },
  { id: 'dong-mau', short: 'DM', name: 'Xã Đông Mẫu', level: 'commune', parent: 'song-mau' },
  { id: 'tay-mau', short: 'TM', name: 'Xã Tây Mẫu', level: 'commune', parent: 'song-mau' },
  { id: 'tay-mau-vp', short: 'TMVP', name: 'Văn phòng xã Tây Mẫu', level: 'office', parent: 'tay-mau' },
];

export const MERGE_ACCOUNTS: readonly DemoAccount[] = [
  account('quantri1', 'Quản trị M1', 'administrator', 'song-mau'),
  account('quantri2', 'Quản trị M2', 'administrator', 'song-mau'),
  account('thanhtra', 'Thanh tra M3', 'inspector', 'song-mau'),
  account('canbodong', 'Cán bộ M4', 'officer', 'dong-mau'),
  account('lanhdaodong', 'Lãnh đạo M5', 'leader', 'dong-mau'),
  account('canbotay', 'Cán bộ M6', 'officer', 'tay-mau'),
  account('lanhdaotay', 'Lãnh đạo M7', 'leader', 'tay-mau'),
];

export const MERGE_PLACES: readonly DemoPlace[] = [
  {
    unit: 'dong-mau',
    commune: 'xã Đông Mẫu',
    officers: [userIdOf('canbodong')],
    leader: userIdOf('lanhdaodong'),
    offices: false,
    visitors: [0, 3],
  },
  {
    unit: 'tay-mau',
    commune: 'xã Tây Mẫu',
    officers: [userIdOf('canbotay')],
    leader: userIdOf('lanhdaotay'),
    offices: false,
    visitors: [0, 2],
  },
];
