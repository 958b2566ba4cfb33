import type { DocumentRefusal, TemplateRefusal } from '#documents';
import type { RefusalTable } from './row.js';

/** Numbered papers (văn bản) and their templates. */
// prettier-ignore
export const documentsRefusals: RefusalTable<DocumentRefusal | TemplateRefusal> = {
  'document.unknown': [404, 'Không tìm thấy', 'Not found'],
  'document.id-taken': [409, 'Mã này đã cấp số cho giấy tờ khác', 'This id has numbered another paper'],
  'document.already-void': [409, 'Số này đã hủy', 'The number has been spoiled already'],
  'document.void-before-issue': [422, 'Ngày hủy trước ngày cấp số', 'The day lies before the issue'],
  'document.reason-missing': [422, 'Hủy số cần ghi lý do', 'Spoiling a number needs a reason'],
  'document.template-broken': [422, 'Mẫu .docx của đơn vị bị hỏng; sửa hoặc xóa tệp mẫu để dùng mẫu có sẵn', 'The office’s own .docx template is broken; mend or remove it to use the shipped one'],
};
