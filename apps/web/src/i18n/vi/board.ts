export const board = {
  title: 'Bảng điều hành',
  asOf: (moment: string) => `đến ${moment}`,
  lag: (seconds: string) => `dữ liệu trễ ${seconds} giây`,
  print: 'In một trang',
  unit: 'Phạm vi',
  whole: 'Toàn bộ',
  figures: {
    overdue: 'Quá hạn',
    dueSoon: 'Sắp đến hạn',
    open: 'Đang giải quyết',
    onTime: 'Đúng hạn tháng này',
    commitments: 'Cam kết chưa thực hiện',
  },
  oldest: (n: number) => `lâu nhất ${n} ngày`,
  noneOverdue: 'không có hồ sơ nào',
  unassigned: (n: number) => `${n} hồ sơ chưa giao`,
  sinceWeek: (change: number) =>
    change === 0 ? 'bằng tuần trước' : `${change > 0 ? '+' : '−'}${Math.abs(change)} so với tuần trước`,
  previous: (fraction: string) => `tháng trước ${fraction}`,
  commitmentsLate: (n: number) => `${n} quá ngày hẹn`,
  longest: 'Quá hạn lâu nhất',
  hotSpots: 'Điểm nóng: hồ sơ quá hạn theo đơn vị và lĩnh vực',
  hotSpotsOpen: (overdue: number, open: number) => `${overdue} quá hạn trên ${open} đang mở`,
  absolute: 'Số hồ sơ',
  relative: 'Tỷ lệ',
  measure: 'Cách hiện',
  rate: 'Giải quyết đúng hạn, 12 tháng',
  rateMonth: 'Tháng',
  rateOnTime: 'Đúng hạn',
  rateSentence: (month: string, now: string, change: number | undefined) =>
    `Tháng ${month}: ${now} hồ sơ kết thúc đúng hạn${
      change === undefined || change === 0
        ? ''
        : change > 0
          ? `, tăng ${change} điểm`
          : `, giảm ${-change} điểm`
    }.`,
  rateNothing: 'Chưa có hồ sơ nào kết thúc có thời hạn.',
  target: (n: number) => `Mục tiêu ${n}`,
  upcoming: 'Đối thoại và cam kết',
  upcomingEmpty: 'Không có cuộc đối thoại hay cam kết nào sắp tới.',
  inDays: (n: number) => (n === 0 ? 'Hôm nay' : `Còn ${n} ngày`),
  lateDays: (n: number) => `Quá hẹn ${n} ngày`,
  toRates: 'Xem tỷ lệ giải quyết',
  unitColumn: 'Đơn vị',
};

export const rates = {
  title: 'Tỷ lệ giải quyết',
  by: 'Theo',
  dimensions: { thang: 'Tháng', 'don-vi': 'Đơn vị', 'linh-vuc': 'Lĩnh vực', loai: 'Loại', kenh: 'Nguồn' },
  from: 'Từ tháng',
  to: 'Đến tháng',
  monthHint: 'mm/yyyy',
  monthUnclear: 'Gõ tháng như 09/2026.',
  definition: 'Cách tính',
  period: 'Theo kỳ báo cáo',
  cohort: 'Theo hồ sơ nhận trong kỳ',
  onTimeFormula: 'Đúng hạn = số kết thúc không muộn hơn ngày hạn / số kết thúc có thời hạn',
  columns: {
    label: 'Nhóm',
    openAtStart: 'Tồn đầu',
    received: 'Nhận',
    closed: 'Kết thúc',
    openAtEnd: 'Tồn cuối',
    rate: 'Tỷ lệ giải quyết',
    onTime: 'Đúng hạn',
    median: 'Số ngày (trung vị)',
    p90: 'Số ngày (90 %)',
  },
  sum: 'Cộng',
  empty: 'Không có số liệu trong khoảng này.',
  sentence: (label: string, fraction: string) => `Thấp nhất: ${label}, ${fraction}.`,
};

export const admin = {
  title: 'Quản trị',
  users: 'Người dùng',
  addUser: 'Thêm người dùng',
  username: 'Tên đăng nhập',
  displayName: 'Họ tên',
  roles: 'Vai trò',
  state: 'Tình trạng',
  active: 'Đang dùng',
  disabled: 'Đã khóa',
  disable: 'Khóa',
  grant: 'Thêm vai trò',
  unitEnded: (day: string, successor?: string) =>
    `đơn vị kết thúc ${day}${successor ? `, việc chuyển sang ${successor}` : ''}`,
  onlyLeftBehind: (count: string) => `Chỉ người chưa có vai trò ở đơn vị đang hoạt động (${count})`,
  noUsers: 'Chưa có người dùng nào.',
  noContent: 'Người quản trị không xem nội dung hồ sơ.',
};
