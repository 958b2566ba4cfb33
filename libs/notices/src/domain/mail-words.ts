const vi = {
  subject: 'Nghe Dân: có việc cần xem',
  lead: 'Những việc đang chờ bạn:',
  reminder: 'Nhắc việc',
  walled: 'Có việc chờ ở mục Tố cáo',
  signature: (until: string) => `Một yêu cầu chờ chữ ký của bạn, hạn ${until}`,
  failedJob: (code: string) => `Một việc nền bị hỏng (${code})`,
  more: (count: number) => `và ${count} việc khác`,
  whyYou: 'Bạn tự đặt và tắt thông báo tại',
  codeSubject: 'Nghe Dân: mã xác nhận địa chỉ thư',
  code: (code: string) =>
    `Mã xác nhận địa chỉ nhận thông báo: ${code}\nMã có hiệu lực trong 30 phút. Nếu bạn không yêu cầu, hãy bỏ qua thư này.`,
  reminders: {
    'due-soon': 'Sắp đến hạn',
    'due-today': 'Đến hạn hôm nay',
    overdue: 'Quá hạn',
    'commitment-broken': 'Cam kết quá hẹn',
    stale: 'Hồ sơ không chuyển động từ ngày',
    'lower-level-overdue': 'Cấp dưới quá hạn, cần đôn đốc',
    'takeover-ground': 'Có căn cứ để cấp trên giải quyết thay',
    'in-force': 'Quyết định đã có hiệu lực, cần xác nhận',
  } as Readonly<Record<string, string>>,
  nouns: {
    case: 'hồ sơ',
    commitment: 'một cam kết',
    dialogue: 'một cuộc đối thoại',
    letter: 'một đơn',
    visit: 'một lượt tiếp',
    duty: 'một nghĩa vụ định kỳ',
  } as Readonly<Record<string, string>>,
};

export type MailWords = typeof vi;

const en: MailWords = {
  subject: 'work waits for you',
  lead: 'Waiting for you:',
  reminder: 'Reminder',
  walled: 'Something waits under Denunciations',
  signature: (until) => `A request waits for your signature, until ${until}`,
  failedJob: (code) => `Work in the background has failed (${code})`,
  more: (count) => `and ${count} more`,
  whyYou: 'You set and turn off these messages at',
  codeSubject: 'code to confirm your address',
  code: (code) =>
    `Code that confirms your address: ${code}\nIt works for 30 minutes. If you did not ask for it, leave this message.`,
  reminders: {
    'due-soon': 'Due soon',
    'due-today': 'Due today',
    overdue: 'Overdue',
    'commitment-broken': 'Commitment broken',
    stale: 'Case at rest since',
    'lower-level-overdue': 'Lower level overdue, to be urged',
    'takeover-ground': 'Ground for the superior to take over',
    'in-force': 'Decision in force, to be confirmed',
  },
  nouns: {
    case: 'a case',
    commitment: 'a commitment',
    dialogue: 'a dialogue',
    letter: 'a letter',
    visit: 'a visit',
    duty: 'a periodic duty',
  },
};

export const MAIL_WORDS = { vi, en } as const;
