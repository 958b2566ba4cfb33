import type { Rule } from '../law.types.js';
import { rule } from './rule.js';

const LTCD = '2014-07-01';
const R3 = '2026-07-01';

/** Citizen reception (tiếp công dân), petitions and what is owed afterwards. */
export const receptionRules: readonly Rule[] = [
  rule({
    id: 'TCD.REPLY',
    step: ['trả lời người đến trình bày', 'tell the citizen what happens with it'],
    term: [10, 'WORKING_DAY'],
    basis: ['LTCD 28(1)'],
    validFrom: LTCD,
  }),
  rule({
    id: 'TCD.BACK',
    step: ['báo cơ quan đã chuyển đơn', 'tell the body that forwarded it'],
    term: [7, 'WORKING_DAY'],
    basis: ['LTCD 27(2)'],
    validFrom: LTCD,
  }),
  rule({
    id: 'TCD.ONWARD',
    step: ['báo tiếp cho công dân', 'tell the citizen in turn'],
    term: [5, 'WORKING_DAY'],
    basis: ['LTCD 28(2)'],
    validFrom: LTCD,
  }),
  rule({
    id: 'TCD.SCHEDULE',
    step: ['niêm yết lịch tiếp công dân', 'post the reception schedule'],
    term: [5, 'WORKING_DAY'],
    direction: 'BACKWARD',
    basis: ['LTCD 24(4)'],
    validFrom: LTCD,
  }),
  rule({
    id: 'TCD.REFUSE',
    step: ['từ chối tiếp bằng văn bản', 'refuse reception in writing'],
    term: [3, 'WORKING_DAY'],
    basis: ['NĐ154 4(3)'],
    validFrom: R3,
  }),
  rule({
    id: 'TCD.ONLINE.NOTICE',
    step: ['báo trước buổi tiếp trực tuyến', 'give notice of an online reception'],
    term: [5, 'WORKING_DAY'],
    direction: 'BACKWARD',
    basis: ['NĐ154 23'],
    validFrom: R3,
  }),
  rule({
    id: 'TCD.ONLINE.TEST',
    step: ['kiểm tra kỹ thuật buổi tiếp trực tuyến', 'test the equipment of an online reception'],
    term: [1, 'WORKING_DAY'],
    direction: 'BACKWARD',
    basis: ['NĐ154 23'],
    validFrom: R3,
  }),
  rule({
    id: 'TCD.INACTION',
    step: ['ngưỡng kỷ luật khi không xử lý đơn', 'discipline threshold for an unhandled letter'],
    term: [45, 'DAY'],
    basis: ['NĐ154 41(3)b'],
    validFrom: R3,
    severity: 'DISCIPLINE_THRESHOLD',
  }),
  // No term was found for the time before TT 05/2021: the present one, as a target only.
  rule({
    id: 'DON.RETAIN.2014',
    family: 'DON.RETAIN',
    step: ['lưu đơn', 'keep a filed letter'],
    term: [1, 'YEAR'],
    roll: 'NONE',
    basis: ['mục tiêu nội bộ (internal target)'],
    validFrom: '2014-07-01',
    validTo: '2021-11-14',
    severity: 'INTERNAL',
    confidence: 'I',
  }),
  rule({
    id: 'DON.RETAIN',
    family: 'DON.RETAIN',
    step: ['lưu đơn', 'keep a filed letter'],
    term: [1, 'YEAR'],
    roll: 'NONE',
    basis: ['TT 05/2021 28'],
    validFrom: '2021-11-15',
    confidence: 'W',
  }),
  rule({
    id: 'PARTY.REPLY',
    step: ['cấp ủy trả lời công dân', 'the Party head tells the citizen'],
    term: [10, 'WORKING_DAY'],
    basis: ['QĐ11'],
    validFrom: '2019-02-18',
    confidence: 'W',
  }),
  rule({
    id: 'PAKN.TRANSFER',
    step: ['chuyển phản ánh về quy định hành chính', 'transfer a reflection on administrative rules'],
    term: [5, 'WORKING_DAY'],
    basis: ['NĐ 20/2008'],
    // The decree is of 2008; its first day was not found, so the first day that is certain.
    validFrom: '2009-01-01',
    confidence: 'M',
  }),
  rule({
    id: 'TTND.REPLY',
    step: ['trả lời Ban Thanh tra nhân dân', 'answer the people’s inspection board'],
    term: [15, 'DAY'],
    basis: ['LDC 40(1)c', 'LDC 63(1)c'],
    validFrom: '2023-07-01',
  }),
];
