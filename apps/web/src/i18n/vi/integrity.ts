import type { IntegrityProblem } from '../../api/integrity.types.js';

/** How a problem is told; `n` writes numbers as the language does. */
type Telling = (problem: IntegrityProblem, n: (value: number | undefined) => string) => string;

/** Toàn vẹn: chứng minh với người ngoài rằng lịch sử không bị sửa. */
export const integrity = {
  title: 'Toàn vẹn',
  lead: 'Lịch sử có bị sửa hay không, và lấy gì để chứng minh với người ngoài.',
  verdict: 'Lịch sử có nguyên vẹn không?',
  neverChecked: 'Chưa tính lại lần nào từ khi máy chủ này khởi động.',
  whatItDoes: 'Đọc lại từng sự kiện, tính lại cây băm và đối chiếu với mọi mốc đã ký.',
  check: 'Tính lại toàn bộ',
  checking: (read: string, of: string) =>
    `Đã đọc ${read} trong ${of} sự kiện. Có thể rời trang rồi quay lại.`,
  checkingLabel: 'Đang tính lại',
  failed: 'Không tính lại được; hãy thử lại, hoặc báo người vận hành máy chủ.',
  empty: 'Chưa có sự kiện nào.',
  wholeInside: (last: string, checkpoints: string) =>
    `Khớp từ 0 đến ${last}, đối chiếu ${checkpoints} mốc trong sổ`,
  insideOnly:
    'Các mốc này do chính máy chủ giữ. Để chứng minh với người ngoài, hãy đối chiếu với mốc mà họ giữ.',
  wholeOutside: (last: string, day: string) =>
    day === ''
      ? `Nguyên vẹn từ 0 đến ${last}, đối chiếu mốc giữ bên ngoài`
      : `Nguyên vẹn từ 0 đến ${last}, đối chiếu mốc ${day}`,
  restInside: (from: string, last: string) =>
    `Từ ${from} đến ${last}: khớp các mốc trong sổ, chưa có mốc giữ bên ngoài.`,
  checkedAt: (at: string) => `Tính lại xong lúc ${at}.`,
  keysLost: 'Khóa ký đã có lần bị mất: không gì nối khóa sau với khóa trước.',
  problem: {
    'event-changed': ({ index }, n) => `Sai tại vị trí ${n(index)}: nội dung khác mã băm`,
    'checkpoint-differs': ({ after, size = 1, from }, n) =>
      `Sai trong khoảng ${n(after)}–${n(size - 1)}: không khớp mốc ${from === 'held' ? 'giữ bên ngoài' : 'trong sổ'}`,
    'log-too-short': ({ size, from }, n) =>
      `Sổ bị cắt phần cuối: ${from === 'held' ? 'mốc giữ bên ngoài' : from === 'tree' ? 'cây băm' : 'mốc trong sổ'} đã phủ ${n(size)} sự kiện`,
    'not-signed': ({ size, from }, n) =>
      `Mốc ${from === 'held' ? 'giữ bên ngoài' : 'trong sổ'} phủ ${n(size)} sự kiện không có chữ ký của khóa nào của sổ${from === 'held' ? ': mốc bị chép sai, hoặc sổ đã bị viết lại bằng khóa khác' : ''}`,
    'not-of-this-log': () => 'Mốc đưa vào đối chiếu không phải của sổ này, hoặc không phải mốc toàn vẹn',
    'key-not-bound': () => 'Có khóa ký được thay mà khóa trước không ký nhận',
    'not-readable': () => 'Một sự kiện về khóa hoặc mốc không đọc được nữa',
  } as Record<string, Telling>,
  whatNow: 'Đừng sửa gì trên máy chủ. Giữ nguyên đĩa và bản sao lưu, báo người vận hành và cơ quan giữ mốc.',
  compare: 'Đối chiếu với mốc giữ bên ngoài',
  compareHint: 'Dán nguyên văn mốc, năm dòng, bắt đầu bằng nghedan/; hoặc chọn tệp đã tải về.',
  note: 'Mốc',
  chooseFile: 'Chọn tệp mốc',
  compareNow: 'Tính lại và đối chiếu',
  outside: 'Mốc đang được giữ bên ngoài',
  outsideAgo: (ago: string) => `Mốc cuối cùng đang được giữ bên ngoài: ${ago}`,
  by: (holder: string, way: string, size: string) => `${holder} giữ (${way}), phủ ${size} sự kiện.`,
  nobody: 'Chưa ai bên ngoài giữ mốc nào: chưa chứng minh được gì với người ngoài.',
  limit: (days: number) =>
    `Sửa đổi sau mốc ấy thì không ai bên ngoài phát hiện được, nên mỗi ${days} ngày cần đưa ra ngoài một mốc mới.`,
  ago: {
    now: 'vừa xong',
    minutes: (n: number) => `${n} phút trước`,
    hours: (n: number) => `${n} giờ trước`,
    days: (n: number) => `${n} ngày trước`,
  },
  checkpoints: 'Các mốc đã ký',
  checkpointsNote: 'Cứ 10 phút máy chủ ký một mốc, nếu sổ có thêm sự kiện.',
  sign: 'Ký mốc ngay',
  signed: (size: string) => `Đã ký mốc phủ ${size} sự kiện.`,
  already: 'Mốc gần nhất đã phủ hết sổ.',
  none: 'Tháng này chưa ký mốc nào.',
  month: (month: string) => `Tháng ${month}`,
  earlier: 'Tháng trước',
  later: 'Tháng sau',
  columns: { at: 'Lúc', covers: 'Số sự kiện', root: 'Mã gốc', held: 'Ai giữ bên ngoài', what: 'Việc' },
  takeOut: 'Đưa ra ngoài',
  takeOutTitle: (size: string) => `Đưa mốc phủ ${size} sự kiện ra ngoài`,
  takeOutNote:
    'Ghi ai giữ, để biết khi cần thì đối chiếu với ai. Ghi cơ quan hoặc chức danh, không ghi tên người.',
  way: 'Cách đưa',
  ways: { downloaded: 'tải tệp về', printed: 'in ra giấy', sent: 'gửi đi' } as Record<string, string>,
  holder: 'Cơ quan, chức danh giữ mốc',
  holderHint: 'Ví dụ: Thanh tra tỉnh; Văn phòng Đoàn đại biểu Quốc hội',
  send: 'Ghi và đưa ra',
  offline: 'Kiểm chứng không cần phần mềm này',
  offlineNote:
    'Ai có gói chứng cứ và mốc đều tự kiểm được, trên máy khác, không cần mạng. Cần Python 3.9 trở lên. Gói của một hồ sơ: mở lịch sử hồ sơ, bấm “Xuất gói chứng cứ”. Gói của toàn sổ: người vận hành chạy nghedan prove --whole --out goi.zip.',
  steps: [
    'Giải nén gói chứng cứ, lấy tệp verify.py và tệp mốc đã giữ.',
    'python3 verify.py goi.zip --held moc.txt',
    'Mã thoát 0: nguyên vẹn; 1: đã bị sửa; 2: gói hỏng; 3: chưa có gì bên ngoài để đối chiếu.',
  ],
  evidence: {
    button: 'Xuất gói chứng cứ',
    title: (code: string) => `Gói chứng cứ của ${code}`,
    what: 'Tệp zip gồm nguyên văn các sự kiện của hồ sơ, chứng minh rằng chúng nằm trong sổ, mốc đã ký và chương trình kiểm chứng. Người nhận tự kiểm được, không cần phần mềm này.',
    recorded: 'Việc xuất được ghi vào nhật ký. Sự kiện có nhắc đến tố cáo chỉ còn mã băm.',
    take: 'Xuất gói',
    making: 'Đang tạo gói…',
  },
  key: 'Khóa kiểm chứng của sổ (cho --key)',
  printed: {
    title: 'Mốc toàn vẹn',
    heading: 'MỐC TOÀN VẸN',
    sub: 'Sổ điện tử tiếp công dân, xử lý đơn',
    at: 'Ký lúc',
    covers: 'Số sự kiện',
    root: 'Mã gốc, đọc để đối chiếu',
    text: 'Nguyên văn mốc',
    keep: 'Người giữ tờ này đối chiếu được sổ về sau: gõ lại nguyên văn trên vào tệp moc.txt (từ dấu — đến hết là một dòng liền), rồi chạy python3 verify.py goi.zip --held moc.txt; hoặc dán vào trang Kiểm tra, Toàn vẹn.',
    missing: 'Không có mốc này.',
  },
};
