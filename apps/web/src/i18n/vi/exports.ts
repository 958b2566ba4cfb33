/** Xuất dữ liệu. */
export const exports = {
  button: 'Xuất tệp',
  title: 'Tệp đã xuất',
  note: 'Tệp của riêng bạn, giữ một ngày rồi bị hủy.',
  ask: 'Xuất danh sách ra tệp',
  what: (rows: string) => `Toàn bộ ${rows} dòng theo bộ lọc đang xem, kể cả các trang sau.`,
  whole: 'Toàn bộ danh sách theo bộ lọc đang xem, kể cả các trang sau.',
  recorded:
    'Việc xuất được ghi vào nhật ký: ai, danh sách nào, bộ lọc nào. Tệp không có tố cáo, kể cả khi trang đang xem có.',
  format: 'Định dạng',
  formats: {
    xlsx: 'Bảng tính Excel (.xlsx)',
    'csv-semicolon': 'CSV, ngăn cách bằng dấu chấm phẩy',
    'csv-comma': 'CSV, ngăn cách bằng dấu phẩy',
  } as Record<string, string>,
  send: 'Yêu cầu xuất',
  list: { cases: 'Hồ sơ cần xử lý', letters: 'Sổ đơn', visits: 'Sổ tiếp công dân' } as Record<string, string>,
  status: {
    requested: 'Đang ghi',
    written: 'Tải về được',
    failed: 'Không ghi được',
    cancelled: 'Đã hủy',
    expired: 'Hết hạn giữ',
  } as Record<string, string>,
  failure: {
    'no-longer-allowed': 'Lúc ghi tệp, bạn không còn quyền xem danh sách này.',
    'too-large':
      'Danh sách lớn hơn mức nơi giữ tệp nhận được; hãy lọc hẹp lại, hoặc chọn CSV nếu đã chọn bảng tính.',
    'took-too-long': 'Không ghi được trong một ngày; hãy yêu cầu lại, hoặc báo quản trị xem việc nền.',
    'could-not-be-written': 'Đã thử vài lần nhưng không ghi được; hãy yêu cầu lại, hoặc báo quản trị.',
  } as Record<string, string>,
  writing: (rows: string) => `Khoảng ${rows} dòng; trang này tự cập nhật.`,
  holds: (rows: string, size: string) => `${rows} dòng, ${size}`,
  askedAt: (at: string) => `Yêu cầu ${at}`,
  until: (at: string) => `Giữ đến ${at}`,
  searched: 'Có từ tìm kiếm',
  downloaded: (times: number) => `Đã tải ${times} lần`,
  download: 'Tải về',
  hash: 'Mã băm SHA-256 của tệp',
  cancel: 'Hủy yêu cầu',
  discard: 'Xóa tệp ngay',
  empty: 'Chưa có tệp nào. Mở Hồ sơ cần xử lý, Đơn thư hoặc Sổ tiếp công dân rồi bấm “Xuất tệp”.',
};
