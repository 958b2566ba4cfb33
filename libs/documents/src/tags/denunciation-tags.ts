import { code, day, list, shortDay, text, type Tags } from './tag.js';

const OUTCOMES = { true: 'đúng', 'partly-true': 'có đúng, có sai', false: 'sai' };
const FORMS = {
  meeting: 'công bố tại cuộc họp',
  posting: 'niêm yết',
  media: 'phương tiện thông tin đại chúng',
  portal: 'cổng thông tin điện tử',
};

/** Tags of the papers of a denunciation. Who denounced is not among them: an event does not know it. */
export const denunciationTags: Tags = {
  ma_ho_so: text('DenunciationRegistered.code'),
  tom_tat: text('DenunciationRegistered.summary'),
  bi_danh: text('DenunciationRegistered.denouncer.alias'),
  nguoi_bi_to_cao: list('DenunciationRegistered.accused', { chuc_vu: { path: 'position', form: 'text' } }),
  ngay_su_kien: day('@event.occurredOn'),
  so_thu_ly: text('DenunciationAccepted.documentNo'),
  ngay_thu_ly: day('DenunciationAccepted.occurredOn'),
  noi_dung_thu_ly: list('DenunciationAccepted.contents', { noi_dung: { path: '', form: 'text' } }),
  han_giai_quyet: day(['DenunciationTermExtended.resolve.due', 'DenunciationAccepted.resolve.due']),
  ly_do_khong_thu_ly: text('DenunciationNotAccepted.reason'),
  co_quan_nhan: text('@event.to'),
  ly_do_gia_han: text('DenunciationTermExtended.reason'),
  han_sau_gia_han: day('DenunciationTermExtended.resolve.due'),
  to_xac_minh: text('VerificationTeamFormed.members'),
  to_truong: text('VerificationTeamFormed.leader'),
  han_bao_cao: shortDay('VerificationTeamFormed.reportDueOn'),
  lam_viec_voi: text('DenunciationMinutesRecorded.with'),
  noi_dung_lam_viec: text('DenunciationMinutesRecorded.content'),
  noi_dung_giam_dinh: text('DenunciationExpertRequested.question'),
  ly_do_tam_dinh_chi: text('DenunciationSuspended.reason'),
  ly_do_dinh_chi: text('DenunciationTerminated.reason'),
  ket_qua_xac_minh: list('DenunciationVerificationReported.findings', {
    noi_dung: { path: 'content', form: 'text' },
    ket_qua: { path: 'outcome', form: 'code', words: OUTCOMES },
  }),
  kien_nghi_xac_minh: text('DenunciationVerificationReported.proposal'),
  so_ket_luan: text('ConclusionIssued.documentNo'),
  ket_luan: code('ConclusionIssued.outcome', OUTCOMES),
  ket_luan_tung_noi_dung: list('ConclusionIssued.findings', {
    noi_dung: { path: 'content', form: 'text' },
    ket_qua: { path: 'outcome', form: 'code', words: OUTCOMES },
  }),
  noi_dung_ket_luan: text('ConclusionIssued.summary'),
  trach_nhiem: text('ConclusionIssued.responsibility'),
  bien_phap_xu_ly: list('HandlingDecided.measures', { bien_phap: { path: '', form: 'text' } }),
  hinh_thuc_cong_khai: code('ConclusionPublicised.form', FORMS),
  noi_cong_khai: text('ConclusionPublicised.place'),
};
