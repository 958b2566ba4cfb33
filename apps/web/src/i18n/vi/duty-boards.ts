/** Boards beside the coverage: old cases, dialogues for form's sake. */
export const dutyBoards = {
  backlog: {
    title: 'Vấn đề tồn đọng',
    age: 'Mở từ',
    days: (n: number) => `${n} ngày`,
    lead: (open: number, hot: number, reviewed: number) =>
      `${open} vụ việc; ${hot} điểm nóng; ${reviewed} đã rà soát`,
    empty: (days: number) => `Không có vụ việc nào mở quá ${days} ngày.`,
    columns: {
      age: 'Số ngày',
      matter: 'Vụ việc',
      signs: 'Dấu hiệu điểm nóng',
      review: 'Rà soát gần nhất',
      actions: 'Việc',
    },
    group: (people: number) => `Đoàn ${people} người`,
    repeated: (visits: number) => `Đến ${visits} lần`,
    calm: 'Không có',
    notReviewed: 'Chưa rà soát',
    newDate: (day: string) => `hẹn mới ${day}`,
    review: 'Ghi rà soát',
    openRegister: 'Mở sổ rà soát',
    registerTitle: (year: string) => `Rà soát vấn đề tồn đọng năm ${year}`,
    register: 'Sổ rà soát',
  },
  quality: {
    title: 'Dấu hiệu làm hình thức',
    lead: (held: number) => `trong ${held} cuộc đối thoại, hội nghị đã tổ chức trong năm`,
    none: 'Không có cuộc nào.',
    withoutOpinions: 'Không có ý kiến nào',
    identicalMinutes: 'Biên bản giống hệt cuộc khác',
    concludedWithoutDueDate: 'Kết luận không hẹn ngày cho việc nào',
  },
  rules: {
    title: 'Quy định về số lần',
    set: 'Đặt nghĩa vụ của đơn vị',
    lead: 'Luật đặt mức tối thiểu; đơn vị chỉ đặt bằng hoặc nhiều hơn, có văn bản.',
    columns: { duty: 'Nghĩa vụ', owners: 'Ai phải làm', often: 'Số lần', basis: 'Căn cứ', since: 'Hiệu lực' },
    often: (count: number, period: string) => `${count} lần mỗi ${period}`,
    law: 'Luật định',
    setting: 'Luật để địa phương quy định',
    own: 'Đơn vị đặt',
    end: 'Chấm dứt',
  },
  records: {
    title: 'Ghi bằng tay trong năm',
    none: 'Chưa ghi gì bằng tay.',
    columns: { duty: 'Nghĩa vụ', held: 'Ngày', evidence: 'Minh chứng', actions: 'Việc' },
    withdrawn: (reason: string) => `Đã rút: ${reason}`,
    byDeputy: 'cấp phó thực hiện, không tính cho người đứng đầu',
    waived: 'Được miễn',
    verbs: { withdraw: 'Rút', 'withdraw-waiver': 'Bỏ miễn' } as Record<string, string>,
  },
};

export const dutyBoardTerms = {
  satisfied: { yes: 'Đồng tình', no: 'Không đồng tình' } as Record<string, string>,
  dutyPeriod: { WEEK: 'tuần', MONTH: 'tháng', YEAR: 'năm' } as Record<string, string>,
  dutyEvidence: {
    session: 'Kỳ tiếp công dân của người đứng đầu',
    'dialogue.commune': 'Hội nghị đối thoại của UBND cấp xã',
    'dialogue.party': 'Đối thoại của người đứng đầu cấp ủy',
    'dialogue.head-staff': 'Đối thoại với cán bộ, công chức',
    'dialogue.work': 'Đối thoại tại nơi làm việc',
    'dialogue.staff-conference': 'Hội nghị cán bộ, công chức, viên chức',
    'dialogue.worker-conference': 'Hội nghị người lao động',
    'dialogue.community-conference': 'Hội nghị cộng đồng dân cư',
    record: 'Ghi bằng tay có minh chứng',
  } as Record<string, string>,
};

export const dutyBoardFields: Record<string, string> = {
  dutyFamily: 'Mã nghĩa vụ (của luật, hoặc mã mới)',
  dutyText: 'Phải làm gì',
  dutyOwners: 'Loại hình cơ sở phải thực hiện',
  dutyCount: 'Số lần',
  dutyPeriod: 'Trong mỗi',
  dutyEvidence: 'Việc nào được tính',
  lastDay: 'Ngày cuối có hiệu lực',
};
