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
  'petition.not-forwarded': [409, 'Không do cơ quan nào chuyển đến', 'Nobody sent it on'],
  'petition.repeat-not-refusable': [422, 'Trước 01/07/2026 chưa có căn cứ từ chối kiến nghị, phản ánh lặp lại: hãy trả lời', 'Before 2026-07-01 a repeat could not be refused: answer it'],
  'petition.refusal-not-in-writing': [422, 'Từ chối kiến nghị, phản ánh lặp lại phải bằng văn bản (NĐ154 4(3)): ghi số văn bản', 'A repeat is refused in writing (NĐ154 4(3)): give the number of the document'],
  'petition.still-open': [409, 'Chưa đóng', 'It is still open'],
  'petition.second-person-needed': [409, 'Hồ sơ đã đóng: hãy gửi yêu cầu mở lại để người thứ hai ký', 'The file is closed: ask for it to be reopened; a second person signs'],
};
