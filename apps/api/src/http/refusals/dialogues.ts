import type { DialogueRefusal } from '#dialogues';
import type { RefusalTable } from './row.js';

/** Dialogues (đối thoại). */
// prettier-ignore
export const dialoguesRefusals: RefusalTable<DialogueRefusal> = {
  'dialogue.unknown': [404, 'Không tìm thấy', 'Not found'],
  'dialogue.id-taken': [409, 'Cuộc đối thoại này đã được lập với nội dung khác', 'Another dialogue was planned under this id'],
  'dialogue.meeting-before-plan': [422, 'Ngày đối thoại trước ngày lập kế hoạch', 'The meeting lies before the plan'],
  'dialogue.date-before-plan': [422, 'Ngày trước ngày lập kế hoạch', 'The day lies before the plan'],
  'dialogue.date-before-meeting': [422, 'Ngày trước ngày đối thoại', 'The day lies before the meeting'],
  'dialogue.date-after-meeting': [422, 'Ngày sau ngày đối thoại', 'The day lies after the meeting'],
  'dialogue.attendance-invalid': [422, 'Số người dự không đúng', 'The attendance is not right'],
  'dialogue.opinion-empty': [422, 'Ý kiến trống', 'The opinion is empty'],
  'dialogue.opinion-unknown': [404, 'Không tìm thấy', 'Not found'],
  'dialogue.opinion-dealt-with': [409, 'Ý kiến đã được xử lý', 'The opinion has been dealt with'],
  'dialogue.opinion-needs-letter': [409, 'Khiếu nại, tố cáo phải hướng dẫn viết đơn', 'A complaint or denunciation is guided to a letter'],
  'dialogue.due-before-meeting': [422, 'Hạn cam kết trước ngày đối thoại', 'The date lies before the meeting'],
  'dialogue.opinions-open': [409, 'Còn ý kiến chưa xử lý', 'Some opinions are still open'],
  'dialogue.reason-missing': [422, 'Thiếu lý do', 'A reason is missing'],
  'dialogue.not-announced': [409, 'Chưa thông báo', 'It has not been announced'],
  'dialogue.already-announced': [409, 'Đã thông báo', 'It has been announced'],
  'dialogue.not-held': [409, 'Chưa tổ chức', 'It has not been held'],
  'dialogue.already-held': [409, 'Đã tổ chức', 'It has been held'],
  'dialogue.not-concluded': [409, 'Chưa kết luận', 'It has not been concluded'],
  'dialogue.concluded': [409, 'Đã kết luận', 'It has been concluded'],
  'dialogue.already-published': [409, 'Đã công khai', 'It has been published'],
  'dialogue.cancelled': [409, 'Đã hủy', 'It has been cancelled'],
};
