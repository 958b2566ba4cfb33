import { code, day, shortDay, text, yesNo, type Tags } from './tag.js';

const VERDICT = { upheld: 'đúng', 'partly-upheld': 'đúng một phần', dismissed: 'sai' };
const FIRST_DECISION = {
  confirmed: 'công nhận quyết định giải quyết lần đầu',
  amended: 'sửa quyết định giải quyết lần đầu',
  cancelled: 'hủy quyết định giải quyết lần đầu',
};

/** Tags of the papers of a complaint. */
export const complaintTags: Tags = {
  ma_ho_so: text('ComplaintReceived.code'),
  tom_tat: text('ComplaintReceived.summary'),
  ngay_tiep_nhan: day('ComplaintReceived.occurredOn'),
  ngay_su_kien: day('@event.occurredOn'),
  nguoi_giai_quyet: text('ComplaintAccepted.resolver'),
  ngay_thu_ly: day('ComplaintAccepted.occurredOn'),
  han_giai_quyet: day(['ComplaintDeclaredComplex.resolve.due', 'ComplaintAccepted.resolve.due']),
  khoan_khong_thu_ly: text('ComplaintNotAccepted.ground'),
  ly_do_khong_thu_ly: text('ComplaintNotAccepted.explanation'),
  nguoi_xac_minh: text('VerificationAssigned.verifiers'),
  so_giao_xac_minh: text('VerificationAssigned.documentNo'),
  han_bao_cao: shortDay('VerificationAssigned.reportDueOn'),
  ly_do_phuc_tap: text('ComplaintDeclaredComplex.reason'),
  han_giai_quyet_moi: day('ComplaintDeclaredComplex.resolve.due'),
  ket_qua_xac_minh: code('VerificationReported.finding', VERDICT),
  kien_nghi_xac_minh: text('VerificationReported.proposal'),
  so_bao_cao: text('VerificationReported.documentNo'),
  ngay_doi_thoai: day('ComplaintDialogueHeld.occurredOn'),
  so_bien_ban: text('ComplaintDialogueHeld.minutesNo'),
  da_thong_nhat: yesNo('ComplaintDialogueHeld.agreed'),
  vang_mat: yesNo('ComplaintDialogueHeld.noShow'),
  ket_qua_doi_thoai: code('ComplaintDialogueHeld.agreed', {
    true: 'các bên thống nhất',
    false: 'các bên chưa thống nhất',
  }),
  ket_luan: code('ComplaintDecided.outcome', VERDICT),
  noi_dung_quyet_dinh: text('ComplaintDecided.summary'),
  so_quyet_dinh: text('ComplaintDecided.documentNo'),
  xu_ly_quyet_dinh_lan_dau: code('ComplaintDecided.firstDecision', FIRST_DECISION),
};
