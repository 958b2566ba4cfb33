import { papersOf, type Paper } from './paper.js';

/** Papers of handling a letter (xử lý đơn): slips of TT 05/2021, notices of LTCD 28, letters to other bodies. */
export const letterPapers: readonly Paper[] = papersOf(
  'letter',
  { validFrom: '2014-07-01', personal: 'citizen' },
  [
    {
      code: 'DON.TN',
      title: 'Phiếu tiếp nhận đơn',
      event: 'LetterReceived',
      body: [
        'Mã đơn: {ma_don}. Ngày nhận: {ngay_tiep_nhan_ngan}. Số trang: {so_trang}. Số người đứng tên: {so_nguoi}.',
        'Người gửi: {ho_ten}; địa chỉ: {dia_chi}.',
        'Nội dung: {tom_tat}',
        'Hạn trả lời công dân (Luật Tiếp công dân, khoản 1 Điều 28): {han_tra_loi}.',
      ],
      signature: 'officer',
    },
    {
      code: 'DON.01',
      form: 'Mẫu số 01 (TT 05/2021/TT-TTCP)',
      title: 'Phiếu đề xuất thụ lý đơn',
      event: 'LetterProposedForAcceptance',
      to: 'Người đứng đầu {don_vi}',
      body: [
        'Vào {ngay_tiep_nhan}, {don_vi} nhận được đơn mã {ma_don} của ông (bà) {ho_ten}; địa chỉ: {dia_chi}.',
        'Tóm tắt nội dung: {tom_tat}',
        'Đơn đủ điều kiện xử lý và thuộc thẩm quyền. Đề xuất thụ lý để giải quyết; mã hồ sơ: {ma_ho_so}.',
      ],
      signature: { left: 'PHÊ DUYỆT CỦA NGƯỜI ĐỨNG ĐẦU', right: 'NGƯỜI ĐỀ XUẤT' },
    },
    {
      code: 'DON.HD',
      title: 'Phiếu hướng dẫn',
      event: 'LetterGuided',
      series: 'HD',
      to: '{ho_ten}; địa chỉ: {dia_chi}',
      body: [
        'Vào {ngay_tiep_nhan}, {don_vi} nhận được đơn của ông (bà), nội dung: {tom_tat}',
        'Nội dung đơn không thuộc thẩm quyền giải quyết của {don_vi}. Căn cứ {can_cu}, đề nghị ông (bà) gửi đơn đến {co_quan_nhan} để được giải quyết theo quy định.',
        'Việc hướng dẫn chỉ thực hiện một lần cho cùng một nội dung.',
      ],
    },
    {
      code: 'DON.CD',
      title: 'Phiếu chuyển đơn',
      event: 'LetterTransferred',
      series: 'PC',
      to: '{co_quan_nhan}',
      body: [
        'Vào {ngay_tiep_nhan}, {don_vi} nhận được đơn mã {ma_don}, nội dung: {tom_tat}',
        'Sau khi xem xét, nội dung đơn thuộc thẩm quyền giải quyết của {co_quan_nhan}. {don_vi} chuyển đơn đến quý cơ quan để xem xét, giải quyết và thông báo kết quả.',
      ],
      recipients: ['Như trên', 'Người gửi đơn (để biết)', 'Lưu: VT'],
      personal: 'none',
    },
    {
      code: 'DON.DD',
      title: 'Công văn',
      about: 'Về việc đôn đốc giải quyết đơn',
      event: 'LowerLevelUrged',
      series: 'CV',
      to: '{co_quan_nhan}',
      body: [
        '{don_vi} nhận được đơn mã {ma_don}, nội dung: {tom_tat}',
        'Vụ việc thuộc thẩm quyền của quý cơ quan nhưng đã quá thời hạn giải quyết. Đề nghị giải quyết dứt điểm và báo cáo kết quả trước {han_yeu_cau}.',
      ],
      personal: 'none',
    },
    {
      code: 'DON.TACH',
      title: 'Hướng dẫn viết đơn riêng',
      event: 'LetterSplitGuided',
      series: 'HD',
      to: '{ho_ten}; địa chỉ: {dia_chi}',
      body: [
        'Đơn mã {ma_don} của ông (bà) có nhiều nội dung khác nhau. Căn cứ khoản 3 Điều 25 Luật Tiếp công dân, đề nghị ông (bà) viết đơn riêng cho từng nội dung:',
        { list: 'cac_noi_dung', row: '{noi_dung} ({loai_don}) – gửi {co_quan}' },
      ],
    },
    {
      code: 'DON.TRA',
      title: 'Thông báo',
      about: 'Về việc trả lại đơn',
      event: 'LetterReturned',
      series: 'TB',
      to: '{ho_ten}; địa chỉ: {dia_chi}',
      body: ['Đơn mã {ma_don} của ông (bà) được trả lại vì: {ly_do}'],
    },
    {
      code: 'DON.CQDT',
      title: 'Công văn',
      about: 'Về việc chuyển tin báo có dấu hiệu tội phạm',
      event: 'ReferredToInvestigation',
      series: 'CV',
      to: '{co_quan_nhan}',
      body: [
        'Qua xem xét đơn mã {ma_don}, {don_vi} nhận thấy có dấu hiệu tội phạm. Căn cứ {can_cu}, {don_vi} chuyển hồ sơ để quý cơ quan xem xét theo quy định của pháp luật.',
      ],
      personal: 'none',
    },
    {
      code: 'DON.KQ',
      title: 'Thông báo',
      about: 'Về kết quả xử lý đơn',
      event: 'AuthorNotified',
      series: 'TB',
      to: '{ho_ten}; địa chỉ: {dia_chi}',
      body: [
        'Căn cứ khoản 1 Điều 28 Luật Tiếp công dân, {don_vi} thông báo kết quả xử lý đơn mã {ma_don} của ông (bà): {ket_qua_xu_ly}',
      ],
    },
  ],
);
