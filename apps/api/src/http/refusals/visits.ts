import type { VisitRefusal } from '#visits';
import type { RefusalTable } from './row.js';

/** Visits (lượt tiếp). */
// prettier-ignore
export const visitsRefusals: RefusalTable<VisitRefusal> = {
  'visit.unknown': [404, 'Không tìm thấy', 'Not found'],
  'visit.id-taken': [409, 'Lượt tiếp này đã được ghi với nội dung khác', 'Another visit was logged under this id'],
  'visit.nobody-present': [422, 'Phải có ít nhất một người', 'At least one person must be present'],
  'visit.denouncer-identity': [422, 'Không ghi danh tính người tố cáo', 'The identity of a denouncer is not kept here'],
  'visit.denunciation-opens-no-case': [422, 'Tố cáo chưa mở hồ sơ trong bản này', 'A denunciation opens no case in this release'],
  'visit.matter-opens-no-case': [422, 'Nội dung này không mở hồ sơ', 'This matter opens no case'],
  'visit.refusal-ground-unknown': [422, 'Không có căn cứ từ chối này', 'There is no such ground'],
  'visit.refusal-ground-not-in-force': [422, 'Căn cứ từ chối chưa có hiệu lực vào ngày đó', 'The ground was not in force on that day'],
  'visit.correction-without-reason': [422, 'Sửa cần ghi lý do', 'A correction needs a reason'],
  'visit.correction-before-visit': [422, 'Ngày sửa trước ngày tiếp', 'The correction lies before the visit'],
};
