import type { PeerRefusal } from '../../peer/peer-refusals.js';
import type { UpkeepRefusal } from '../../upkeep/upkeep-refusals.js';
import type { RefusalTable } from './row.js';

/** Views that stopped (bảng tổng hợp bị dừng). */
// prettier-ignore
export const upkeepRefusals: RefusalTable<UpkeepRefusal | PeerRefusal> = {
  'view.not-stopped': [409, 'Bảng này không dừng ở sự kiện đó (nữa); hãy tải lại trang', 'That view does not stand still at that event (any more); load the page again'],
  'view.not-to-copy': [409, 'Máy chủ này chưa có bảng đó ở phiên bản được hỏi; hãy dựng từ sổ', 'This node has no such view of that version ready: make it from the log'],
};
