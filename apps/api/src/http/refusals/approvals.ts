import type { ApprovalRefusal } from '#approvals';
import type { ErasureRefusal } from '../../approvals/erasure-checks.js';
import type { GuardedRoleRefusal } from '../../approvals/guarded-role-desk.js';
import type { RefusalTable } from './row.js';

/** What takes two persons. */
// prettier-ignore
export const approvalsRefusals: RefusalTable<ApprovalRefusal | ErasureRefusal | GuardedRoleRefusal> = {
  'approval.unknown': [404, 'Không tìm thấy', 'Not found'],
  'approval.id-taken': [409, 'Mã này đã dùng cho yêu cầu khác; hãy lập yêu cầu mới', 'This id belongs to another request; start a new one'],
  'approval.in-the-future': [422, 'Ngày ở tương lai', 'The day is in the future'],
  'approval.reason-missing': [422, 'Thiếu lý do', 'A reason is missing'],
  'approval.basis-missing': [422, 'Thiếu văn bản làm căn cứ', 'The document behind it is missing'],
  'approval.personal-data': [422, 'Lý do hoặc căn cứ có vẻ chứa dữ liệu cá nhân (số điện thoại, số định danh, họ tên); hãy viết lại', 'Reason or document look as if they held personal data; say it without them'],
  'approval.second-person': [409, 'Người yêu cầu, người thay mặt họ hoặc được họ thay mặt không ký được; phải là người khác', 'Whoever asked, acts for them or is acted for by them cannot sign; another person must'],
  'approval.for-oneself': [409, 'Không ai yêu cầu hoặc ký quyền cho chính mình; hãy để người khác làm', 'Nobody asks or signs for a right of their own; leave it to others'],
  'approval.requester-without-right': [409, 'Người yêu cầu không còn quyền này; người khác phải yêu cầu lại', 'Whoever asked no longer holds the right; somebody else must ask again'],
  'approval.not-requester': [409, 'Chỉ người yêu cầu rút được; người khác thì từ chối', 'Only whoever asked takes it back; refuse it instead'],
  'approval.not-given': [409, 'Chưa có chữ ký thứ hai', 'It has no second signature yet'],
  'approval.given': [409, 'Đã ký, đang thực hiện', 'It is signed and being carried out'],
  'approval.refused': [409, 'Yêu cầu đã bị từ chối; nếu cần hãy lập yêu cầu mới', 'It was refused; ask anew if it is needed'],
  'approval.withdrawn': [409, 'Yêu cầu đã được rút', 'It was withdrawn'],
  'approval.expired': [409, 'Quá hạn ký; hãy lập yêu cầu mới', 'Its time to be signed is over; ask anew'],
  'approval.still-valid': [409, 'Chưa quá hạn ký', 'It can still be signed'],
  'approval.carried-out': [409, 'Đã thực hiện', 'It is done already'],
  'approval.failed': [409, 'Đã ký nhưng không thực hiện được; hãy xem lý do và lập yêu cầu mới', 'It was signed and could not be done; see why and ask anew'],
  'approval.no-password': [409, 'Tài khoản này chưa có mật khẩu; chủ tài khoản phải tự đặt mật khẩu bằng đường dẫn một lần trước khi ký', 'This account has no password yet; its owner sets it by the one-time link before anybody signs'],
  'erasure.case-open': [409, 'Người này còn vụ việc chưa kết thúc: chưa xóa được', 'A case of this person is still open: their data cannot be erased yet'],
  'erasure.retention-runs': [409, 'Còn trong thời hạn lưu trữ: chỉ xóa được từ ngày {until}', 'The files must still be kept: the data can be erased from {until}'],
};
