import { ROLES, type Role } from './domain/user.events.js';

/** One row of the permission matrix: what it is about, in the words of whoever checks it, and who may. */
export type Right = Readonly<{ vi: string; roles: readonly Role[] }>;

const right = (vi: string, ...roles: readonly Role[]): Right => ({ vi, roles });

/**
 * The rows of the matrix of rights (ma trận quyền). One person of a small office holds several roles; the matrix
 * says what each role is for. A deputy acts for the head.
 *
 * @source domain 8.4, 8.5
 */
export const RIGHTS = {
  records: right(
    'Mở lượt tiếp, ghi lời trình bày, ghi việc hằng ngày của vụ việc',
    'officer',
    'clerk',
    'adviser',
    'leader',
    'deputy',
  ),
  registers: right('Tiếp nhận, vào sổ đơn', 'officer', 'clerk', 'adviser'),
  classifies: right('Phân loại, đề xuất xử lý đơn', 'clerk', 'adviser'),
  guides: right('Hướng dẫn, báo cho người viết đơn', 'officer', 'clerk', 'adviser'),
  approves: right('Duyệt phân loại, đề xuất', 'leader', 'deputy'),
  decides: right(
    'Thụ lý hoặc không thụ lý, giao xác minh, gia hạn, tạm đình chỉ, đình chỉ, ban hành quyết định, kết luận',
    'leader',
    'deputy',
  ),
  verifies: right('Lập biên bản, ghi chứng cứ, báo cáo kết quả xác minh', 'verifier', 'leader', 'deputy'),
  dispatches: right('Ghi việc gửi, nhận, công khai văn bản', 'clerk', 'adviser', 'publisher'),
  minutes: right(
    'Lập kế hoạch, biên bản đối thoại; theo dõi, ghi chứng cứ cam kết',
    'adviser',
    'secretary',
    'leader',
    'deputy',
  ),
  publishes: right('Công khai', 'adviser', 'secretary', 'publisher'),
  reads: right(
    'Xem vụ việc, lịch sử và người trong vụ việc',
    'officer',
    'clerk',
    'adviser',
    'verifier',
    'leader',
    'deputy',
    'inspector',
  ),
  follows: right(
    'Xem đối thoại, cam kết, nghĩa vụ và số liệu tổng hợp',
    'officer',
    'clerk',
    'adviser',
    'verifier',
    'leader',
    'deputy',
    'inspector',
    'secretary',
    'publisher',
    'steering',
    'front',
  ),
  manages: right('Quản trị đơn vị, tài khoản và danh mục; không xem nội dung vụ việc', 'administrator'),
  everyRole: right('Xem danh mục đơn vị', ...ROLES),
} as const satisfies Readonly<Record<string, Right>>;
