import type { ReorganisationRefusal, UnitRefusal } from '#organisation';
import type { ClosingRefusal } from '#reactions';
import type { RefusalTable } from './row.js';

/** Units, and what becomes of them. */
// prettier-ignore
export const organisationRefusals: RefusalTable<UnitRefusal | ClosingRefusal | ReorganisationRefusal> = {
  'unit.unknown': [404, 'Không tìm thấy', 'Not found'],
  'unit.id-taken': [409, 'Mã đơn vị đã có', 'The unit exists already'],
  'unit.in-the-future': [422, 'Ngày ghi nhận ở tương lai', 'The day of recording lies in the future'],
  'unit.dissolved': [409, 'Đơn vị đã giải thể', 'The unit has been dissolved'],
  'unit.name-missing': [422, 'Thiếu tên đơn vị', 'The name is missing'],
  'unit.short-invalid': [422, 'Mã ngắn phải gồm 2–6 chữ cái A–Z', 'The short code must be 2 to 6 letters A–Z'],
  'unit.own-parent': [422, 'Đơn vị không thể trực thuộc chính nó', 'A unit is not its own parent'],
  'unit.own-successor': [422, 'Đơn vị không thể kế thừa chính nó', 'A unit is not its own successor'],
  'unit.validity-overlaps': [409, 'Thời gian hiệu lực chồng nhau', 'The validity periods overlap'],
  'unit.has-open-work': [409, 'Đơn vị còn việc đang dở hoặc đơn vị trực thuộc. Hãy lập phương án sáp nhập hoặc chia tách để bàn giao: {inHand}', 'The unit still has work in hand or units under it. Plan a merger or a split, which hands them over: {inHand}'],
  'reorganisation.unknown': [404, 'Không tìm thấy', 'Not found'],
  'reorganisation.id-taken': [409, 'Đã có một phương án khác với mã này', 'Another plan has this id'],
  'reorganisation.in-the-future': [422, 'Ngày ghi nhận ở tương lai', 'The day of recording lies in the future'],
  'reorganisation.units-missing': [422, 'Hãy chọn ít nhất một đơn vị', 'Choose at least one unit'],
  'reorganisation.unit-twice': [422, 'Một đơn vị được chọn hai lần', 'A unit is named twice; name each once'],
  'reorganisation.heir-unknown': [422, 'Đơn vị tiếp nhận hồ sơ phải là một trong các đơn vị mới', 'The unit that takes over must be one of the new units'],
  'reorganisation.basis-missing': [422, 'Hãy ghi số và ngày nghị quyết', 'Give number and date of the resolution'],
  'reorganisation.reason-missing': [422, 'Hãy ghi lý do', 'Give a reason'],
  'reorganisation.second-person': [409, 'Người thứ hai phải xác nhận, không phải người đề nghị', 'A second person must confirm it, not the one who asked'],
  'reorganisation.not-confirmed': [409, 'Phương án chưa được người thứ hai xác nhận', 'No second person has confirmed the plan yet'],
  'reorganisation.confirmed': [409, 'Phương án đã được xác nhận', 'The plan has been confirmed already'],
  'reorganisation.withdrawn': [409, 'Phương án đã rút', 'The plan has been withdrawn'],
  'reorganisation.carried-out': [409, 'Việc sắp xếp đã có hiệu lực', 'The reorganisation has taken effect already'],
  'reorganisation.before-its-day': [409, 'Chưa đến ngày có hiệu lực', 'Its day has not come yet'],
};
