import type { ComplaintRefusal } from '#complaints';
import type { RefusalTable } from './row.js';

/** Complaints (khiếu nại). */
// prettier-ignore
export const complaintsRefusals: RefusalTable<ComplaintRefusal> = {
  'complaint.unknown': [404, 'Không tìm thấy', 'Not found'],
  'complaint.number-taken': [409, 'Số hồ sơ thuộc về khiếu nại khác', 'The number belongs to another complaint'],
  'complaint.date-before-receipt': [422, 'Ngày trước ngày tiếp nhận', 'The day lies before the receipt'],
  'complaint.date-before-acceptance': [422, 'Ngày trước ngày thụ lý', 'The day lies before the acceptance'],
  'complaint.not-yet-accepted': [409, 'Chưa thụ lý', 'It has not been accepted yet'],
  'complaint.already-accepted': [409, 'Đã thụ lý', 'It has been accepted'],
  'complaint.not-accepted': [409, 'Không thụ lý', 'It was not accepted'],
  'complaint.verification-not-assigned': [409, 'Chưa giao xác minh', 'The verification has not been assigned'],
  'complaint.already-reported': [409, 'Đã báo cáo xác minh', 'The verification has been reported'],
  'complaint.verifier-missing': [422, 'Thiếu người xác minh', 'Who verifies is missing'],
  'complaint.verifier-is-resolver': [422, 'Người giải quyết không tự xác minh', 'The resolver does not verify'],
  'complaint.already-complex': [409, 'Đã xác định là phức tạp', 'It is complex already'],
  'complaint.term-expired': [409, 'Thời hạn đã hết, không gia hạn được', 'The term has ended; it cannot be extended'],
  'complaint.report-missing': [409, 'Chưa có báo cáo xác minh', 'The verification report is missing'],
  'complaint.dialogue-missing': [409, 'Chưa tổ chức đối thoại (LKN 30)', 'The dialogue of LKN 30 is missing'],
  'complaint.self-correction-after-report': [409, 'Đã xác minh thì không tự kiểm tra', 'After a report there is no self-correction'],
  'complaint.self-correction-must-uphold': [422, 'Tự sửa chỉ khi khiếu nại đúng', 'Self-correction upholds the complaint'],
  'complaint.decided': [409, 'Đã có quyết định', 'It has been decided'],
  'complaint.withdrawn': [409, 'Đã rút đơn', 'It has been withdrawn'],
  'complaint.closed': [409, 'Đã đóng', 'It is closed'],
  'complaint.still-open': [409, 'Chưa đóng', 'It is still open'],
};
