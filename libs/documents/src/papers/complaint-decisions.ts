import { papersOf, type Paper } from './paper.js';

const GROUNDS = [
  'Căn cứ Luật Tổ chức chính quyền địa phương;',
  'Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011;',
  'Căn cứ Nghị định số 124/2020/NĐ-CP quy định chi tiết một số điều của Luật Khiếu nại;',
] as const;

/** Papers from the decision on (quyết định giải quyết, công khai, thi hành, bàn giao). */
export const complaintDecisionPapers: readonly Paper[] = papersOf(
  'complaint',
  { validFrom: '2020-12-10', personal: 'citizen' },
  [
    {
      code: 'KN.15',
      form: 'Mẫu số 15',
      title: 'Quyết định',
      about: 'Về việc giải quyết khiếu nại của ông (bà) {ho_ten}',
      event: 'ComplaintDecided',
      series: 'QĐ',
      body: [
        ...GROUNDS,
        'Xét báo cáo kết quả xác minh số {so_bao_cao} và kết quả đối thoại (nếu có),',
        'I. Nội dung khiếu nại: {tom_tat}',
        'II. Kết quả xác minh: khiếu nại {ket_qua_xac_minh}.',
        'III. Kết quả đối thoại: {ket_qua_doi_thoai}',
        { centre: 'QUYẾT ĐỊNH:' },
        'Điều 1. Nội dung khiếu nại của ông (bà) {ho_ten} là {ket_luan}. {noi_dung_quyet_dinh}',
        'Điều 2. Trong thời hạn 30 ngày kể từ ngày nhận được Quyết định này (vùng sâu, vùng xa đi lại khó khăn: không quá 45 ngày), nếu không đồng ý, ông (bà) có quyền khiếu nại lần hai hoặc khởi kiện vụ án hành chính tại Tòa án theo quy định của pháp luật.',
        'Điều 3. Ông (bà) {ho_ten} và các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
      ],
      recipients: [
        'Như Điều 3',
        'Cơ quan thanh tra cùng cấp',
        'Người có quyền, nghĩa vụ liên quan',
        'Lưu: VT, hồ sơ',
      ],
      when: { 'ComplaintReceived.instance': ['first', undefined] },
    },
    {
      code: 'KN.16',
      form: 'Mẫu số 16',
      title: 'Quyết định',
      about: 'Về việc giải quyết khiếu nại lần hai của ông (bà) {ho_ten}',
      event: 'ComplaintDecided',
      series: 'QĐ',
      body: [
        ...GROUNDS,
        'Xét báo cáo kết quả xác minh số {so_bao_cao} và biên bản đối thoại số {so_bien_ban},',
        'I. Nội dung khiếu nại: {tom_tat}',
        'II. Kết quả giải quyết lần đầu: quyết định số {so_quyet_dinh_lan_dau}.',
        'III. Kết quả xác minh: khiếu nại {ket_qua_xac_minh}.',
        'IV. Kết quả đối thoại: {ket_qua_doi_thoai}',
        { centre: 'QUYẾT ĐỊNH:' },
        'Điều 1. Nội dung khiếu nại của ông (bà) {ho_ten} là {ket_luan}; {xu_ly_quyet_dinh_lan_dau}. {noi_dung_quyet_dinh}',
        'Điều 2. Nếu không đồng ý với Quyết định này, ông (bà) có quyền khởi kiện vụ án hành chính tại Tòa án theo quy định của Luật Tố tụng hành chính.',
        'Điều 3. Ông (bà) {ho_ten}, người giải quyết khiếu nại lần đầu và các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
      ],
      recipients: ['Như Điều 3', 'Cơ quan thanh tra cùng cấp', 'Lưu: VT, hồ sơ'],
      when: { 'ComplaintReceived.instance': ['second'] },
    },
    {
      code: 'KN.CK',
      title: 'Biên bản',
      about: 'Về việc công khai quyết định giải quyết khiếu nại',
      event: 'DecisionPublicised',
      body: [
        'Hôm nay, {ngay_su_kien}, {don_vi} thực hiện công khai quyết định giải quyết khiếu nại số {so_quyet_dinh}, mã hồ sơ {ma_ho_so}.',
        'Hình thức công khai: {hinh_thuc_cong_khai}, tại {noi_cong_khai}; từ {cong_khai_tu} đến {cong_khai_den}.',
        'Nội dung công khai đã được kiểm tra, không có thông tin cá nhân phải giữ kín.',
      ],
      signature: { left: 'NGƯỜI LẬP BIÊN BẢN', right: 'ĐẠI DIỆN ĐƠN VỊ' },
      personal: 'none',
    },
    {
      code: 'KN.TH',
      title: 'Công văn',
      about: 'Về việc thi hành quyết định giải quyết khiếu nại',
      event: 'ExecutionDirected',
      series: 'CV',
      to: '{don_vi_thi_hanh}',
      body: [
        'Quyết định giải quyết khiếu nại số {so_quyet_dinh} đã có hiệu lực pháp luật. {don_vi} yêu cầu: {noi_dung_thi_hanh}',
        'Thời hạn hoàn thành: {han_thi_hanh}. Báo cáo kết quả về {don_vi}.',
      ],
    },
    {
      code: 'KN.BG',
      title: 'Biên bản bàn giao hồ sơ',
      about: 'Khiếu nại mã hồ sơ {ma_ho_so}',
      event: 'ComplaintHandedOver',
      body: [
        'Hôm nay, {ngay_su_kien}, hồ sơ khiếu nại mã {ma_ho_so} được bàn giao theo {can_cu_ban_giao}.',
        'Nội dung vụ việc: {tom_tat}',
        'Thời hạn giải quyết tiếp tục tính như trước khi bàn giao: đến hết {han_giai_quyet}. Toàn bộ lịch sử hồ sơ được giữ nguyên.',
      ],
      signature: { left: 'BÊN GIAO', right: 'BÊN NHẬN' },
      personal: 'none',
    },
  ],
);
