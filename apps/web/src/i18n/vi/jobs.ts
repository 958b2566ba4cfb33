export const jobs = {
  title: 'Việc nền',
  note: 'Những việc hệ thống tự làm: nhắc việc, việc định kỳ. Việc hỏng sau mọi lần thử nằm ở đây.',
  counts: (waiting: number, delayed: number, running: number) =>
    `${waiting} việc đang chờ · ${delayed} việc chờ đến giờ · ${running} việc đang làm`,
  dead: 'Việc đã hỏng',
  none: 'Không có việc nào hỏng.',
  stuck: 'Sự kiện chưa xử lý được',
  noStuck: 'Mọi sự kiện đã được xử lý.',
  tried: (times: number, since: string) => `Đã thử ${times} lần, hỏng từ ${since}`,
  since: (instant: string) => `Từ ${instant}`,
  retry: 'Làm lại',
  drop: 'Bỏ',
  dropNote: 'Việc còn phải làm sẽ tự quay lại ở lần quét sau.',
  kind: {
    reminder: 'Nhắc việc',
    'look-for-reminders': 'Quét việc cần nhắc',
    mail: 'Thư thông báo cho một cán bộ',
    'mail-round': 'Thư thông báo',
    'mail-code': 'Thư mã xác nhận địa chỉ',
    webhook: 'Báo cho hệ thống khác',
    'reorganisation-day': 'Thi hành sắp xếp đơn vị đến ngày',
  } as Record<string, string>,
};
