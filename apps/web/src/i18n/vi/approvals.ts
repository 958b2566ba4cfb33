/** Việc cần hai người ký. */
export const approvals = {
  title: 'Chờ chữ ký thứ hai',
  note: 'Một người yêu cầu, một người khác có quyền ký thì việc mới được thực hiện, đúng một lần. Người yêu cầu, người thay mặt họ hoặc được họ thay mặt không ký được.',
  waiting: (n: number) => `${n} yêu cầu chờ bạn ký`,
  none: 'Không có yêu cầu nào.',
  open: 'Đang chờ',
  past: 'Đã xong',
  kind: {
    'grant-role': 'Giao vai trò',
    'erase-person': 'Xóa dữ liệu cá nhân',
    'reopen-case': 'Mở lại hồ sơ đã đóng',
    'skip-event': 'Bỏ qua một sự kiện trong bảng tổng hợp',
  } as Record<string, string>,
  status: {
    requested: 'Chờ chữ ký',
    given: 'Đang thực hiện',
    refused: 'Bị từ chối',
    withdrawn: 'Đã rút',
    expired: 'Quá hạn ký',
    'carried-out': 'Đã thực hiện',
    failed: 'Không thực hiện được',
  } as Record<string, string>,
  askedBy: (name: string, on: string) => `${name} yêu cầu ngày ${on}`,
  until: (day: string) => `ký được đến hết ${day}`,
  decided: (name: string, on: string) => `${name}, ngày ${on}`,
  person: 'Một công dân (mã trong kho danh tính)',
  sign: 'Ký và thực hiện',
  refuse: 'Từ chối',
  withdraw: 'Rút yêu cầu',
  askRole: 'Yêu cầu vai trò cần hai người',
  askRoleNew: 'Tài khoản mới có vai trò cần hai người',
  askReopening: 'Yêu cầu mở lại',
  askErasure: 'Yêu cầu xóa dữ liệu cá nhân',
  twoPersons: 'Việc cần hai người',
  twoPersonsNote: 'Gửi yêu cầu; người thứ hai ký tại trang “Chờ chữ ký thứ hai”.',
};

export const approvalEvents: Record<string, string> = {
  ApprovalRequested: 'Yêu cầu chữ ký thứ hai',
  ApprovalGiven: 'Ký với tư cách người thứ hai',
  ApprovalRefused: 'Từ chối ký',
  ApprovalWithdrawn: 'Rút yêu cầu ký',
  ApprovalExpired: 'Yêu cầu quá hạn ký',
  ApprovalCarriedOut: 'Đã thực hiện việc được ký',
  ApprovalFailed: 'Không thực hiện được việc đã ký',
  ManyIdentitiesViewed: 'Mở quá nhiều danh tính trong ngày',
  AuditLookedAt: 'Xem nhật ký theo vai trò',
  AuditExported: 'Xuất nhật ký theo vai trò',
  PersonErased: 'Xóa dữ liệu cá nhân',
};

export const approvalFields: Record<string, string> = {
  approvalReason: 'Lý do (không ghi tên, số điện thoại, số định danh)',
  approvalBasis: 'Căn cứ: số, ngày văn bản',
};
