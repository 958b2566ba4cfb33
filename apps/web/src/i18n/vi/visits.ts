export const visits = {
  title: 'Lượt tiếp cần kiểm tra',
  tabsLabel: 'Kiểm tra',
  tabs: { cases: 'Hồ sơ', visits: 'Lượt tiếp', acts: 'Ai làm gì', late: 'Nhập muộn', integrity: 'Toàn vẹn' },
  listsLabel: 'Danh sách lượt tiếp',
  lists: {
    refused: {
      tab: 'Từ chối tiếp',
      note: 'Mọi lượt từ chối, căn cứ và thông báo bằng văn bản (NĐ154 Điều 4)',
      empty: 'Không có lượt nào bị từ chối tiếp trong thời gian này.',
    },
    owed: {
      tab: 'Còn nợ trả lời',
      note: 'Công dân còn chờ câu trả lời hoặc thông báo',
      empty: 'Không còn nợ trả lời lượt nào trong thời gian này.',
    },
    late: {
      tab: 'Nhập muộn',
      note: 'Ghi vào sổ muộn, kèm lý do',
      empty: 'Không có lượt nào nhập muộn có lý do trong thời gian này.',
    },
    groups: {
      tab: 'Đoàn đông người',
      note: 'Các lượt được tính là đoàn đông người',
      empty: 'Không có đoàn đông người trong thời gian này.',
    },
  },
  from: 'Từ ngày',
  to: 'Đến ngày',
  columns: {
    day: 'Ngày tiếp',
    unit: 'Đơn vị',
    summary: 'Nội dung',
    outcome: 'Kết quả, căn cứ',
    owed: 'Thông báo, trả lời',
  },
  nth: (n: number) => `lượt ${n}`,
  people: (n: number) => `${n} người`,
  actions: 'Việc',
  act: (act: string, n: number) => `${act}: lượt ${n}`,
  letter: (code: string, summary: string) => `${code} · ${summary}`,
};

export const visitVerbs = {
  'refusal-notice': 'Ghi thông báo từ chối',
  'link-letter': 'Gắn đơn',
};

export const visitFields = {
  clause: 'Điều khoản in trên thông báo (nếu khác căn cứ)',
  correctedField: 'Mục ghi sai',
  correctedTo: 'Sửa thành',
  letterId: 'Đơn',
};

export const visitTerms = {
  documentState: { original: 'Bản chính', 'certified-copy': 'Bản sao chứng thực', copy: 'Bản sao' } as Record<
    string,
    string
  >,
  visitField: {
    summary: 'Nội dung',
    field: 'Lĩnh vực',
    people: 'Số người',
    order: 'Lần tiếp thứ',
    receivedBy: 'Người tiếp',
  } as Record<string, string>,
};
