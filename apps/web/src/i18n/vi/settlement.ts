/** What a decision on a complaint is about besides its outcome: offices, papers, money, land, people. */
export const settlementFields: Record<string, string> = {
  resolverOffice: 'Chức vụ của người giải quyết',
  newResolver: 'Người giải quyết mới',
  contestedIssuer: 'Người ban hành quyết định bị khiếu nại',
  contestedFate: 'Đối với quyết định bị khiếu nại',
  oneEach: 'Mỗi người một quyết định (nhiều người khiếu nại)',
  grave: 'Phức tạp: đông người, các cơ quan khác ý kiến, gay gắt, dư luận, an ninh (NĐ124 28(2))',
  agreedPoints: 'Nội dung đã thống nhất',
  openPoints: 'Nội dung còn ý kiến khác nhau',
  remediesAsked: 'Có kiến nghị xử lý về tiền, đất, người',
  dueAsked: 'Có tiền, đất, người phải thi hành',
  doneAsked: 'Có tiền, đất, người đã thi hành',
  toStateMoney: 'Thu hồi cho Nhà nước (đồng)',
  toStateLand: 'Thu hồi cho Nhà nước (m² đất)',
  toOrganisationsMoney: 'Trả lại tổ chức (đồng)',
  toOrganisationsLand: 'Trả lại tổ chức (m² đất)',
  toIndividualsMoney: 'Trả lại cá nhân (đồng)',
  toIndividualsLand: 'Trả lại cá nhân (m² đất)',
  organisationsRestored: 'Số tổ chức được trả lại quyền lợi',
  individualsRestored: 'Số cá nhân được trả lại quyền lợi',
  disciplinedPeople: 'Kiến nghị kỷ luật (người)',
  disciplinedOfficials: 'Kiến nghị kỷ luật: cán bộ, công chức (người)',
  investigatedCases: 'Chuyển cơ quan điều tra (vụ)',
  investigatedPeople: 'Chuyển cơ quan điều tra (người)',
  investigatedOfficials: 'Chuyển cơ quan điều tra: cán bộ, công chức (người)',
};

const words = {
  /** Who issues and who settles. */
  office: {
    'commune-chair': 'Chủ tịch UBND cấp xã',
    'commune-agency': 'Thủ trưởng cơ quan thuộc UBND cấp xã',
    'district-chair': 'Chủ tịch UBND cấp huyện',
    'district-agency': 'Thủ trưởng cơ quan thuộc UBND cấp huyện',
    'provincial-agency-head': 'Thủ trưởng cơ quan chuyên môn cấp tỉnh',
    'provincial-chair': 'Chủ tịch UBND cấp tỉnh',
    minister: 'Bộ trưởng',
  },
  contestedFate: { kept: 'Giữ nguyên', amended: 'Sửa đổi', cancelled: 'Hủy bỏ' },
};

export const settlementTerms: { [Group in keyof typeof words]: Record<string, string> } = words;

/** What is owed after a settlement, and how long: by the name of the clock. */
const owed: Record<string, string> = {
  send: 'Gửi QĐ',
  sendTermination: 'Gửi QĐ đình chỉ',
  sendSuspension: 'Gửi QĐ tạm đình chỉ',
  sendResumption: 'Gửi QĐ tiếp tục',
  publish: 'Công khai QĐ',
  front: 'Báo Mặt trận',
  back: 'Báo nơi chuyển',
  effect: 'Có hiệu lực',
  exec: 'Chỉ đạo thi hành',
};

export const followUp = {
  title: 'Theo dõi sau giải quyết',
  back: 'Hồ sơ đang mở',
  label: (step: string, state: string, days: number, day: string): string => {
    if (step === 'effect') return state === 'overdue' ? 'Xác nhận hiệu lực' : `Hiệu lực sau ${day}`;
    const what = owed[step] ?? step;
    if (state === 'overdue') return `${what}: trễ ${days} ngày`;
    return state === 'today' ? `${what}: hạn hôm nay` : `${what}: còn ${days} ngày`;
  },
};
