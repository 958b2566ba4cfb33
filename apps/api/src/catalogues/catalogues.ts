/** One entry of a list from which people choose. */
export type Choice = Readonly<{ code: string; vi: string; en: string }>;

const choice = (code: string, vi: string, en: string): Choice => ({ code, vi, en });

/** lĩnh vực: the groups of the reception report, with the everyday ones of a commune spelt out. */
export const FIELDS: readonly Choice[] = [
  choice('dat-dai', 'Đất đai', 'Land'),
  choice('giai-phong-mat-bang', 'Giải phóng mặt bằng', 'Land clearance'),
  choice('xay-dung', 'Xây dựng, nhà ở', 'Building and housing'),
  choice('moi-truong', 'Môi trường', 'Environment'),
  choice('giao-thong', 'Giao thông', 'Traffic'),
  choice('ha-tang', 'Hạ tầng, điện, nước', 'Infrastructure, power, water'),
  choice('chinh-sach', 'Chế độ, chính sách', 'Benefits and policy'),
  choice('y-te', 'Y tế', 'Health'),
  choice('giao-duc', 'Giáo dục', 'Education'),
  choice('an-ninh-trat-tu', 'An ninh, trật tự', 'Public order'),
  choice('thu-tuc-hanh-chinh', 'Thủ tục hành chính', 'Administrative procedures'),
  choice('can-bo', 'Cán bộ, công chức', 'Officials'),
  choice('cong-vu', 'Đạo đức, thực thi công vụ', 'Public duty'),
  choice('tham-nhung', 'Tham nhũng, tiêu cực', 'Corruption'),
  choice('tu-phap', 'Tư pháp', 'Judicial'),
  choice('dang-doan-the', 'Đảng, đoàn thể', 'Party and unions'),
  choice('khac', 'Khác', 'Other'),
];

/** How a case or a letter came in. */
export const CHANNELS: readonly Choice[] = [
  choice('visit', 'Tiếp công dân', 'Reception'),
  choice('letter', 'Đơn', 'Letter'),
  choice('direct', 'Nộp trực tiếp', 'Handed in'),
  choice('post', 'Bưu điện', 'Post'),
  choice('box', 'Hòm thư', 'Letter box'),
  choice('online', 'Trực tuyến', 'Online'),
  choice('forwarded', 'Cơ quan khác chuyển đến', 'Forwarded'),
];

/** Grounds of LKN 11 on which a complaint is not accepted; the number is printed in the notice (Mẫu 04). */
export const COMPLAINT_GROUNDS: readonly Choice[] = [
  {
    code: '1',
    vi: 'Quyết định nội bộ, chỉ đạo điều hành, văn bản quy phạm, bí mật nhà nước',
    en: 'Internal, directing, normative or secret decision',
  },
  {
    code: '2',
    vi: 'Không liên quan trực tiếp đến quyền, lợi ích của người khiếu nại',
    en: 'Own rights are not directly concerned',
  },
  {
    code: '3',
    vi: 'Không đủ năng lực hành vi mà không có người đại diện',
    en: 'Without capacity and without a representative',
  },
  { code: '4', vi: 'Người đại diện không hợp pháp', en: 'Representative not lawful' },
  { code: '5', vi: 'Đơn không có chữ ký hoặc điểm chỉ', en: 'No signature or fingerprint' },
  {
    code: '6',
    vi: 'Hết thời hiệu, thời hạn mà không có lý do chính đáng',
    en: 'Time limit expired without good reason',
  },
  { code: '7', vi: 'Đã có quyết định giải quyết lần hai', en: 'A second decision has been given' },
  {
    code: '8',
    vi: 'Đã đình chỉ, quá 30 ngày không tiếp tục khiếu nại',
    en: 'Terminated, and not continued within 30 days',
  },
  { code: '9', vi: 'Tòa án đã thụ lý hoặc đã giải quyết', en: 'A court has accepted or decided it' },
];
