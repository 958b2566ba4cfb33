import { kind, type KindRow, type Short } from './programme-fields.js';

export type { EntryField, FieldType, KindRow } from './programme-fields.js';

const done: Short = ['done?', 'Đã thực hiện', 'Done', 'flag'];
const dueOn: Short = ['dueOn?', 'Thời hạn', 'Due', 'day'];
const unitName: Short = ['unit', 'Đơn vị', 'Unit'];
const evidence: Short = ['evidence?', 'Minh chứng', 'Evidence'];
const LEVELS = ['tinh', 'huyen', 'xa'];

/** The closed catalogue of what domain section 9 calls free-form and obligation records. */
export const programmeKinds = [
  kind(
    'directive-register',
    ['Sổ theo dõi chỉ thị, nghị quyết, hướng dẫn', 'Directive register'],
    [2, 40, 45],
    [
      ['document', 'Văn bản', 'Document'],
      ['issuer', 'Cơ quan ban hành', 'Issuer'],
      ['task', 'Nhiệm vụ', 'Task'],
      unitName,
      dueOn,
      done,
      evidence,
    ],
    { sums: ['done'] },
  ),
  kind(
    'steering-committee',
    ['Ban Chỉ đạo thực hiện quy chế dân chủ', 'Steering committee'],
    [3, 14, 37, 39],
    [
      ['position', 'Chức danh', 'Position'],
      ['assigned', 'Đơn vị phụ trách', 'Assigned units'],
      ['task?', 'Nhiệm vụ', 'Task'],
      ['grade?', 'Xếp loại chất lượng', 'Grade'],
    ],
  ),
  kind(
    'yearly-theme',
    ['Chủ đề năm dân vận', 'Yearly theme'],
    [4, 10],
    [['task', 'Việc đăng ký', 'Registered task'], unitName, dueOn, done, evidence],
    { sums: ['done'] },
  ),
  kind(
    'meeting',
    ['Hội nghị, tọa đàm, giao ban', 'Meeting or seminar'],
    [14, 38, 43, 61],
    [
      ['point', 'Nội dung', 'Point'],
      ['conclusion', 'Kết luận', 'Conclusion'],
    ],
  ),
  kind(
    'campaign',
    ['Đợt sơ kết, triển khai', 'Campaign'],
    [11, 27],
    [
      unitName,
      ['owed', 'Phải thực hiện', 'Owed', 'whole'],
      ['done', 'Đã thực hiện', 'Done', 'whole'],
      ['onTime', 'Đúng hạn', 'On time', 'whole'],
    ],
    { sums: ['owed', 'done', 'onTime'] },
  ),
  kind(
    'self-check',
    ['Tự kiểm tra', 'Self-check'],
    [37, 39],
    [
      unitName,
      ['question', 'Câu hỏi', 'Question'],
      ['met', 'Đạt', 'Met', 'flag'],
      ['answer?', 'Trả lời', 'Answer'],
      evidence,
    ],
    { sums: ['met'], by: 'unit' },
  ),
  kind(
    'emulation',
    ['Chấm điểm thi đua', 'Emulation scoring'],
    [56],
    [
      unitName,
      ['criterion', 'Tiêu chí', 'Criterion'],
      ['points', 'Điểm', 'Points', 'number'],
      ['most', 'Điểm tối đa', 'Most points', 'number'],
    ],
    { sums: ['points', 'most'], by: 'unit' },
  ),
  kind(
    'model-register',
    ['Mô hình Dân vận khéo', 'Skilful mobilisation models'],
    [42, 53, 57],
    [
      ['name', 'Tên mô hình', 'Model'],
      ['level', 'Cấp', 'Level', 'text', LEVELS],
      ['field', 'Lĩnh vực', 'Field'],
      ['registeredOn', 'Ngày đăng ký', 'Registered on', 'day'],
      ['effective?', 'Có hiệu quả', 'Effective', 'flag'],
    ],
    { sums: ['effective'], by: 'level' },
  ),
  kind(
    'covenant-register',
    ['Hương ước, quy ước', 'Village covenants'],
    [57],
    [
      ['community', 'Thôn, tổ dân phố', 'Community'],
      ['agreedOn', 'Ngày thông qua', 'Agreed on', 'day'],
      ['recognisedOn?', 'Ngày công nhận', 'Recognised on', 'day'],
    ],
  ),
  kind(
    'community-works',
    ['Công trình Nhân dân làm', 'Community works'],
    [29, 59],
    [
      ['work', 'Công trình', 'Work'],
      ['done', 'Hoàn thành', 'Done', 'flag'],
      ['landCentiM2?', 'Đất hiến (1/100 m²)', 'Land given (1/100 m²)', 'whole'],
      ['money?', 'Tiền đóng góp (đồng)', 'Money given (đồng)', 'whole'],
    ],
    { sums: ['done', 'landCentiM2', 'money'] },
  ),
  kind(
    'enterprise-documents',
    ['Quy chế, thỏa ước của doanh nghiệp', 'Documents of enterprises'],
    [24],
    [
      ['enterprise', 'Doanh nghiệp', 'Enterprise'],
      ['document', 'Loại văn bản', 'Document', 'text', ['quy-che-dan-chu', 'quy-che-doi-thoai', 'thoa-uoc']],
      ['validFrom', 'Hiệu lực từ', 'Valid from', 'day'],
      ['validTo?', 'Đến', 'To', 'day'],
    ],
    { by: 'document' },
  ),
  kind(
    'front-supervision',
    ['Giám sát, phản biện của Mặt trận', 'Supervision by the Front'],
    [25],
    [
      ['subject', 'Nội dung', 'Subject'],
      ['heldOn', 'Ngày', 'Day', 'day'],
      ['recommendation?', 'Kiến nghị', 'Recommendation'],
      ['result?', 'Kết quả', 'Result'],
    ],
  ),
  kind(
    'opinion-digest',
    ['Tổng hợp tâm tư, nguyện vọng', 'Opinion digest'],
    [25],
    [
      ['topic', 'Chủ đề', 'Topic'],
      ['opinions', 'Số ý kiến', 'Opinions', 'whole'],
      ['summary', 'Tóm tắt', 'Summary'],
    ],
    { sums: ['opinions'], by: 'topic' },
  ),
  kind(
    'inspection-plan',
    ['Kế hoạch kiểm tra, giám sát', 'Inspection plan'],
    [39, 50],
    [
      unitName,
      ['subject', 'Nội dung', 'Subject'],
      ['plannedOn', 'Dự kiến', 'Planned on', 'day'],
      done,
      ['result?', 'Kết quả', 'Result'],
    ],
    { sums: ['done'] },
  ),
  kind(
    'training',
    ['Tập huấn', 'Training'],
    [39],
    [
      ['subject', 'Nội dung', 'Subject'],
      ['heldOn', 'Ngày', 'Day', 'day'],
      ['people', 'Số người', 'People', 'whole'],
    ],
    { sums: ['people'] },
  ),
  kind(
    'mediation',
    ['Hòa giải ở cơ sở', 'Grassroots mediation'],
    [34],
    [
      ['matter', 'Vụ việc', 'Matter'],
      ['heldOn', 'Ngày', 'Day', 'day'],
      ['settled', 'Hòa giải thành', 'Settled', 'flag'],
      ['caseCode?', 'Mã kiến nghị', 'Petition code'],
    ],
    { sums: ['settled'] },
  ),
  kind(
    'backlog-review',
    ['Rà soát vấn đề tồn đọng', 'Backlog review'],
    [47],
    [
      ['caseCode', 'Mã vụ việc', 'Case code'],
      ['reviewedOn', 'Ngày rà soát', 'Reviewed on', 'day'],
      ['decision', 'Quyết định', 'Decision'],
      ['newDate?', 'Hẹn mới', 'New date', 'day'],
    ],
  ),
  kind(
    'supervision-board',
    ['Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng', 'Boards of the people'],
    [21],
    [
      ['board', 'Ban', 'Board', 'text', ['thanh-tra-nhan-dan', 'giam-sat-dau-tu']],
      ['seat', 'Đại diện cho (thôn, tổ, bộ phận)', 'Seat of'],
      ['position', 'Chức danh', 'Position', 'text', ['truong-ban', 'pho-ban', 'uy-vien']],
      ['from', 'Nhiệm kỳ từ', 'Term from', 'day'],
      ['to?', 'Đến', 'To', 'day'],
    ],
    { by: 'board' },
  ),
  kind(
    'procedure-counts',
    ['Thủ tục hành chính công khai', 'Published procedures'],
    [6, 31],
    [
      ['level', 'Mức độ', 'Level'],
      ['procedures', 'Số thủ tục', 'Procedures', 'whole'],
    ],
    { sums: ['procedures'], by: 'level' },
  ),
  kind(
    'indicator',
    ['Chỉ tiêu nhập từ nguồn khác', 'Imported indicators'],
    [12, 13, 26, 32, 41, 51, 60],
    [
      ['indicator', 'Chỉ tiêu', 'Indicator'],
      ['value', 'Giá trị', 'Value', 'number'],
      ['qualifier?', 'Từ kèm (trên, gần)', 'Qualifier'],
      ['measure', 'Đơn vị tính', 'Measure'],
      ['period', 'Kỳ', 'Period'],
      ['source', 'Nguồn', 'Source'],
    ],
  ),
] as const satisfies readonly KindRow[];

export type ProgrammeKind = (typeof programmeKinds)[number]['kind'];

export const programmeKind = (name: string): KindRow | undefined =>
  programmeKinds.find(({ kind: one }) => one === name);
