/** Bảng tổng hợp: danh sách và số liệu được tính từ nhật ký. */
export const upkeep = {
  title: 'Bảng tổng hợp',
  note: 'Mọi danh sách và số liệu được tính từ nhật ký. Bảng nào không tính được một sự kiện thì dừng trước sự kiện đó; nhật ký vẫn nguyên vẹn, các bảng khác vẫn chạy.',
  allWell: 'Mọi bảng đang theo kịp nhật ký và không bỏ sót sự kiện nào.',
  stopped: 'Bảng đang dừng',
  stoppedAt: (event: string) => `Dừng ở sự kiện ${event}`,
  stoppedBadge: 'Đang dừng',
  secret: 'Nội dung thuộc hồ sơ mật: người vận hành máy chủ xem bằng lệnh nghedan doctor.',
  says: (error: string) => `Chương trình báo: ${error}`,
  todo: 'Cách khắc phục là cài bản phát hành tính được sự kiện này. Trong lúc chờ: thử lại (không mất gì), hoặc yêu cầu bỏ qua đúng sự kiện này, cần người thứ hai ký.',
  retry: 'Thử lại',
  retried: 'Đã yêu cầu thử lại.',
  tried: (times: number, day: string) => `Đã thử lại ${times} lần, lần cuối ngày ${day}.`,
  ask: 'Yêu cầu bỏ qua sự kiện này',
  askNote:
    'Danh sách, số liệu và nhắc việc sẽ thiếu sự kiện này cho đến khi có phiên bản mới của bảng; nhật ký và lịch sử hồ sơ vẫn còn.',
  waiting: 'Chờ chữ ký thứ hai',
  skipped: 'Đang bỏ qua',
  skippedNote:
    'Danh sách và số liệu của các bảng này thiếu những sự kiện sau. Phiên bản mới của bảng sẽ tính lại cả những sự kiện đó.',
  skippedOn: (event: string, day: string) => `Sự kiện ${event}, từ ngày ${day}`,
  others: 'Chỉ quản trị viên của mọi đơn vị cấp cao nhất được thử lại hoặc yêu cầu bỏ qua.',
  view: {
    units: 'Đơn vị',
    users: 'Người dùng',
    cases: 'Hồ sơ',
    visits: 'Lượt tiếp, kỳ tiếp',
    letters: 'Đơn',
    dialogues: 'Đối thoại',
    commitments: 'Cam kết',
    registers: 'Sổ văn bản, nhắc việc, ủy quyền, chữ ký thứ hai',
    duties: 'Nghĩa vụ',
    'confidential/units': 'Phần mật: đơn vị',
    'confidential/users': 'Phần mật: người dùng',
    'confidential/denunciations': 'Phần mật: tố cáo',
    'confidential/denunciation-reminders': 'Phần mật: nhắc việc',
    'confidential/wall': 'Phần mật: đơn, lượt tiếp có nội dung tố cáo',
    'confidential/acts': 'Phần mật: ai làm gì, xem gì',
  } as Record<string, string>,
};

export const upkeepEvents: Record<string, string> = {
  ViewRetried: 'Cho bảng tổng hợp thử lại',
  DeadJobRetried: 'Cho việc nền đã hỏng làm lại',
  DeadJobDropped: 'Bỏ việc nền đã hỏng',
  StuckReactionRetried: 'Cho xử lý lại một sự kiện',
  ViewEventSkipped: 'Bỏ qua một sự kiện trong bảng tổng hợp',
};
