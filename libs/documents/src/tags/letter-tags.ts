import { code, day, list, shortDay, text, type Tags } from './tag.js';

const TYPES = {
  complaint: 'khiếu nại',
  denunciation: 'tố cáo',
  petition: 'kiến nghị',
  reflection: 'phản ánh',
};

/** The four answers of LTCD 28(1). */
const ANSWERS = {
  a: 'đơn được tiếp nhận, thụ lý để giải quyết',
  b: 'vụ việc cần thêm thời gian để xem xét, kiểm tra, xác minh',
  c: 'từ chối tiếp nhận, giải quyết',
  d: 'đơn được chuyển đến cơ quan, tổ chức, đơn vị có thẩm quyền',
};

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
  han_yeu_cau: shortDay('LowerLevelUrged.resolveBy'),
  ket_qua_xu_ly: code('AuthorNotified.answer', ANSWERS),
  cac_noi_dung: list('LetterSplitGuided.parts', {
    noi_dung: { path: 'summary', form: 'text' },
    loai_don: { path: 'letterType', form: 'code', words: TYPES },
    co_quan: { path: 'to', form: 'text' },
  }),
};
