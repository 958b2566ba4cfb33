import type { AuthRefusal, PolicyRefusal, UserRefusal } from '#access';
import type { RefusalTable } from './row.js';

/** Who may come in, and who may do what. */
// prettier-ignore
export const accessRefusals: RefusalTable<AuthRefusal | PolicyRefusal | UserRefusal> = {
  'auth.required': [401, 'Cần đăng nhập', 'Sign in first'],
  'auth.failed': [401, 'Tên đăng nhập hoặc mật khẩu không đúng', 'User name or password is wrong'],
  'auth.slow-down': [429, 'Thử quá nhiều lần: hãy chờ rồi thử lại', 'Too many attempts: wait a little, then try again'],
  'auth.busy': [503, 'Hệ thống đang bận, hãy thử lại', 'Busy; try again'],
  'password.too-short': [422, 'Mật khẩu quá ngắn', 'The password is too short'],
  'password.too-long': [422, 'Mật khẩu quá dài', 'The password is too long'],
  'password.common': [422, 'Mật khẩu quá dễ đoán', 'The password is too easy to guess'],
  'password.contains-name': [422, 'Mật khẩu chứa tên người dùng hoặc đơn vị', 'The password contains a name'],
  'policy.no-role': [404, 'Không tìm thấy', 'Not found'],
  'policy.out-of-scope': [404, 'Không tìm thấy', 'Not found'],
  'user.unknown': [404, 'Không tìm thấy', 'Not found'],
  'user.username-taken': [409, 'Tên đăng nhập đã có người dùng', 'The user name is taken'],
  'user.username-invalid': [422, 'Tên đăng nhập không hợp lệ', 'The user name is not valid'],
  'user.display-name-missing': [422, 'Thiếu tên hiển thị', 'The display name is missing'],
  'user.role-not-held': [409, 'Người dùng không có vai trò này', 'The user does not hold this role'],
  'user.reason-missing': [422, 'Thiếu lý do', 'A reason is missing'],
  'user.disabled': [409, 'Tài khoản đã bị khóa', 'The account is disabled'],
  'user.own-role': [409, 'Không tự đổi vai trò của mình', 'Nobody changes the own roles'],
  'user.second-person-needed': [409, 'Vai trò này cần hai người: hãy gửi yêu cầu, người quản trị khác sẽ ký', 'This role takes two persons: ask for it, and another administrator signs'],
  'user.last-administrator': [409, 'Đây là quản trị viên cuối cùng', 'This is the last administrator'],
};
