import { localDate, present } from '#kernel';
import type { EstablishmentKind, ObligationRule } from './obligation.types.js';

type Row = Readonly<{
  id: string;
  family?: string;
  duty: readonly [vi: string, en: string];
  owners: readonly EstablishmentKind[];
  count?: number;
  period: ObligationRule['period'];
  evidence: ObligationRule['evidence'];
  graceMonths?: number;
  exemptUpToStaff?: number;
  basis: readonly string[];
  valid: readonly [from: string, to?: string];
  setting?: true;
  confidence?: ObligationRule['confidence'];
}>;

const obligation = ({ valid: [from, to], ...row }: Row): ObligationRule => ({
  id: row.id,
  family: row.family ?? row.id,
  duty: { vi: row.duty[0], en: row.duty[1] },
  owners: row.owners,
  count: row.count ?? 1,
  period: row.period,
  evidence: row.evidence,
  counts: row.evidence === 'session' ? 'DAYS' : 'MEETINGS',
  graceMonths: row.graceMonths ?? 0,
  basis: row.basis,
  validFrom: localDate(from),
  setting: row.setting ?? false,
  confidence: row.confidence ?? 'T',
  ...present({
    exemptUpToStaff: row.exemptUpToStaff,
    validTo: to === undefined ? undefined : localDate(to),
  }),
});

const LTCD = '2014-07-01';
const LDC = '2023-07-01';
const BEFORE_LDC = '2023-06-30';
const QD11 = '2019-02-18';

const chair = (level: string): [string, string] => [
  `Chủ tịch UBND ${level} tiếp công dân`,
  `Reception by the chair of the ${level === 'tỉnh' ? 'province' : level === 'huyện' ? 'district' : 'commune'}`,
];
const communeDialogue: [string, string] = [
  'Hội nghị trao đổi, đối thoại của UBND cấp xã với Nhân dân',
  'Dialogue of the commune with the people',
];
const staffConference: [string, string] = [
  'Hội nghị cán bộ, công chức, viên chức, người lao động',
  'Staff conference',
];

/** Receptions of domain 4.2: the head in person, on so many days. */
const receptions: readonly ObligationRule[] = [
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

/** Dialogues and conferences of domain 5.2. Before 1 July 2023 the older regime (R0) stands behind them. */
const meetings: readonly ObligationRule[] = [
  obligation({
    id: 'DLG.COMMUNE.R0',
    family: 'DLG.COMMUNE',
    duty: communeDialogue,
    owners: ['commune'],
    period: 'YEAR',
    evidence: 'dialogue.commune',
    basis: ['Luật 77/2015/QH13 125', 'Pháp lệnh 34/2007'],
    valid: ['2016-01-01', BEFORE_LDC],
    confidence: 'M',
  }),
  obligation({
    id: 'DLG.COMMUNE',
    duty: communeDialogue,
    owners: ['commune'],
    period: 'YEAR',
    evidence: 'dialogue.commune',
    basis: ['LDC 32(1)', 'LTCCQ 43'],
    valid: [LDC],
  }),
  obligation({
    id: 'DLG.PARTY',
    duty: ['Người đứng đầu cấp ủy đối thoại với dân', 'Dialogue of the Party secretary with the people'],
    owners: ['province', 'commune'],
    period: 'YEAR',
    evidence: 'dialogue.party',
    basis: ['QĐ11'],
    valid: [QD11],
    setting: true,
    confidence: 'I',
  }),
  obligation({
    id: 'CONF.STAFF.R0',
    family: 'CONF.STAFF',
    duty: staffConference,
    owners: ['agency', 'public-unit'],
    period: 'YEAR',
    evidence: 'dialogue.staff-conference',
    graceMonths: 3,
    basis: ['NĐ 04/2015 5'],
    valid: ['2015-02-25', BEFORE_LDC],
    confidence: 'M',
  }),
  obligation({
    id: 'CONF.STAFF',
    duty: staffConference,
    owners: ['agency', 'public-unit'],
    period: 'YEAR',
    evidence: 'dialogue.staff-conference',
    graceMonths: 3,
    exemptUpToStaff: 7,
    basis: ['LDC 51'],
    valid: [LDC],
  }),
  obligation({
    id: 'DLG.HEAD_STAFF',
    duty: ['Đối thoại giữa người đứng đầu với cán bộ, công chức', 'Dialogue of the head with the staff'],
    owners: ['agency', 'public-unit'],
    period: 'YEAR',
    evidence: 'dialogue.head-staff',
    basis: ['LDC 59(1)b'],
    valid: [LDC],
    setting: true,
    confidence: 'I',
  }),
  obligation({
    id: 'DLG.WORK',
    duty: ['Đối thoại tại nơi làm việc', 'Workplace dialogue'],
    owners: ['enterprise', 'state-enterprise'],
    period: 'YEAR',
    evidence: 'dialogue.work',
    basis: ['BLLĐ 63(2)'],
    valid: ['2021-01-01'],
  }),
  obligation({
    id: 'CONF.WORKER',
    duty: ['Hội nghị người lao động', 'Workers’ conference'],
    owners: ['state-enterprise'],
    period: 'YEAR',
    evidence: 'dialogue.worker-conference',
    graceMonths: 3,
    basis: ['LDC 69', 'NĐ145 47'],
    valid: [LDC],
  }),
  obligation({
    id: 'CONF.WORKER.PRIVATE',
    duty: ['Hội nghị người lao động (doanh nghiệp khác)', 'Workers’ conference of other enterprises'],
    owners: ['enterprise'],
    period: 'YEAR',
    evidence: 'dialogue.worker-conference',
    basis: ['NĐ145 47'],
    valid: ['2021-02-01'],
    setting: true,
  }),
  obligation({
    id: 'CONF.COMMUNITY',
    duty: ['Hội nghị của cộng đồng dân cư', 'Community conference'],
    owners: ['hamlet'],
    period: 'YEAR',
    evidence: 'dialogue.community-conference',
    basis: ['LDC 33'],
    valid: [LDC],
  }),
];

/** Every duty with a frequency, as dated data. */
export const obligationRules: readonly ObligationRule[] = [...receptions, ...meetings];
