import type { EntryRefusal, LawRefusal } from '#law';
import type { RefusalRow, RefusalTable } from './row.js';

/** Terms and entries. */
// prettier-ignore
export const lawRefusals: RefusalTable<LawRefusal> & Readonly<Record<EntryRefusal, RefusalRow>> = {
  'law.rule-unknown': [422, 'Không có quy tắc thời hạn này', 'There is no such rule'],
  'law.rule-not-in-force': [422, 'Quy tắc thời hạn {rule} không có hiệu lực ngày {day}: xem quy tắc của ngày đó ở trang Luật', 'Rule {rule} was not in force on {day}: see which were (GET /api/law/rules)'],
  'law.rule-not-pausable': [422, 'Thời hạn này không được tạm dừng', 'This term cannot be paused'],
  'law.rule-without-term': [422, 'Quy định này không phải là thời hạn đếm theo ngày; xem nội dung ở trang Luật', 'This provision is no term of days; read it on the page of the law'],
  'law.week-not-for-rule': [422, 'Tuần làm việc 5,5 hoặc 6 ngày chỉ dùng cho quy tắc tại nơi làm việc', 'A week of 5.5 or 6 days is only for rules of the workplace'],
  'entry.in-the-future': [422, 'Ngày trên giấy tờ ở tương lai', 'The day lies in the future'],
  'entry.late-without-reason': [422, 'Nhập muộn quá 5 ngày làm việc cần ghi lý do', 'An entry more than 5 working days late needs a reason'],
};
