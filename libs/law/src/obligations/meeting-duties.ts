import { obligation } from './obligation-row.js';
import type { ObligationRule } from './obligation.types.js';

const LDC = '2023-07-01';
const BEFORE_LDC = '2023-06-30';
const QD11 = '2019-02-18';

const communeDialogue: [string, string] = [
  'Hội nghị trao đổi, đối thoại của UBND cấp xã với Nhân dân',
  'Dialogue of the commune with the people',
];
const staffConference: [string, string] = [
  'Hội nghị cán bộ, công chức, viên chức, người lao động',
  'Staff conference',
];

/** Dialogues and conferences of domain 5.2. Before 1 July 2023 the older regime (R0) stands behind them. */
export const meetingDuties: readonly ObligationRule[] = [
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
