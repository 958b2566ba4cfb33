import type { EdgeRefusal } from '../edge-refusals.js';
import type { RefusalTable } from './row.js';

/** What the edge itself answers. */
// prettier-ignore
export const edgeRefusals: RefusalTable<Exclude<EdgeRefusal, 'auth.required'>> = {
  'not-found': [404, 'Không tìm thấy', 'Not found'],
  'password-link.guarded': [409, 'Mật khẩu của thanh tra, quản trị, người giữ bí mật danh tính chỉ đặt lại trên máy chủ (nghedan user add)', 'Passwords of inspectors, administrators and custodians are set on the machine itself (nghedan user add)'],
  'password-link.unknown': [422, 'Đường dẫn đã dùng, đã hết hạn hoặc không đúng; hãy xin quản trị viên đường dẫn mới', 'The link was used, is too old or wrong: ask an administrator for a new one'],
  'auth.step-up': [403, 'Hãy nhập lại mật khẩu của bạn để tiếp tục', 'Give your password again to go on'],
  'auth.password-wrong': [403, 'Mật khẩu không đúng', 'The password is wrong'],
  'internal': [500, 'Hệ thống gặp lỗi, thao tác chưa được thực hiện', 'Something went wrong on our side'],
  'catalogue.not-offered': [422, 'Danh mục của ngày đó không có mã này; hãy chọn mã khác hoặc kiểm tra lại ngày', 'The catalogue of that day does not offer this code: choose another, or look at the day'],
  'news.too-many-streams': [503, 'Tài khoản này đang mở ở quá nhiều trình duyệt: danh sách vẫn tự cập nhật, nhưng chậm hơn', 'This account is open in too many browsers: lists still update themselves, only more slowly'],
  'revision-conflict': [409, 'Đã có người sửa hồ sơ này, hãy xem lại', 'Somebody else has changed this; look at it again'],
  'store.unavailable': [503, 'Chưa ghi được vào sổ, hãy thử lại', 'The log does not answer; try again'],
  'session.store-away': [503, 'Máy chủ phiên đăng nhập không trả lời; hãy thử lại sau ít phút, nội dung đang nhập vẫn còn', 'The server that keeps who is signed in does not answer; try again in a few minutes, nothing you typed is lost'],
  'event.too-large': [413, 'Nội dung quá dài', 'Too much text for one entry'],
  'request.malformed': [400, 'Yêu cầu không hợp lệ', 'Malformed request'],
  'request.malformed-json': [400, 'Nội dung gửi lên không phải JSON', 'The body is not JSON'],
  'request.malformed-text': [400, 'Văn bản có ký tự không hợp lệ', 'The text holds characters that do not exist'],
  'request.not-utf8': [400, 'Văn bản không phải UTF-8', 'The body is not UTF-8'],
  'request.too-large': [413, 'Nội dung gửi lên quá lớn', 'The body is too large'],
  'request.too-deep': [400, 'Nội dung lồng nhau quá nhiều lớp', 'The body is nested too deeply'],
  'request.too-many-keys': [400, 'Nội dung có quá nhiều trường', 'The body has too many keys'],
  'request.forbidden-key': [400, 'Tên trường không được phép', 'The body has a key that is not allowed'],
  'request.text-too-long': [400, 'Một đoạn văn bản quá dài', 'A text is too long'],
  'request.content-type': [415, 'Chỉ nhận application/json', 'Only application/json is accepted'],
  'request.invalid': [400, 'Có thông tin chưa đúng', 'Some fields are not right'],
  'request.idempotency-key-missing': [400, 'Thiếu Idempotency-Key (UUID)', 'Idempotency-Key (a UUID) is missing'],
  'request.idempotency-key-reused': [422, 'Idempotency-Key đã dùng cho nội dung khác', 'The Idempotency-Key was used for something else'],
  'request.origin': [403, 'Yêu cầu đến từ trang khác', 'The request comes from another site'],
  'request.too-many': [429, 'Quá nhiều yêu cầu: hãy chờ {seconds} giây', 'Too many requests: wait {seconds} seconds'],
  'request.timeout': [408, 'Gửi yêu cầu quá lâu', 'The request took too long to arrive'],
  'setup.token-wrong': [404, 'Không tìm thấy', 'Not found'],
};
