import { papersOf, type Paper } from './paper.js';

const LTCD = '2014-07-01';
const R3 = '2026-07-01';

/** Papers of the counter (tiếp công dân): Mẫu 01 and 02/TCD of NĐ154 from 2026-07-01. */
export const visitPapers: readonly Paper[] = papersOf('visit', { validFrom: LTCD, personal: 'citizen' }, [
  {
    code: 'TCD.01',
    form: 'Mẫu số 01/TCD',
    title: 'Thông báo',
    about: 'Về việc từ chối tiếp công dân',
    event: 'VisitLogged',
    when: { '@event.outcome.kind': ['refused'] },
    series: 'TB',
    validFrom: R3,
    to: '{ho_ten}; địa chỉ: {dia_chi}',
    body: [
      'Vào {ngay_tiep}, ông (bà) đến {don_vi} trình bày: {tom_tat}',
      '{don_vi} từ chối tiếp ông (bà) về nội dung nêu trên theo căn cứ: {can_cu_tu_choi}.',
      'Thông báo để ông (bà) được biết.',
    ],
  },
  {
    code: 'TCD.02',
    form: 'Mẫu số 02/TCD',
    title: 'Giấy biên nhận',
    about: 'Về việc tiếp nhận thông tin, tài liệu',
    event: 'VisitLogged',
    body: [
      'Vào {ngay_tiep}, tại {don_vi}, đã nhận của ông (bà) {ho_ten}, số định danh {so_dinh_danh}, địa chỉ {dia_chi} các thông tin, tài liệu sau:',
      {
        table: 'tai_lieu',
        columns: [
          { head: 'TT', tag: 'tt', width: 2 },
          { head: 'Tên tài liệu', tag: 'ten', width: 10 },
          { head: 'Tình trạng', tag: 'tinh_trang', width: 6 },
          { head: 'Số bản', tag: 'so_ban', width: 3 },
          { head: 'Số trang', tag: 'so_trang', width: 3 },
        ],
      },
      'Nội dung: {tom_tat}',
      'Giấy biên nhận được lập thành hai bản, mỗi bên giữ một bản.',
    ],
    signature: { left: 'NGƯỜI CUNG CẤP', right: 'NGƯỜI TIẾP NHẬN' },
  },
]);

/** Papers of the head's reception session (kỳ tiếp công dân). */
export const sessionPapers: readonly Paper[] = papersOf('session', { validFrom: LTCD, personal: 'none' }, [
  {
    code: 'TCD.LICH',
    title: 'Thông báo',
    about: 'Lịch tiếp công dân',
    event: 'SchedulePosted',
    series: 'TB',
    body: [
      '{don_vi} thông báo lịch tiếp công dân: {gio_tiep}, {ngay_tiep_ke_hoach}, tại {dia_diem}.',
      'Công dân có nhu cầu đến đăng ký và trình bày theo nội quy tiếp công dân.',
    ],
    recipients: ['Niêm yết tại nơi tiếp công dân', 'Lưu: VT'],
  },
  {
    code: 'TCD.KL',
    title: 'Thông báo',
    about: 'Kết luận việc tiếp công dân',
    event: 'ConclusionsIssued',
    series: 'TB',
    validFrom: LTCD,
    body: [
      'Sau kỳ tiếp công dân {ngay_tiep_thuc_te}, người đứng đầu {don_vi} kết luận và giao nhiệm vụ như sau:',
      {
        table: 'cac_chi_dao',
        columns: [
          { head: 'TT', tag: 'tt', width: 2 },
          { head: 'Nội dung chỉ đạo', tag: 'noi_dung', width: 13 },
          { head: 'Đơn vị thực hiện', tag: 'don_vi_thuc_hien', width: 6 },
          { head: 'Thời hạn', tag: 'thoi_han', width: 4 },
        ],
      },
      'Các đơn vị được giao chịu trách nhiệm thực hiện, thông báo kết quả cho công dân và báo cáo {don_vi}.',
    ],
    recipients: ['Các đơn vị được giao', 'Lưu: VT'],
  },
]);

/** Papers of a dialogue between leaders and people (đối thoại). */
export const dialoguePapers: readonly Paper[] = papersOf(
  'dialogue',
  { validFrom: '2016-01-01', personal: 'none' },
  [
    {
      code: 'DT.KH',
      title: 'Kế hoạch',
      about: '{ten_doi_thoai}',
      event: 'DialoguePlanned',
      series: 'KH',
      body: [
        '1. Thành phần: {thanh_phan}. Chủ trì: {chu_tri}.',
        '2. Thời gian: {gio_bat_dau}, {ngay_doi_thoai}. Địa điểm: {dia_diem}.',
        '3. Nội dung: {chu_de}.',
      ],
    },
    {
      code: 'DT.TB',
      title: 'Thông báo',
      about: '{ten_doi_thoai}',
      event: 'DialogueAnnounced',
      series: 'TB',
      body: [
        '{don_vi} tổ chức đối thoại vào {gio_bat_dau}, {ngay_doi_thoai}, tại {dia_diem}.',
        'Nội dung: {chu_de}. Hình thức thông báo: {hinh_thuc_thong_bao}.',
        'Kính mời Nhân dân tham dự, gửi ý kiến trước qua hòm thư, điện thoại, cổng thông tin hoặc trưởng thôn, tổ dân phố.',
      ],
      recipients: ['Niêm yết, phát thanh', 'Lưu: VT'],
    },
    {
      code: 'DT.BB',
      title: 'Biên bản',
      about: '{ten_doi_thoai}',
      event: 'DialogueHeld',
      body: [
        'Hôm nay, {ngay_to_chuc}, tại {dia_diem}, {chu_tri_thuc_te} chủ trì đối thoại. Số người dự: {so_nguoi_du}.',
        'Các ý kiến và nội dung trả lời được ghi trong danh sách kèm theo.',
      ],
      signature: { left: 'THƯ KÝ', right: 'CHỦ TRÌ' },
    },
    {
      code: 'DT.KL',
      title: 'Thông báo',
      about: 'Kết luận {ten_doi_thoai}',
      event: 'DialogueConcluded',
      series: 'TB',
      body: ['Sau cuộc đối thoại {ngay_to_chuc}, {don_vi} kết luận: {noi_dung_ket_luan}'],
      recipients: ['Niêm yết công khai', 'Các đơn vị được giao', 'Lưu: VT'],
    },
  ],
);
