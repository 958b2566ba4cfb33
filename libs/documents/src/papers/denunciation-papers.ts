import { papersOf, type Paper } from './paper.js';

const LTC = 'Căn cứ Luật Tố cáo ngày 12 tháng 6 năm 2018;';
const ND31 =
  'Căn cứ Nghị định số 31/2019/NĐ-CP quy định chi tiết một số điều và biện pháp tổ chức thi hành Luật Tố cáo;';
const DECIDES = { centre: 'QUYẾT ĐỊNH:' } as const;

/**
 * Papers of a denunciation (tố cáo): forms of NĐ31, 02 and 03 as replaced by NĐ156. None but the denouncer's own
 * notice (Mẫu 05) may bind the denouncer's identity; the others know the alias at most (LTC 8(3), 56).
 */
export const denunciationPapers: readonly Paper[] = papersOf(
  'denunciation',
  { validFrom: '2019-05-28', personal: 'none' },
  [
    {
      code: 'TC.01',
      form: 'Mẫu số 01',
      title: 'Quyết định',
      about: 'Về việc gia hạn thời hạn giải quyết tố cáo',
      event: 'TermExtended',
      series: 'QĐ',
      body: [
        LTC,
        ND31,
        DECIDES,
        'Điều 1. Gia hạn thời hạn giải quyết tố cáo mã hồ sơ {ma_ho_so}, thụ lý {ngay_thu_ly}. Lý do: {ly_do_gia_han}',
        'Thời hạn giải quyết sau khi gia hạn: đến hết {han_sau_gia_han}.',
        'Điều 2. Người giải quyết tố cáo, người bị tố cáo và các cơ quan, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
      ],
    },
    {
      code: 'TC.04',
      form: 'Mẫu số 04',
      title: 'Quyết định',
      about: 'Về việc thụ lý tố cáo',
      event: 'DenunciationAccepted',
      series: 'QĐ',
      body: [
        LTC,
        ND31,
        'Xét đề nghị của đơn vị được giao tham mưu,',
        DECIDES,
        'Điều 1. Thụ lý tố cáo mã hồ sơ {ma_ho_so} đối với {nguoi_bi_to_cao}.',
        'Nội dung tố cáo được thụ lý: {tom_tat}',
        'Thời hạn giải quyết: đến hết {han_giai_quyet}.',
        'Điều 2. Các đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.',
      ],
    },
    {
      code: 'TC.05',
      form: 'Mẫu số 05',
      title: 'Thông báo',
      about: 'Về việc thụ lý tố cáo',
      event: 'DenouncerNotified',
      series: 'TB',
      to: '{ho_ten_nguoi_to_cao}',
      body: [
        '{don_vi} đã thụ lý tố cáo của ông (bà) theo Quyết định số {so_thu_ly}, {ngay_thu_ly}.',
        'Nội dung tố cáo được thụ lý: {tom_tat}',
        'Thời hạn giải quyết: đến hết {han_giai_quyet}.',
        'Thông tin về danh tính của ông (bà) được giữ bí mật theo quy định của Luật Tố cáo.',
      ],
      personal: 'denouncer',
    },
    {
      code: 'TC.06',
      form: 'Mẫu số 06',
      title: 'Thông báo',
      about: 'Về nội dung tố cáo',
      event: 'AccusedNotified',
      series: 'TB',
      to: '{nguoi_bi_to_cao}',
      body: [
        '{don_vi} đã thụ lý tố cáo theo Quyết định số {so_thu_ly}, {ngay_thu_ly}.',
        'Nội dung tố cáo: {tom_tat}',
        'Đề nghị ông (bà) giải trình bằng văn bản về nội dung tố cáo, kèm theo thông tin, tài liệu, chứng cứ.',
      ],
    },
    {
      code: 'TC.07',
      form: 'Mẫu số 07',
      title: 'Quyết định',
      about: 'Về việc thành lập Tổ xác minh nội dung tố cáo',
      event: 'VerificationTeamFormed',
      series: 'QĐ',
      body: [
        LTC,
        ND31,
        DECIDES,
        'Điều 1. Thành lập Tổ xác minh nội dung tố cáo mã hồ sơ {ma_ho_so}, gồm: {to_xac_minh}. Tổ trưởng: {to_truong}.',
        'Điều 2. Tổ xác minh nhận bản lược bỏ thông tin người tố cáo; báo cáo kết quả với người giải quyết tố cáo.',
        'Điều 3. Các thành viên Tổ xác minh và các đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.',
      ],
    },
    {
      code: 'TC.TDC',
      title: 'Quyết định',
      about: 'Về việc tạm đình chỉ giải quyết tố cáo',
      event: 'DenunciationSuspended',
      series: 'QĐ',
      body: [
        LTC,
        DECIDES,
        'Điều 1. Tạm đình chỉ giải quyết tố cáo mã hồ sơ {ma_ho_so} từ {ngay_su_kien}. Lý do: {ly_do_tam_dinh_chi}',
        'Điều 2. Thời gian tạm đình chỉ không tính vào thời hạn giải quyết tố cáo (khoản 2 Điều 34 Luật Tố cáo).',
      ],
    },
    {
      code: 'TC.DC',
      title: 'Quyết định',
      about: 'Về việc đình chỉ giải quyết tố cáo',
      event: 'DenunciationTerminated',
      series: 'QĐ',
      body: [LTC, DECIDES, 'Điều 1. Đình chỉ giải quyết tố cáo mã hồ sơ {ma_ho_so}. Lý do: {ly_do_dinh_chi}'],
    },
    {
      code: 'TC.11',
      form: 'Mẫu số 11',
      title: 'Báo cáo',
      about: 'Kết quả xác minh nội dung tố cáo',
      event: 'VerificationReported',
      series: 'BC',
      to: 'Người giải quyết tố cáo',
      body: [
        'Tổ xác minh báo cáo kết quả xác minh tố cáo mã hồ sơ {ma_ho_so}: {tom_tat}',
        'Kết quả xác minh: {ket_qua_xac_minh}',
        'Kiến nghị: {kien_nghi_xac_minh}',
      ],
    },
    {
      code: 'TC.12',
      form: 'Mẫu số 12',
      title: 'Kết luận nội dung tố cáo',
      about: 'Đối với {nguoi_bi_to_cao}',
      event: 'ConclusionIssued',
      series: 'KL',
      body: [
        LTC,
        ND31,
        'I. Nội dung tố cáo: {tom_tat}',
        'II. Kết luận: nội dung tố cáo {ket_luan}. {noi_dung_ket_luan}',
        'III. Trách nhiệm và biện pháp xử lý: {bien_phap_xu_ly}',
      ],
      recipients: ['Người bị tố cáo', 'Cơ quan quản lý người bị tố cáo', 'Lưu: VT, hồ sơ'],
    },
  ],
);
