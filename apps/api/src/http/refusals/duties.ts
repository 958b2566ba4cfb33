import type { CommitmentRefusal } from '#duties';
import type { RefusalTable } from './row.js';

/** Commitments and other duties (cam kết, nghĩa vụ). */
// prettier-ignore
export const dutiesRefusals: RefusalTable<CommitmentRefusal> = {
  'commitment.unknown': [404, 'Không tìm thấy', 'Not found'],
  'commitment.id-taken': [409, 'Cam kết này đã được lập với nội dung khác', 'Another commitment was made under this id'],
  'commitment.already-accepted': [409, 'Đã nhận việc', 'It has been taken on'],
  'commitment.result-open': [409, 'Chưa có kết quả để thông báo', 'There is no result to tell yet'],
  'commitment.already-fulfilled': [409, 'Đã thực hiện', 'It has been fulfilled'],
  'commitment.cancelled': [409, 'Đã hủy', 'It has been cancelled'],
  'commitment.text-missing': [422, 'Thiếu nội dung cam kết', 'What is promised is missing'],
  'commitment.evidence-missing': [422, 'Thiếu minh chứng', 'Evidence is missing'],
  'commitment.reason-missing': [422, 'Thiếu lý do', 'A reason is missing'],
  'commitment.due-before-made': [422, 'Hạn trước ngày cam kết', 'The date lies before the promise'],
  'commitment.date-before-made': [422, 'Ngày trước ngày cam kết', 'The day lies before the promise'],
};
