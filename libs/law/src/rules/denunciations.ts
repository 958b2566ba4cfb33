import type { Rule } from '../law.types.js';
import { rule, type RuleRow } from './rule.js';

const LTC = '2019-01-01';

const since = (row: Omit<RuleRow, 'validFrom'>): Rule => rule({ ...row, validFrom: LTC });

/** Terms of the denunciation procedure (tố cáo); totals are counted from acceptance. */
export const denunciationRules: readonly Rule[] = [
  since({
    id: 'TC.INTAKE',
    step: ['xử lý ban đầu thông tin tố cáo', 'register, classify, accept or refuse'],
    term: [7, 'WORKING_DAY'],
    variants: { ext: 10 },
    basis: ['LTC 24(1)'],
  }),
  since({
    id: 'TC.TRANSFER',
    step: ['chuyển tố cáo không thuộc thẩm quyền', 'transfer out of competence'],
    term: [5, 'WORKING_DAY'],
    basis: ['LTC 24(2)'],
  }),
  since({
    id: 'TC.PRESS',
    step: ['báo kết quả cho báo chí, cơ quan chuyển đến', 'tell the press or body that forwarded it'],
    term: [20, 'DAY'],
    basis: ['LTC 26(2)'],
  }),
  since({
    id: 'TC.NOTIFY',
    step: ['thông báo việc thụ lý tố cáo', 'notify of the acceptance'],
    term: [5, 'WORKING_DAY'],
    basis: ['LTC 29(3)'],
  }),
  since({
    id: 'TC.RESOLVE',
    step: ['giải quyết tố cáo', 'conclude the denunciation'],
    term: [30, 'DAY'],
    variants: { complex: 60, special: 90 },
    pausable: true,
    basis: ['LTC 30', 'NĐ31 3'],
  }),
  since({
    id: 'TC.STOP.SEND',
    step: ['gửi quyết định tạm đình chỉ, đình chỉ', 'send the decision to suspend or terminate'],
    term: [5, 'WORKING_DAY'],
    basis: ['LTC 34(4)'],
  }),
  since({
    id: 'TC.SEND',
    step: ['gửi kết luận nội dung tố cáo', 'send the conclusion'],
    term: [5, 'WORKING_DAY'],
    basis: ['LTC 35(3)'],
  }),
  since({
    id: 'TC.HANDLE',
    step: ['xử lý theo kết luận', 'handle by the conclusion'],
    term: [7, 'WORKING_DAY'],
    basis: ['LTC 36(1)'],
  }),
  since({
    id: 'TC.RESULT',
    step: ['báo cáo kết quả xử lý', 'report the result of handling'],
    term: [5, 'WORKING_DAY'],
    basis: ['LTC 36(3)'],
  }),
  since({
    id: 'TC.PUBLISH',
    step: ['công khai kết luận, quyết định xử lý', 'publicise the conclusion'],
    term: [7, 'WORKING_DAY'],
    basis: ['LTC 40(1)'],
  }),
  since({
    id: 'TC.REVIEW',
    step: ['xem xét tố cáo tiếp', 'examine the continued denunciation'],
    term: [20, 'DAY'],
    basis: ['LTC 37(2)'],
  }),
  since({
    id: 'TC.OVERDUE.ASK',
    step: ['yêu cầu giải quyết tố cáo quá hạn', 'ask about the overdue denunciation'],
    term: [5, 'WORKING_DAY'],
    basis: ['LTC 38(2)'],
  }),
  since({
    id: 'TC.OVERDUE.REPORT',
    step: ['báo cáo lý do quá hạn', 'report why it is overdue'],
    term: [5, 'WORKING_DAY'],
    basis: ['LTC 38(3)'],
  }),
  rule({
    id: 'TC.FOLLOW',
    step: ['báo cáo theo dõi của thanh tra', 'follow-up report of the inspectorate'],
    term: [1, 'MONTH'],
    basis: ['NĐ31 18(2)'],
    validFrom: '2019-05-28',
    validTo: '2026-06-30',
  }),
  since({
    id: 'TC.NOTACCEPT',
    step: ['báo lý do không thụ lý (luật: ngay)', 'tell the reason of refusal (law: at once)'],
    term: [1, 'WORKING_DAY'],
    basis: ['LTC 24(1)'],
    severity: 'INTERNAL',
    confidence: 'I',
  }),
];
