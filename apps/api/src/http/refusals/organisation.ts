import type { UnitRefusal } from '#organisation';
import type { RefusalTable } from './row.js';

/** Units. */
// prettier-ignore
export const organisationRefusals: RefusalTable<UnitRefusal> = {
  'unit.unknown': [404, 'Không tìm thấy', 'Not found'],
  'unit.id-taken': [409, 'Mã đơn vị đã có', 'The unit exists already'],
  'unit.in-the-future': [422, 'Ngày ghi nhận ở tương lai', 'The day of recording lies in the future'],
  'unit.dissolved': [409, 'Đơn vị đã giải thể', 'The unit has been dissolved'],
  'unit.name-missing': [422, 'Thiếu tên đơn vị', 'The name is missing'],
  'unit.short-invalid': [422, 'Mã ngắn phải gồm 2–6 chữ cái A–Z', 'The short code must be 2 to 6 letters A–Z'],
  'unit.own-parent': [422, 'Đơn vị không thể trực thuộc chính nó', 'A unit is not its own parent'],
  'unit.own-successor': [422, 'Đơn vị không thể kế thừa chính nó', 'A unit is not its own successor'],
  'unit.validity-overlaps': [409, 'Thời gian hiệu lực chồng nhau', 'The validity periods overlap'],
};
