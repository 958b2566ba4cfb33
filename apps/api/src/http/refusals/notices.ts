import type { NoticeRefusal } from '#notices';
import type { RefusalTable } from './row.js';

/** Being told by e-mail (thông báo). */
// prettier-ignore
export const noticesRefusals: RefusalTable<NoticeRefusal> = {
  'notice.no-mail': [409, 'Cơ quan chưa có máy chủ thư; quản trị viên cần cấu hình trước', 'This office has no mail server yet; an administrator sets one up first'],
  'notice.address-malformed': [422, 'Đây không phải là một địa chỉ thư điện tử', 'This is not an e-mail address'],
  'notice.too-often': [429, 'Mã đã được gửi; hãy xem hộp thư, mỗi phút chỉ gửi một mã, mỗi ngày năm mã', 'A code was sent; look into your mailbox: one code a minute is sent, five a day'],
  'notice.nothing-asked': [409, 'Chưa có địa chỉ nào chờ xác nhận; hãy nhập địa chỉ trước', 'No address waits to be confirmed; enter one first'],
  'notice.code-wrong': [422, 'Mã không đúng; hãy nhập sáu chữ số trong thư mới nhất', 'The code is wrong; enter the six digits of the newest message'],
  'notice.code-over': [409, 'Mã đã hết hiệu lực; hãy yêu cầu mã mới', 'The code works no longer; ask for a new one'],
};
