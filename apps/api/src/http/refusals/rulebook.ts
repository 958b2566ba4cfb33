import type { RulebookRefusal } from '#rulebook';
import type { RefusalTable } from './row.js';

/** Changes of rules, calendars, catalogues and form sets. */
// prettier-ignore
export const rulebookRefusals: RefusalTable<RulebookRefusal> = {
  'rulebook.nothing-waits': [409, 'Không có đề xuất nào đang chờ xác nhận', 'No proposal waits to be confirmed'],
  'rulebook.one-waits': [409, 'Đã có một đề xuất đang chờ; hãy xác nhận hoặc bác đề xuất đó trước', 'A proposal waits already: confirm or reject that one first'],
  'rulebook.second-person-needed': [403, 'Người đề xuất không được tự xác nhận; cần người thứ hai', 'Whoever proposed it cannot confirm it: a second person must'],
  'rulebook.other-version': [409, 'Đề xuất đang chờ không phải là đề xuất đã xem; hãy tải lại trang', 'Another proposal waits than the one that was looked at: load the page again'],
  'rulebook.reason-missing': [422, 'Cần ghi lý do', 'A reason is needed'],
  'rulebook.nothing-changed': [422, 'Đề xuất không thay đổi gì so với bản đang áp dụng', 'The proposal changes nothing'],
  'rulebook.deadline-uncomputable': [409, 'Có thời hạn đang chạy không tính được theo đề xuất này; hãy sửa quy tắc được nêu', 'A clock that runs has no date under this proposal: mend the rule that is named'],
  'rulebook.rule-malformed': [422, 'Một trường của quy tắc không hợp lệ', 'A field of the rule cannot hold'],
  'rulebook.rule-twice': [422, 'Mã quy tắc bị trùng', 'An id stands twice'],
  'rulebook.rule-dropped': [422, 'Không được bỏ mã đã dùng; hãy đặt ngày hết hiệu lực', 'An id that was in use may not be dropped: give it a last day instead'],
  'rulebook.rules-overlap': [422, 'Hai quy tắc cùng nhóm có hiệu lực cùng ngày', 'Two rules of a family hold on the same day'],
  'rulebook.setting-invalid': [422, 'Giá trị của thiết lập không được phép', 'The setting may not have this value'],
  'rulebook.day-malformed': [422, 'Ngày không hợp lệ (viết YYYY-MM-DD)', 'Not a day (written YYYY-MM-DD)'],
  'rulebook.day-outside-year': [422, 'Ngày không thuộc năm của thông báo', 'The day lies outside the year of the notice'],
  'rulebook.day-off-at-weekend': [422, 'Ngày nghỉ rơi vào cuối tuần; chỉ ghi ngày nghỉ trong tuần làm việc', 'A day off at a weekend: list only days off on weekdays'],
  'rulebook.day-worked-on-weekday': [422, 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật', 'A make-up day must be a Saturday or Sunday'],
  'rulebook.year-leaves-gap': [422, 'Phải nhập lịch của năm liền kề trước', 'The year before it must be known first'],
  'rulebook.total-differs': [422, 'Số ngày làm việc của năm không khớp số trong thông báo; có thể thiếu hoặc thừa ngày', 'The working days of the year are not those of the notice: a day is missing or too many'],
  'rulebook.entry-malformed': [422, 'Một mục của đề xuất không hợp lệ hoặc bị thiếu', 'An entry of the proposal is malformed or missing'],
};
