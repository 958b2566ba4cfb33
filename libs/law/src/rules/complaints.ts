import type { Rule } from '../law.types.js';
import { disciplineRules } from './discipline.js';
import { rule } from './rule.js';

const LKN = '2012-07-01';
/** First day of NĐ124; the exact day is from memory. */
const ND124 = '2020-12-10';
const BEFORE_R3 = '2026-06-30';
const R3 = '2026-07-01';

const acceptance = (instance: 1 | 2, article: string): readonly Rule[] => {
  const family = `KN.ACCEPT.${instance}`;
  const step = [
    `thụ lý hoặc không thụ lý khiếu nại lần ${instance === 1 ? 'đầu' : 'hai'}`,
    `accept or refuse the ${instance === 1 ? 'first' : 'second'} complaint`,
  ] as const;
  return [
    rule({
      id: `${family}.LAW`,
      family,
      source: 'LAW',
      step,
      term: [10, 'DAY'],
      basis: [article],
      validFrom: LKN,
      validTo: BEFORE_R3,
    }),
    rule({
      id: `${family}.DEC`,
      family,
      source: 'DECREE',
      step,
      term: [10, 'WORKING_DAY'],
      basis: ['NĐ124 16(1)'],
      validFrom: ND124,
      validTo: BEFORE_R3,
    }),
    rule({
      id: `${family}.R3`,
      family,
      step,
      term: [7, 'WORKING_DAY'],
      basis: [article, 'L136 2(15)b', 'NĐ155 10'],
      validFrom: R3,
    }),
  ];
};

const sending = (id: string, vi: string, en: string): Rule =>
  rule({
    id,
    step: [`gửi ${vi}`, `send the ${en}`],
    term: [3, 'WORKING_DAY'],
    basis: ['NĐ124 28b'],
    validFrom: R3,
  });

/** Terms of the complaint procedure (khiếu nại); totals are counted from acceptance. */
export const complaintRules: readonly Rule[] = [
  rule({
    id: 'KN.TIMEBAR',
    step: ['thời hiệu khiếu nại lần đầu', 'file the first complaint'],
    term: [90, 'DAY'],
    pausable: true,
    basis: ['LKN 9'],
    validFrom: LKN,
  }),
  ...acceptance(1, 'LKN 27'),
  ...acceptance(2, 'LKN 36(1)'),
  rule({
    id: 'KN.RESOLVE.1',
    step: ['giải quyết khiếu nại lần đầu', 'decide the first complaint'],
    term: [30, 'DAY'],
    variants: { complex: 45, remote: 45, 'remote+complex': 60 },
    pausable: true,
    basis: ['LKN 28'],
    validFrom: LKN,
  }),
  rule({
    id: 'KN.RESOLVE.2',
    step: ['giải quyết khiếu nại lần hai', 'decide the second complaint'],
    term: [45, 'DAY'],
    variants: { complex: 60, remote: 60, 'remote+complex': 70 },
    pausable: true,
    basis: ['LKN 37'],
    validFrom: LKN,
  }),
  rule({
    id: 'KN.DLG.NOTICE',
    step: ['báo trước buổi đối thoại', 'give notice of the dialogue'],
    term: [5, 'DAY'],
    direction: 'BACKWARD',
    basis: ['NĐ124 28(1)', 'NĐ155'],
    validFrom: R3,
  }),
  sending('KN.SUSP.SEND', 'quyết định tạm đình chỉ', 'decision to suspend'),
  sending('KN.TERM.SEND', 'quyết định đình chỉ', 'decision to terminate'),
  sending('KN.RESUME.SEND', 'quyết định tiếp tục giải quyết', 'decision to resume'),
  rule({
    id: 'KN.SEND.1',
    step: ['gửi quyết định giải quyết lần đầu', 'send the first decision'],
    term: [3, 'WORKING_DAY'],
    basis: ['LKN 32', 'NĐ124 29(2)a'],
    validFrom: LKN,
  }),
  rule({
    id: 'KN.SEND.2.LAW',
    family: 'KN.SEND.2',
    source: 'LAW',
    step: ['gửi quyết định giải quyết lần hai', 'send the second decision'],
    term: [7, 'DAY'],
    basis: ['LKN 41(1)', 'LKN 56(2)'],
    validFrom: LKN,
  }),
  rule({
    id: 'KN.SEND.2.DEC',
    family: 'KN.SEND.2',
    source: 'DECREE',
    step: ['gửi quyết định giải quyết lần hai', 'send the second decision'],
    term: [7, 'WORKING_DAY'],
    basis: ['NĐ124 29(2)'],
    validFrom: ND124,
  }),
  rule({
    id: 'KN.PUBLISH',
    step: ['công khai quyết định giải quyết', 'publicise the decision'],
    term: [15, 'DAY'],
    basis: ['NĐ124 29(3)'],
    validFrom: ND124,
  }),
  rule({
    id: 'KN.FILE2',
    step: ['khiếu nại lần hai', 'file the second complaint'],
    term: [30, 'DAY'],
    variants: { remote: 45 },
    pausable: true,
    basis: ['LKN 33(1)'],
    validFrom: LKN,
  }),
  rule({
    id: 'KN.EFFECT',
    step: ['quyết định có hiệu lực pháp luật', 'the decision takes legal effect'],
    term: [30, 'DAY'],
    variants: { remote: 45 },
    roll: 'EFFECT',
    basis: ['LKN 44', 'LKN 57'],
    validFrom: LKN,
  }),
  rule({
    id: 'KN.EXEC',
    step: ['chỉ đạo thi hành quyết định', 'direct the execution of the decision'],
    term: [5, 'WORKING_DAY'],
    basis: ['NĐ124 31(1)'],
    validFrom: ND124,
  }),
  rule({
    id: 'KN.CONTINUE',
    step: ['tiếp tục khiếu nại sau đình chỉ', 'continue after termination'],
    term: [30, 'DAY'],
    basis: ['LKN 11(8)'],
    validFrom: LKN,
  }),
  rule({
    id: 'KN.MTTQ',
    step: ['báo Mặt trận đã chuyển đơn', 'tell the Front body that forwarded it'],
    term: [7, 'DAY'],
    basis: ['LKN 66(2)'],
    validFrom: LKN,
  }),
  ...disciplineRules,
];
