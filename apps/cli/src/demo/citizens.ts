import type { SeededRandom } from './seeded-random.js';

export type DemoCitizen = Readonly<{
  name: string;
  phone?: string;
  birth?: string;
  idNumber?: string;
  address: string;
}>;

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Vũ',
  'Huỳnh',
  'Ngô',
  'Dương',
] as const;
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Thanh', 'Ngọc', 'Hữu'] as const;
/** Given names that say themselves that nobody is meant. */
const GIVEN = [
  'Mẫu',
  'Ví Dụ',
  'Thí Dụ',
  'Giả Định',
  'Minh Họa',
  'Thử Nghiệm',
  'Tưởng Tượng',
  'Không Thật',
] as const;
const HAMLETS = ['thôn Đông', 'thôn Tây', 'thôn Thượng', 'thôn Hạ', 'xóm Bến', 'xóm Chùa'] as const;

/** A citizen who does not exist: phone numbers 0900 000 …, ID numbers of no province. */
export const drawCitizen = (random: SeededRandom, commune: string): DemoCitizen => ({
  name: `${random.pick(FAMILY)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)}`,
  address: `${random.pick(HAMLETS)}, ${commune}`,
  ...(random.chance(0.8) && { phone: `0900000${String(random.between(0, 999)).padStart(3, '0')}` }),
  ...(random.chance(0.6) && { birth: String(random.between(1945, 2003)) }),
  ...(random.chance(0.5) && { idNumber: `000${String(random.between(0, 999_999_999)).padStart(9, '0')}` }),
});
