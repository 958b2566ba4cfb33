import type { Rule } from '../law.types.js';
import { rule } from './rule.js';

const LDC = '2023-07-01';
const ND59 = '2023-08-15';
const ND145 = '2021-02-01';
/** Local government law of 2015, which LTCCQ replaced; from memory. */
const BEFORE_LTCCQ = { from: '2016-01-01', to: '2025-06-30' };
/** First day of LTCCQ 43 for communes; the day is from memory, the article from a web page. */
const LTCCQ = '2025-07-01';

/** Dialogue, conferences, disclosure (đối thoại, hội nghị, công khai): the rows that are a term. */
export const dialogueRules: readonly Rule[] = [
  rule({
    id: 'DLG.COMMUNE.NOTICE.2015',
    family: 'DLG.COMMUNE.NOTICE',
    step: ['thông báo hội nghị đối thoại cấp xã', 'announce the commune dialogue'],
    term: [7, 'DAY'],
    direction: 'BACKWARD',
    basis: ['Luật 77/2015/QH13 125'],
    validFrom: BEFORE_LTCCQ.from,
    validTo: BEFORE_LTCCQ.to,
    confidence: 'M',
  }),
  rule({
    id: 'DLG.COMMUNE.NOTICE',
    family: 'DLG.COMMUNE.NOTICE',
    step: ['thông báo hội nghị đối thoại cấp xã', 'announce the commune dialogue'],
    term: [7, 'DAY'],
    direction: 'BACKWARD',
    basis: ['LTCCQ 43'],
    validFrom: LTCCQ,
    confidence: 'W',
  }),
  // No term was found for the time before LTCCQ: the present one, as a target only.
  rule({
    id: 'DLG.COMMUNE.RESULT.2015',
    family: 'DLG.COMMUNE.RESULT',
    step: ['công bố kết quả đối thoại cấp xã', 'publish the results of the commune dialogue'],
    term: [10, 'DAY'],
    basis: ['mục tiêu nội bộ (internal target)'],
    validFrom: BEFORE_LTCCQ.from,
    validTo: BEFORE_LTCCQ.to,
    severity: 'INTERNAL',
    confidence: 'I',
  }),
  rule({
    id: 'DLG.COMMUNE.RESULT',
    family: 'DLG.COMMUNE.RESULT',
    step: ['công bố kết quả đối thoại cấp xã', 'publish the results of the commune dialogue'],
    term: [10, 'DAY'],
    basis: ['LTCCQ 43'],
    validFrom: LTCCQ,
    confidence: 'W',
  }),
  rule({
    id: 'CONF.COMMUNITY',
    step: ['giấy mời hội nghị cộng đồng dân cư', 'summons to the community conference'],
    term: [5, 'DAY'],
    direction: 'BACKWARD',
    basis: ['LDC 33', 'NĐ59 11(1)c'],
    validFrom: ND59,
  }),
  rule({
    id: 'MEET.COMMUNITY.NOTICE',
    step: ['báo trước cuộc họp cộng đồng', 'give notice of a community meeting'],
    term: [2, 'DAY'],
    direction: 'BACKWARD',
    basis: ['NĐ59 3'],
    validFrom: ND59,
  }),
  rule({
    id: 'MEET.COMMUNITY.RESULT',
    step: ['gửi nghị quyết của cộng đồng', 'send the community’s resolution'],
    term: [5, 'WORKING_DAY'],
    basis: ['NĐ59 3'],
    validFrom: ND59,
  }),
  rule({
    id: 'CONF.STAFF',
    step: ['hội nghị cán bộ, công chức sau năm công tác', 'staff conference after the working year'],
    term: [3, 'MONTH'],
    basis: ['LDC 51'],
    validFrom: LDC,
  }),
  rule({
    id: 'CONF.STAFF.REVIEW',
    step: ['kiểm điểm việc thực hiện nghị quyết', 'check the conference’s resolution'],
    term: [6, 'MONTH'],
    basis: ['LDC 52(3)'],
    validFrom: LDC,
  }),
  rule({
    id: 'DLG.WORK.CONTENT',
    step: ['gửi nội dung đối thoại tại nơi làm việc', 'send the contents of the workplace dialogue'],
    term: [5, 'WORKING_DAY'],
    direction: 'BACKWARD',
    basis: ['NĐ145 39(3)'],
    validFrom: ND145,
  }),
  rule({
    id: 'DLG.WORK.PUBLISH',
    step: ['công bố nội dung chính của đối thoại', 'publish the workplace dialogue'],
    term: [3, 'WORKING_DAY'],
    basis: ['NĐ145 39(5)', 'NĐ145 40(4)', 'NĐ145 41'],
    validFrom: ND145,
  }),
  rule({
    id: 'DLG.WORK.ONREQ',
    step: ['trả lời yêu cầu đối thoại', 'answer a request for dialogue'],
    term: [5, 'WORKING_DAY'],
    basis: ['NĐ145 40'],
    validFrom: ND145,
  }),
  rule({
    id: 'DLG.WORK.LIST',
    step: ['xác định lại thành viên đối thoại', 'renew the list of dialogue members'],
    term: [2, 'YEAR'],
    basis: ['NĐ145 38(3)'],
    validFrom: ND145,
  }),
  rule({
    id: 'CONF.WORKER',
    step: ['hội nghị người lao động của DNNN', 'workers’ conference of a state enterprise'],
    term: [3, 'MONTH'],
    basis: ['LDC 69'],
    validFrom: LDC,
  }),
  rule({
    id: 'PUB.COMMUNE',
    step: ['công khai văn bản ở cấp xã', 'publish a commune document'],
    term: [5, 'WORKING_DAY'],
    basis: ['LDC 12(3)'],
    validFrom: LDC,
  }),
  rule({
    id: 'PUB.COMMUNE.POST',
    step: ['niêm yết ở cấp xã', 'keep it posted in the commune'],
    term: [30, 'DAY'],
    roll: 'NONE',
    basis: ['LDC 13'],
    validFrom: LDC,
  }),
  rule({
    id: 'PUB.COMMUNE.RADIO',
    step: ['phát trên loa truyền thanh', 'broadcast it by loudspeaker'],
    term: [3, 'DAY'],
    roll: 'NONE',
    basis: ['LDC 13'],
    validFrom: LDC,
  }),
  rule({
    id: 'PUB.AGENCY',
    step: ['công khai tại cơ quan, đơn vị', 'publish within the agency'],
    term: [5, 'WORKING_DAY'],
    basis: ['LDC 47(2)'],
    validFrom: LDC,
  }),
  rule({
    id: 'PUB.AGENCY.POST',
    step: ['niêm yết tại cơ quan, đơn vị', 'keep it posted in the agency'],
    term: [20, 'DAY'],
    roll: 'NONE',
    basis: ['LDC 48'],
    validFrom: LDC,
  }),
  rule({
    id: 'PUB.SOE',
    step: ['công khai tại doanh nghiệp nhà nước', 'publish in a state enterprise'],
    term: [15, 'DAY'],
    basis: ['LDC 65'],
    validFrom: LDC,
  }),
];
