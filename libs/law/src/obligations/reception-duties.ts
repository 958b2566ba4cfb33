import { obligation } from './obligation-row.js';
import type { ObligationRule } from './obligation.types.js';

const LTCD = '2014-07-01';
const QD11 = '2019-02-18';

const chair = (level: string): [string, string] => [
  `Chủ tịch UBND ${level} tiếp công dân`,
  `Reception by the chair of the ${level === 'tỉnh' ? 'province' : level === 'huyện' ? 'district' : 'commune'}`,
];
/** Receptions of domain 4.2: the head in person, on so many days. */
export const receptionDuties: readonly ObligationRule[] = [
  obligation({
    id: 'TCD.PROVINCE.CHAIR',
    duty: chair('tỉnh'),
    owners: ['province'],
    period: 'MONTH',
    evidence: 'session',
    basis: ['LTCD 12(5)'],
    valid: [LTCD],
  }),
  obligation({
    id: 'TCD.DISTRICT.CHAIR',
    duty: chair('huyện'),
    owners: ['district'],
    count: 2,
    period: 'MONTH',
    evidence: 'session',
    basis: ['LTCD 13(5)'],
    valid: [LTCD, '2025-06-30'],
  }),
  obligation({
    id: 'TCD.COMMUNE.CHAIR.WEEK',
    family: 'TCD.COMMUNE.CHAIR',
    duty: chair('xã'),
    owners: ['commune'],
    period: 'WEEK',
    evidence: 'session',
    basis: ['LTCD 15(2)d'],
    valid: [LTCD, '2026-06-30'],
  }),
  obligation({
    id: 'TCD.COMMUNE.CHAIR.MONTH',
    family: 'TCD.COMMUNE.CHAIR',
    duty: chair('xã'),
    owners: ['commune'],
    count: 2,
    period: 'MONTH',
    evidence: 'session',
    basis: ['LTCD 15(2)c', 'L136 1(7)'],
    valid: ['2026-07-01'],
  }),
  obligation({
    id: 'TCD.AGENCY.HEAD',
    duty: ['Thủ trưởng cơ quan tiếp công dân', 'Reception by the head of an agency'],
    owners: ['agency'],
    period: 'MONTH',
    evidence: 'session',
    basis: ['LTCD 18(2)'],
    valid: [LTCD],
  }),
  obligation({
    id: 'TCD.PUBLIC_UNIT.HEAD',
    duty: [
      'Người đứng đầu đơn vị sự nghiệp công lập tiếp công dân',
      'Reception by the head of a public service unit',
    ],
    owners: ['public-unit'],
    period: 'MONTH',
    evidence: 'session',
    basis: ['NĐ154 10(2)'],
    valid: ['2026-07-01'],
  }),
  obligation({
    id: 'TCD.PROVINCE.PARTY',
    duty: ['Bí thư Tỉnh ủy tiếp dân', 'Reception by the provincial Party secretary'],
    owners: ['province'],
    period: 'MONTH',
    evidence: 'record',
    basis: ['QĐ11'],
    valid: [QD11],
    confidence: 'W',
  }),
  obligation({
    id: 'TCD.DISTRICT.PARTY',
    duty: ['Bí thư cấp ủy cấp huyện tiếp dân', 'Reception by the district Party secretary'],
    owners: ['district'],
    period: 'MONTH',
    evidence: 'record',
    basis: ['QĐ11', 'KL 215-KL/TW'],
    valid: [QD11, '2025-06-30'],
    confidence: 'W',
  }),
  obligation({
    id: 'TCD.COMMUNE.PARTY',
    duty: ['Bí thư Đảng ủy cấp xã tiếp dân', 'Reception by the commune Party secretary'],
    owners: ['commune'],
    count: 2,
    period: 'MONTH',
    evidence: 'record',
    basis: ['QĐ11', 'KL 215-KL/TW'],
    valid: [QD11],
    confidence: 'W',
  }),
];
