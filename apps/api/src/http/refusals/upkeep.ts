import type { UpkeepRefusal } from '../../upkeep/upkeep-refusals.js';
import type { RefusalTable } from './row.js';

/** Views that stopped (bảng tổng hợp bị dừng). */
// prettier-ignore
export const upkeepRefusals: RefusalTable<UpkeepRefusal> = {
  'view.not-stopped': [409, 'Bảng này không dừng ở sự kiện đó (nữa); hãy tải lại trang', 'That view does not stand still at that event (any more); load the page again'],
};
