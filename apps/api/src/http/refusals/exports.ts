import type { ExportRefusal } from '#exports';
import type { RefusalTable } from './row.js';

/** Lists that leave as files (xuất dữ liệu). */
// prettier-ignore
export const exportsRefusals: RefusalTable<ExportRefusal> = {
  'export.unknown': [404, 'Không tìm thấy', 'Not found'],
  'export.one-at-a-time': [409, 'Bạn đang có một tệp chưa ghi xong; hãy chờ tệp đó xong hoặc hủy nó rồi yêu cầu lại', 'One of your files is still being written; wait for it or give it up, then ask again'],
  'export.id-taken': [409, 'Mã lần xuất này đã dùng cho một danh sách khác; hãy yêu cầu lại', 'This id stands for another list; ask again'],
  'export.not-ready': [409, 'Tệp chưa ghi xong; hãy thử lại sau ít phút', 'The file is not written yet; try again in a few minutes'],
  'export.over': [409, 'Không còn tệp này; hãy yêu cầu xuất lại', 'This file is no more; ask for it again'],
  'export.expired': [409, 'Tệp chỉ giữ một ngày và đã hết hạn; hãy yêu cầu xuất lại', 'A file is kept for one day and this one is over; ask for it again'],
  'export.still-kept': [409, 'Tệp còn trong hạn giữ', 'The file is still kept'],
  'export.file-lost': [409, 'Tệp đã mất trước khi hết hạn; hãy yêu cầu xuất lại', 'The file was lost before its day was over; ask for it again'],
  'export.filter-unknown': [422, 'Bộ lọc có đơn vị, người hoặc lĩnh vực không có trong danh mục; hãy chọn lại', 'The filter names a unit, a person or a field that is not in the lists; choose again'],
};
