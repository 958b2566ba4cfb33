import { day, shortDay, text, type Tags } from './tag.js';

/** Tags of the papers of a letter. */
export const letterTags: Tags = {
  ma_don: text('LetterReceived.code'),
  tom_tat: text('LetterReceived.summary'),
  ngay_tiep_nhan: day('LetterReceived.occurredOn'),
  ngay_tiep_nhan_ngan: shortDay('LetterReceived.occurredOn'),
  so_trang: text('LetterReceived.pages'),
  so_nguoi: text('LetterReceived.signatories'),
  han_tra_loi: day('LetterReceived.reply.due'),
  ma_ho_so: text('LetterProposedForAcceptance.caseCode'),
  co_quan_nhan: text('@event.to'),
  can_cu: text('@event.basis'),
  ly_do: text('@event.reason'),
};
