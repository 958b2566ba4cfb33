import type { LetterRefusal } from '#letters';
import type { RefusalTable } from './row.js';

/** Letters (đơn). */
// prettier-ignore
export const lettersRefusals: RefusalTable<LetterRefusal> = {
  'letter.unknown': [404, 'Không tìm thấy', 'Not found'],
  'letter.id-taken': [409, 'Đơn này đã được ghi với nội dung khác', 'Another letter was received under this id'],
  'letter.pages-missing': [422, 'Đơn phải có ít nhất một trang', 'A letter has at least one page'],
  'letter.signatories-invalid': [422, 'Số người đứng tên không đúng', 'The number of signatories is not right'],
  'letter.forwarder-missing': [422, 'Thiếu cơ quan chuyển đến', 'Who forwarded it is missing'],
  'letter.date-before-receipt': [422, 'Ngày trước ngày nhận đơn', 'The day lies before the receipt'],
  'letter.ineligible-without-reason': [422, 'Không đủ điều kiện xử lý cần ghi lý do', 'Not eligible needs a reason'],
  'letter.not-registered': [409, 'Đơn chưa vào sổ', 'The letter is not registered yet'],
  'letter.already-registered': [409, 'Đơn đã vào sổ', 'The letter has been registered'],
  'letter.not-classified': [409, 'Đơn chưa phân loại', 'The letter is not classified yet'],
  'letter.already-guided': [409, 'Đơn đã hướng dẫn một lần', 'The letter has been guided once'],
  'letter.already-disposed': [409, 'Đơn đã xử lý xong', 'The letter has been dealt with'],
  'letter.not-transferred': [409, 'Đơn chưa chuyển đi', 'The letter was not transferred'],
  'letter.not-eligible': [409, 'Đơn không đủ điều kiện xử lý', 'The letter is not eligible'],
  'letter.in-competence': [409, 'Đơn thuộc thẩm quyền của đơn vị', 'The letter is within the competence'],
  'letter.not-in-competence': [409, 'Đơn không thuộc thẩm quyền', 'The letter is not within the competence'],
  'letter.mixed': [409, 'Đơn có nhiều nội dung: hướng dẫn viết đơn riêng', 'A mixed letter: guide to separate letters'],
  'letter.duplicate': [409, 'Đơn trùng', 'The letter is a duplicate'],
  'letter.anonymous': [409, 'Đơn nặc danh', 'The letter is anonymous'],
  'letter.other-type': [409, 'Loại đơn không khớp', 'The letter is of another type'],
  'letter.reason-missing': [422, 'Thiếu lý do', 'A reason is missing'],
  'letter.merge-without-target': [422, 'Thiếu hồ sơ để nhập vào', 'What it joins is missing'],
  'letter.merge-into-itself': [422, 'Đơn không nhập vào chính nó', 'A letter does not join itself'],
};
