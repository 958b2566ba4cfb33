import type { ClosedPeriodRefusal, PeriodRefusal, ReportRefusal } from '#reports';
import type { RefusalRow, RefusalTable } from './row.js';

/** Official forms and reporting periods (biểu mẫu, kỳ báo cáo). */
// prettier-ignore
export const reportsRefusals: RefusalTable<ReportRefusal | PeriodRefusal> & Readonly<Record<ClosedPeriodRefusal, RefusalRow>> = {
  'report.form-set-unknown': [422, 'Không có bộ biểu mẫu này', 'There is no such form set'],
  'report.form-set-invalid': [422, 'Bộ biểu mẫu không dùng được: xem chỗ sai (at) và lý do (why)', 'The form set cannot be used: see where (at) and why (why)'],
  'report.form-unknown': [422, 'Bộ biểu mẫu không có biểu này', 'The form set has no such form'],
  'report.form-missing': [422, 'Chọn một biểu', 'Choose a form'],
  'report.position-unknown': [422, 'Vị trí này chưa có trong nhật ký', 'The log has not come to this position'],
  'report.period-backwards': [422, 'Ngày cuối kỳ trước ngày đầu kỳ', 'The period ends before it begins'],
  'report.period-too-long': [422, 'Kỳ báo cáo dài hơn mười năm', 'The period is longer than ten years'],
  'entry.period-closed': [409, 'Số liệu đến ngày {to} của {unitName} đã chốt. Kiểm tra lại ngày; nếu đúng, ghi kèm điều chỉnh: lý do và số văn bản', 'The figures of {unitName} are closed up to {to}. Check the day; if it is right, enter it as an adjustment: reason and document number'],
  'period.unknown': [404, 'Không tìm thấy', 'Not found'],
  'period.not-over': [409, 'Kỳ báo cáo chưa kết thúc', 'The period is not over yet'],
  'period.backwards': [422, 'Ngày cuối kỳ trước ngày đầu kỳ', 'The period ends before it begins'],
  'period.not-prepared': [409, 'Không có báo cáo nào đang chờ duyệt: lập báo cáo trước', 'No report waits to be confirmed: draw it up first'],
  'period.not-closed': [409, 'Kỳ báo cáo chưa chốt', 'The period is not closed'],
  'period.already-closed': [409, 'Kỳ báo cáo đã chốt: lập báo cáo điều chỉnh', 'The period is closed: draw up an adjustment'],
  'period.same-person': [409, 'Người lập không được tự duyệt: cần người thứ hai', 'Whoever drew it up may not confirm it: a second person is needed'],
  'period.other-report': [409, 'Báo cáo đã được lập lại: xem bản mới rồi duyệt', 'It was drawn up anew meanwhile: look at the new report first'],
  'period.reason-missing': [422, 'Thiếu lý do', 'A reason is missing'],
  'period.nothing-to-adjust': [409, 'Số liệu không thay đổi so với báo cáo đã chốt', 'Nothing differs from the report that was closed'],
};
