import type { DraftRefusal, VaultRefusal } from '#identity';
import type { RefusalTable } from './row.js';

/** The vault of citizens’ data. */
// prettier-ignore
export const identityRefusals: RefusalTable<DraftRefusal | VaultRefusal> = {
  'subject.unknown': [404, 'Không tìm thấy', 'Not found'],
  'subject.name-missing': [422, 'Thiếu họ và tên', 'The name is missing'],
  'vault.key-destroyed': [410, 'Dữ liệu cá nhân đã được xóa', 'The personal data has been erased'],
  'draft.too-large': [413, 'Bản nháp quá dài', 'The draft is too large'],
  'draft.too-many': [409, 'Có quá nhiều bản nháp', 'There are too many drafts'],
};
