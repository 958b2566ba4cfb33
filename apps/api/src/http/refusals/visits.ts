import type { VisitRefusal } from '#visits';
import type { RefusalTable } from './row.js';

/** Visits (lượt tiếp). */
// prettier-ignore
export const visitsRefusals: RefusalTable<VisitRefusal> = {
  'visit.unknown': [404, 'Không tìm thấy', 'Not found'],
  'visit.id-taken': [409, 'Lượt tiếp này đã được ghi với nội dung khác', 'Another visit was logged under this id'],
  'visit.nobody-present': [422, 'Phải có ít nhất một người', 'At least one person must be present'],
  'visit.order-invalid': [422, 'Lần tiếp phải là số nguyên từ 1', 'The number of the visit must be 1 or more'],
  'visit.receiver-invalid': [422, 'Tiếp thường xuyên do cán bộ tiếp; tiếp định kỳ, đột xuất do người đứng đầu hoặc người được ủy quyền tiếp', 'Staff receive at regular receptions; the head or whom the head authorised at periodic and unscheduled ones'],
  'visit.hours-invalid': [422, 'Giờ kết thúc trước giờ bắt đầu', 'It ends before it begins'],
  'visit.group-without-reason': [422, 'Ghi lý do khi xác định đoàn đông người khác với số người', 'Say why it is counted otherwise than by the number of people'],
  'visit.representatives-too-many': [422, 'Quá số người đại diện: đoàn từ 5 đến 10 người cử 1–2 người, trên 10 người cử tối đa 5 người', 'Too many representatives: 5 to 10 people send one or two, more than 10 up to five'],
  'visit.representative-not-of-group': [422, 'Người đại diện phải là một trong những người của đoàn hoặc đã ký đơn', 'A representative must be one of the group or of those who signed'],
  'visit.representative-twice': [422, 'Một người được ghi hai lần là đại diện', 'The same person is named twice as representative'],
  'visit.session-of-other-unit': [422, 'Kỳ tiếp này của đơn vị khác', 'The session is of another unit'],
  'visit.session-of-other-day': [422, 'Ngày tiếp không phải ngày của kỳ tiếp ({heldOn})', 'The visit is not on the day of the session ({heldOn})'],
  'visit.session-cancelled': [409, 'Kỳ tiếp đã hủy', 'The session was cancelled'],
  'visit.accused-without-denunciation': [422, 'Chỉ lượt tố cáo mới ghi người bị tố cáo', 'Only a denunciation names whom it accuses'],
  'visit.denouncer-identity': [422, 'Lượt tố cáo: bỏ trống họ tên, người đại diện, lời trình bày ở đây; danh tính ghi ở sổ mật', 'A denunciation: leave name, representatives and narrative out here; who denounces goes to the secret register'],
  'visit.denunciation-online': [422, 'Kỳ tiếp trực tuyến này không tiếp nhận tố cáo: cần kỳ tiếp được lập cho tố cáo không yêu cầu giữ bí mật', 'This online session takes no denunciation: arrange one for a denunciation without secrecy'],
  'visit.matter-opens-no-case': [422, 'Nội dung này không mở hồ sơ', 'This matter opens no case'],
  'visit.complaint-is-guided': [422, 'Khiếu nại không thuộc thẩm quyền thì hướng dẫn người khiếu nại; chỉ từ 01/07/2026 mới được chuyển (LTCD 26(1)b)', 'Who complains to the wrong body is guided; only from 01/07/2026 may it be sent on (LTCD 26(1)b)'],
  'visit.refusal-ground-unknown': [422, 'Không có căn cứ từ chối này: chọn trong danh mục', 'There is no such ground: choose one of GET /api/catalogues'],
  'visit.refusal-ground-not-in-force': [422, 'Căn cứ từ chối này chỉ có từ {validFrom}: chọn căn cứ khác của ngày đó', 'This ground is in force from {validFrom}: choose one of that day'],
  'visit.answer-promised-too-early': [422, 'Ngày hẹn trả lời trước ngày tiếp', 'The answer is promised for a day before the visit'],
  'visit.no-answer-owed': [409, 'Lượt tiếp này không còn nợ trả lời', 'No answer is owed'],
  'visit.no-notice-owed': [409, 'Lượt tiếp này không phải thông báo từ chối bằng văn bản', 'No written notice of refusal is owed'],
  'visit.notice-missing': [422, 'Thiếu số thông báo', 'The number of the notice is missing'],
  'visit.step-before-visit': [422, 'Ngày trước ngày tiếp', 'The day lies before the visit'],
  'visit.correction-without-reason': [422, 'Sửa cần ghi lý do', 'A correction needs a reason'],
  'visit.correction-before-visit': [422, 'Ngày sửa trước ngày tiếp', 'The correction lies before the visit'],
};
