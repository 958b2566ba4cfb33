type Text = readonly [string, ...string[]];

/** A field of the catalogue, the office that handles it, and what people say about it. */
export type DemoField = Readonly<{
  field: string;
  office: string;
  petition: Text;
  reflection: Text;
  complaint: Text;
}>;

export const DEMO_FIELDS: readonly [DemoField, ...DemoField[]] = [
  {
    field: 'dat-dai',
    office: 'ab-kt',
    petition: [
      'Kiến nghị cắm lại mốc giới đường nội đồng giữa hai thửa ruộng',
      'Kiến nghị công khai bảng giá bồi thường khi mở rộng tuyến đường liên xã',
      'Kiến nghị đo đạc lại diện tích đất trồng cây lâu năm sau dồn điền',
    ],
    reflection: [
      'Phản ánh việc đổ đất lấn ra hành lang mương tưới',
      'Phản ánh hộ liền kề xây tường lấn lối đi chung',
      'Phản ánh thông tin quy hoạch niêm yết tại nhà văn hóa đã mờ, không đọc được',
    ],
    complaint: [
      'Khiếu nại quyết định bồi thường đất nông nghiệp khi làm kênh tiêu',
      'Khiếu nại việc không cấp giấy chứng nhận cho phần đất khai hoang',
      'Khiếu nại quyết định xử phạt về chuyển mục đích sử dụng đất',
    ],
  },
  {
    field: 'chinh-sach',
    office: 'ab-vhxh',
    petition: [
      'Kiến nghị bổ sung vào danh sách hộ cận nghèo năm tới',
      'Kiến nghị chi trả trợ cấp người cao tuổi tại thôn thay vì tại trụ sở',
      'Kiến nghị hỗ trợ tiền điện cho hộ có người khuyết tật nặng',
    ],
    reflection: [
      'Phản ánh chậm nhận trợ cấp bảo trợ xã hội tháng trước',
      'Phản ánh thẻ bảo hiểm y tế sai năm sinh, đã báo một lần',
      'Phản ánh danh sách nhận quà Tết bỏ sót hộ mới tách khẩu',
    ],
    complaint: [
      'Khiếu nại việc cắt trợ cấp bảo trợ xã hội hằng tháng',
      'Khiếu nại kết quả rà soát hộ nghèo của thôn',
    ],
  },
  {
    field: 'xay-dung',
    office: 'ab-kt',
    petition: [
      'Kiến nghị sửa chữa đường liên thôn trước mùa mưa',
      'Kiến nghị bổ sung đèn chiếu sáng ở ngã ba chợ',
      'Kiến nghị làm gờ giảm tốc trước cổng trường mầm non',
    ],
    reflection: [
      'Phản ánh nắp cống trước nhà văn hóa bị vỡ',
      'Phản ánh công trình đang làm để vật liệu chắn hết lòng đường',
      'Phản ánh mặt đường mới trải đã bong tróc sau một tháng',
    ],
    complaint: ['Khiếu nại quyết định đình chỉ thi công nhà ở', 'Khiếu nại việc buộc tháo dỡ mái che'],
  },
  {
    field: 'moi-truong',
    office: 'ab-kt',
    petition: [
      'Kiến nghị đặt thêm điểm thu gom rác ở cuối thôn',
      'Kiến nghị nạo vét kênh tiêu trước mùa mưa',
    ],
    reflection: [
      'Phản ánh cơ sở chăn nuôi xả thải ra kênh nội đồng',
      'Phản ánh bãi rác tạm bốc mùi, đốt về đêm',
      'Phản ánh tiếng ồn xưởng cơ khí sau 22 giờ',
    ],
    complaint: ['Khiếu nại quyết định xử phạt về xả thải chăn nuôi'],
  },
  {
    field: 'thu-tuc-hanh-chinh',
    office: 'ab-hcc',
    petition: ['Kiến nghị bố trí thêm giờ chứng thực vào sáng thứ Bảy'],
    reflection: ['Phản ánh phải đi lại ba lần để cải chính tên đệm trong khai sinh'],
    complaint: ['Khiếu nại việc từ chối chứng thực bản sao'],
  },
  {
    field: 'giao-duc',
    office: 'ab-vhxh',
    petition: ['Kiến nghị mở thêm lớp mẫu giáo ở điểm trường lẻ'],
    reflection: ['Phản ánh khoản thu tự nguyện đầu năm học chưa được công khai'],
    complaint: ['Khiếu nại việc xét tuyển trái tuyến vào lớp một'],
  },
];

export const DEMO_ANSWERS: Text = [
  'Đã kiểm tra thực địa cùng trưởng thôn; nội dung đúng, đã khắc phục xong.',
  'Đã đưa vào kế hoạch quý sau và thông báo bằng văn bản.',
  'Đã giải thích căn cứ; người kiến nghị đồng ý với câu trả lời.',
  'Đã yêu cầu đơn vị thi công sửa chữa, hoàn thành và nghiệm thu.',
];

export type DemoOpinion = Readonly<{ topic: string; text: string; answer: string; promise?: string }>;

export const DEMO_OPINIONS: readonly [DemoOpinion, ...DemoOpinion[]] = [
  {
    topic: 'ha-tang',
    text: 'Đường liên thôn 2–3 ngập mỗi khi mưa lớn.',
    answer: 'Đã có trong kế hoạch sửa chữa năm nay.',
    promise: 'Sửa đường liên thôn 2–3 trước mùa mưa',
  },
  {
    topic: 'moi-truong',
    text: 'Bãi rác tạm đầu thôn gây mùi.',
    answer: 'Sẽ chuyển điểm tập kết ra xa khu dân cư.',
    promise: 'Trả lời bằng văn bản về bãi rác tạm và di dời điểm tập kết',
  },
  {
    topic: 'an-sinh',
    text: 'Danh sách hộ cận nghèo chưa dán ở nhà văn hóa.',
    answer: 'Đã niêm yết lại trong ngày.',
  },
  {
    topic: 'ha-tang',
    text: 'Xin thêm đèn đường đoạn qua trường tiểu học.',
    answer: 'Điện lực đã khảo sát, lắp trong tháng.',
    promise: 'Lắp đèn chiếu sáng đoạn qua trường tiểu học',
  },
  {
    topic: 'dat-dai',
    text: 'Bao giờ cấp xong giấy chứng nhận sau dồn điền?',
    answer: 'Còn 46 hồ sơ, cấp hết trong quý tới.',
  },
  {
    topic: 'giao-duc',
    text: 'Sân trường mầm non thiếu mái che.',
    answer: 'Đã xin kinh phí, có trả lời cuối tháng.',
  },
  {
    topic: 'thu-tuc',
    text: 'Chứng thực phải chờ lâu vào sáng thứ Hai.',
    answer: 'Bố trí thêm một cán bộ từ tuần sau.',
  },
  {
    topic: 'an-sinh',
    text: 'Người cao tuổi xin nhận trợ cấp tại thôn.',
    answer: 'Thí điểm ở hai thôn xa nhất.',
    promise: 'Thí điểm chi trả trợ cấp tại hai thôn xa nhất',
  },
  {
    topic: 'moi-truong',
    text: 'Kênh tiêu qua chợ nhiều bèo rác.',
    answer: 'Tổ thủy nông nạo vét trong mười ngày.',
  },
];
