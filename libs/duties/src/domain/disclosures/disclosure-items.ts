export type DisclosureBody = 'commune' | 'agency' | 'enterprise';

export type DisclosureItem = Readonly<{
  code: string;
  body: DisclosureBody;
  vi: string;
  en: string;
  /** Always shown; never taken down (LDC 12). */
  permanent: boolean;
  /** Broadcast by loudspeaker on three days running (LDC 13). */
  broadcast: boolean;
}>;

const commune = (no: number, vi: string, en: string): DisclosureItem => ({
  code: `LDC11.${no}`,
  body: 'commune',
  vi,
  en,
  permanent: no === 4 || no === 13,
  broadcast: no >= 7 && no <= 12,
});
const of = (body: DisclosureBody, code: string, vi: string, en: string): DisclosureItem => ({
  code,
  body,
  vi,
  en,
  permanent: false,
  broadcast: false,
});

/**
 * What must be made public (nội dung phải công khai).
 *
 * @source LDC 11 (the 14 items of a commune), LDC 46 (agencies), LDC 64 and NĐ145 43 (enterprises)
 */
export const disclosureItems: readonly DisclosureItem[] = [
  commune(1, 'Kế hoạch phát triển kinh tế - xã hội và kết quả', 'Socio-economic plan and its result'),
  commune(2, 'Dự toán, quyết toán ngân sách', 'Budget and settlement'),
  commune(3, 'Dự án, thu hồi đất, bồi thường, quỹ đất, quy hoạch', 'Projects, land, compensation, planning'),
  commune(4, 'Quy chế dân chủ, nhiệm vụ của cán bộ, công chức', 'Democracy regulation, duties of officials'),
  commune(5, 'Các quỹ và khoản đóng góp của Nhân dân', 'Funds and people’s contributions'),
  commune(6, 'Tài sản công', 'Public assets'),
  commune(7, 'Chính sách hỗ trợ, danh sách, an sinh xã hội', 'Support policies, lists, social security'),
  commune(8, 'Hỗ trợ thiên tai, dịch bệnh, quyên góp', 'Disaster and epidemic support, donations'),
  commune(9, 'Danh sách nghĩa vụ quân sự', 'Military service lists'),
  commune(
    10,
    'Kết quả thanh tra, kiểm tra, xử lý tham nhũng, lấy phiếu tín nhiệm',
    'Results of inspection, corruption, votes of confidence',
  ),
  commune(11, 'Lấy ý kiến Nhân dân và giải trình tiếp thu', 'People’s opinions and what was taken up'),
  commune(12, 'Phí, lệ phí', 'Fees'),
  commune(13, 'Thủ tục hành chính', 'Administrative procedures'),
  commune(14, 'Nội dung khác theo pháp luật', 'Other items by law'),
  of('agency', 'LDC46.FINANCE', 'Kinh phí, quyết toán', 'Budget and settlement of the agency'),
  of('agency', 'LDC46.STAFF', 'Tuyển dụng, đào tạo, bổ nhiệm, khen thưởng, kỷ luật', 'Staff matters'),
  of('agency', 'LDC46.RULES', 'Nội quy, quy chế của cơ quan', 'Rules of the agency'),
  of(
    'agency',
    'LDC46.8',
    'Kết quả thanh tra, kiểm toán, giải quyết khiếu nại, tố cáo nội bộ',
    'Results of inspection and of internal complaints and denunciations',
  ),
  of('agency', 'LDC46.OTHER', 'Nội dung khác của cơ quan', 'Other items of the agency'),
  of('enterprise', 'LDC64.PLAN', 'Tình hình, kế hoạch sản xuất, kinh doanh', 'Business and plan'),
  of(
    'enterprise',
    'LDC64.RULES',
    'Nội quy, thỏa ước lao động tập thể, quy chế',
    'Rules, collective agreement',
  ),
  of('enterprise', 'LDC64.FUNDS', 'Các quỹ của người lao động, bảo hiểm', 'Workers’ funds, insurance'),
  of('enterprise', 'LDC64.OTHER', 'Nội dung khác của doanh nghiệp', 'Other items of the enterprise'),
];

export const disclosureItem = (code: string): DisclosureItem | undefined =>
  disclosureItems.find((item) => item.code === code);
