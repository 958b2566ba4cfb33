import { inUnits } from '../../text/durations.js';
import { reasonOf } from './job-reasons.js';

const UNITS = { second: 'giây', minute: 'phút', hour: 'giờ' } as const;

export const jobs = {
  title: 'Việc nền',
  note: 'Những việc hệ thống tự làm: nhắc việc, việc định kỳ. Việc hỏng sau mọi lần thử nằm ở đây.',
  counts: (waiting: number, delayed: number, running: number) =>
    `${waiting} việc đang chờ · ${delayed} việc chờ đến giờ · ${running} việc đang làm`,
  kindsTitle: 'Theo loại việc',
  columns: {
    kind: 'Loại',
    waiting: 'Đang chờ',
    delayed: 'Chờ đến giờ',
    running: 'Đang làm',
    dead: 'Đã hỏng',
    oldest: 'Chờ lâu nhất từ',
  },
  noKinds: 'Hàng đợi trống.',
  rounds: {
    title: 'Việc định kỳ',
    note: 'Mỗi kỳ do đúng một máy làm; bảng này chung cho mọi máy.',
    columns: { round: 'Việc', every: 'Mỗi', state: 'Lần cuối', at: 'Lúc', took: 'Mất', due: 'Lần tới' },
    state: { well: 'Xong', failed: 'Hỏng', missing: 'Không chạy', new: 'Chưa đến lượt' },
    missing: (name: string) => `${name}: đã ba kỳ liền không chạy.`,
    missingTodo: 'Hãy kiểm tra máy làm việc nền có đang chạy không, rồi khởi động lại.',
  },
  failures: {
    title: 'Lần thử hỏng trong một ngày qua',
    none: 'Một ngày qua không có lần thử nào hỏng.',
    columns: { at: 'Lúc', kind: 'Loại', attempt: 'Lần thử', reason: 'Lý do' },
    last: 'Không thử nữa',
  },
  reason: reasonOf,
  duration: (ms: number) => {
    const { value, unit } = inUnits(ms);
    return value < 0.1 ? 'dưới 0,1 giây' : `${String(value).replace('.', ',')} ${UNITS[unit]}`;
  },
  dropTitle: (name: string) => `Bỏ việc: ${name}`,
  settled: 'Đã ghi lại, và chuyển cho hàng đợi.',
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
    'look-for-webhooks': 'Quét việc cần báo cho hệ thống khác',
    'look-for-mail': 'Quét thư cần gửi',
    'write-export': 'Ghi tệp xuất',
    'sign-checkpoint': 'Ký mốc toàn vẹn',
    'look-for-exports': 'Quét tệp xuất còn phải ghi, phải hủy',
    'approval-expiry': 'Ghi yêu cầu chữ ký hết hạn',
    'reorganisation-day': 'Thi hành sắp xếp đơn vị đến ngày',
  } as Record<string, string>,
};
