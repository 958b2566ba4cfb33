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
};

export const actingFields = {
  delegateTo: 'Người được ủy quyền',
  delegatedUnit: 'Trong đơn vị (để trống: đơn vị của tôi)',
  delegationNo: 'Số văn bản ủy quyền',
};
