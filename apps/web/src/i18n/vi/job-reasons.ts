/** Vì sao một việc nền hỏng, theo mã; mã lạ thì hiện nguyên mã. */
const REASONS: Readonly<Record<string, string>> = {
  'job.worker-lost': 'Tiến trình đang làm việc này đã dừng giữa chừng',
  'job.unknown-kind': 'Bản phần mềm đang chạy không biết loại việc này',
  'mail.server-away': 'Máy chủ thư không trả lời',
  'mail.not-secure': 'Máy chủ thư không có kết nối mã hóa tin được',
  'mail.login-refused': 'Máy chủ thư từ chối tài khoản gửi',
  'mail.not-now': 'Máy chủ thư hẹn gửi lại sau',
  'mail.refused': 'Máy chủ thư từ chối thư này',
  'mail.settings-unreadable': 'Không đọc được tệp cấu hình máy chủ thư',
  'webhook.unresolved': 'Không tìm thấy địa chỉ của nơi nhận',
  'webhook.address-forbidden': 'Địa chỉ của nơi nhận chưa được phép',
  'webhook.certificate': 'Chứng chỉ của nơi nhận không tin được',
  'webhook.unreachable': 'Không kết nối được với nơi nhận',
  'webhook.timeout': 'Nơi nhận không trả lời trong năm giây',
  'webhook.redirected': 'Nơi nhận chuyển sang địa chỉ khác',
  'webhook.files-unreadable': 'Không đọc được tệp khóa của nơi nhận',
};

export const reasonOf = (code: string): string => {
  const [, status] = /^webhook\.status-(\d+)$/.exec(code) ?? [];
  if (status !== undefined) return `Nơi nhận trả lời mã ${status}`;
  return REASONS[code] ?? (code.startsWith('bug.') ? 'Lỗi của chương trình; xem nhật ký máy chủ' : code);
};
