import type { IntegrityRefusal } from '#integrity';
import type { RefusalTable } from './row.js';

/** Proofs of the whole log (tính toàn vẹn). */
// prettier-ignore
export const integrityRefusals: RefusalTable<IntegrityRefusal> = {
  'signing-key.already-introduced': [409, 'Sổ này đã có khóa ký', 'This log has a signing key already'],
  'signing-key.not-introduced': [409, 'Sổ này chưa có khóa ký', 'This log has no signing key yet'],
  'signing-key.not-lost': [409, 'Khóa ký đang dùng vẫn còn trên máy này; hãy thay khóa, không báo mất', 'The key in force is on this machine: replace it, do not declare it lost'],
  'signing-key.reason-missing': [422, 'Hãy ghi lý do mất khóa', 'Say why the key is gone'],
  'signing-key.missing': [409, 'Máy chủ không tìm thấy tệp khóa ký, nên không ký được mốc; người vận hành phải đặt lại tệp khóa hoặc báo mất', 'The signing key file is missing and nothing can be signed; whoever runs the server must put it back or declare it lost'],
  'signing-key.other': [409, 'Tệp khóa ký trên máy chủ không phải khóa đang dùng của sổ này', 'The key file of the server does not hold the key that is in force'],
  'checkpoint.log-empty': [409, 'Sổ chưa có gì để ký', 'Nothing is written yet'],
  'checkpoint.history-changed': [409, 'Sổ không còn khớp mốc đã ký gần nhất: không ký tiếp. Hãy kiểm tra toàn vẹn ngay', 'The log is not what the last checkpoint says: nothing more is signed. Check it now'],
  'checkpoint.goes-back': [409, 'Đã có mốc mới hơn', 'A newer checkpoint is signed already'],
  'checkpoint.unknown': [404, 'Không tìm thấy', 'Not found'],
  'checkpoint.holder-missing': [422, 'Hãy ghi cơ quan hoặc chức danh đang giữ mốc', 'Say which office or role holds it'],
  'checkpoint.holder-personal': [422, 'Chỉ ghi cơ quan hoặc chức danh; nội dung này giống dữ liệu cá nhân', 'Write an office or a role: this looks like personal data'],
  'checkpoint.other-note': [422, 'Đây không phải mốc đó kèm chữ ký của bên chứng kiến', 'This is not that checkpoint with the line of a witness'],
};
