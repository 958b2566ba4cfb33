/** Acting in another's name. */
export const acting = {
  underDelegation: (name: string) => `thừa ủy quyền của ${name}`,
  delegations: 'Ủy quyền',
  delegationsNote: 'Ủy quyền có ngày, tự hết hiệu lực và không vượt quá quyền của người ủy quyền.',
  delegate: 'Ủy quyền',
  revoke: 'Thu hồi',
  noDelegations: 'Chưa có ủy quyền nào.',
  lends: (from: string, to: string) => `${from} ủy quyền cho ${to}`,
  term: (from: string, to: string) => `Từ ${from} đến hết ${to}`,
  document: (no: string) => `Văn bản ${no}`,
  wholeRole: 'mọi việc của vai trò, trừ việc pháp luật không cho ủy quyền',
  delegationStatus: {
    coming: 'Chưa bắt đầu',
    'in-force': 'Đang hiệu lực',
    over: 'Đã hết hạn',
    revoked: 'Đã thu hồi',
  } as Record<string, string>,
  conflicts: 'Xung đột lợi ích',
  noConflicts: 'Chưa ai khai báo.',
  declareConflict: 'Tôi có xung đột lợi ích',
  imposeConflict: 'Ghi xung đột của người khác',
  withdrawConflict: 'Bỏ khai báo',
  conflictGone: 'Sau khi khai báo, hồ sơ này không còn hiện với bạn.',
  competent: (unit: string) => `Người đứng đầu có xung đột lợi ích: thẩm quyền quyết định thuộc ${unit}.`,
  conflictGround: {
    declared: 'tự khai báo',
    'by-superior': 'cấp trên ghi nhận',
    'complained-about': 'là người bị khiếu nại',
    'settled-first': 'đã giải quyết lần đầu',
  } as Record<string, string>,
};

export const actingEvents: Record<string, string> = {
  ConflictDeclared: 'Khai báo xung đột lợi ích',
  ConflictWithdrawn: 'Bỏ khai báo xung đột lợi ích',
};

export const actingFields = {
  conflictRelation: 'Quan hệ hoặc lợi ích (không ghi tên)',
  conflictPerson: 'Người có xung đột',
  delegateTo: 'Người được ủy quyền',
  delegatedUnit: 'Trong đơn vị (để trống: đơn vị của tôi)',
  delegationNo: 'Số văn bản ủy quyền',
};
