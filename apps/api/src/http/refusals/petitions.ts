import type { PetitionRefusal } from '#petitions';
import type { RefusalTable } from './row.js';

/** Petitions and reflections (kiến nghị, phản ánh). */
// prettier-ignore
export const petitionsRefusals: RefusalTable<PetitionRefusal> = {
  'petition.unknown': [404, 'Không tìm thấy', 'Not found'],
  'petition.number-taken': [409, 'Số hồ sơ thuộc về kiến nghị khác', 'The number belongs to another petition'],
  'petition.date-before-receipt': [422, 'Ngày trước ngày tiếp nhận', 'The day lies before the receipt'],
  'petition.assignee-missing': [422, 'Thiếu người được giao', 'Who gets it is missing'],
  'petition.answer-missing': [422, 'Thiếu nội dung trả lời', 'The answer is missing'],
  'petition.already-suspended': [409, 'Đang tạm dừng', 'It is suspended already'],
  'petition.not-suspended': [409, 'Không tạm dừng', 'It is not suspended'],
  'petition.answered': [409, 'Đã trả lời', 'It has been answered'],
  'petition.transferred': [409, 'Đã chuyển cơ quan khác', 'It has been transferred'],
  'petition.closed': [409, 'Đã đóng', 'It is closed'],
  'petition.still-open': [409, 'Chưa đóng', 'It is still open'],
};
