import type { ConflictRefusal, DelegationRefusal } from '#access';
import type { RefusalTable } from './row.js';

/** Acting in another's name. */
// prettier-ignore
export const actingRefusals: RefusalTable<ConflictRefusal | DelegationRefusal> = {
  'conflict.unknown': [404, 'Không tìm thấy', 'Not found'],
  'conflict.nothing-declared': [409, 'Người này không có khai báo xung đột trong việc này', 'No conflict of this person stands in this matter'],
  'conflict.in-the-future': [422, 'Ngày khai báo ở tương lai; hãy ghi ngày trên giấy', 'The declaration is dated in the future; enter the date on the paper'],
  'conflict.relation-missing': [422, 'Thiếu quan hệ hoặc lợi ích gây xung đột', 'Say which kinship or interest makes the conflict'],
  'conflict.reason-missing': [422, 'Thiếu lý do', 'A reason is missing'],
  'delegation.unknown': [404, 'Không tìm thấy', 'Not found'],
  'delegation.id-taken': [409, 'Mã này đã dùng cho ủy quyền khác; hãy lập ủy quyền mới', 'This id belongs to another delegation; start a new one'],
  'delegation.in-the-future': [422, 'Ngày văn bản ở tương lai; hãy ghi ngày trên văn bản', 'The document is dated in the future; enter the date on the paper'],
  'delegation.to-oneself': [422, 'Không ủy quyền cho chính mình; hãy chọn người khác', 'Nobody delegates to themselves; choose a colleague'],
  'delegation.receiver-unknown': [422, 'Người nhận ủy quyền chưa có vai trò nào; hãy giao vai trò trước', 'The receiver holds no role yet; have one given first'],
  'delegation.receiver-apart': [422, 'Người quản trị, thanh tra không nhận ủy quyền; hãy chọn người khác', 'An administrator or inspector cannot act for others; choose a colleague'],
  'delegation.days-reversed': [422, 'Ngày cuối trước ngày đầu; hãy sửa lại', 'The last day is before the first; correct it'],
  'delegation.before-document': [422, 'Ủy quyền không có hiệu lực trước ngày văn bản; hãy sửa ngày đầu', 'It cannot begin before the date of its document; correct the first day'],
  'delegation.over': [422, 'Ngày cuối đã qua; hãy sửa lại', 'The last day has passed; correct it'],
  'delegation.document-missing': [422, 'Thiếu số văn bản ủy quyền', 'The number of the document is missing'],
  'delegation.nothing-lent': [422, 'Chưa chọn việc nào được ủy quyền', 'No permission is lent; choose some or leave the list out'],
  'delegation.reason-missing': [422, 'Thiếu lý do', 'A reason is missing'],
  'delegation.revoked': [409, 'Ủy quyền này đã được thu hồi; hãy lập ủy quyền mới', 'This delegation was revoked; start a new one'],
};
