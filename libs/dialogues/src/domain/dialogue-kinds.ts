import type { DialogueKind } from './dialogue.events.js';

/** Part of a whole that must be reached, and whether exactly that is enough. */
export type Threshold = Readonly<{ n: number; of: number; moreThan: boolean }>;

export type DialogueKindRow = Readonly<{
  kind: DialogueKind;
  /** Code of the duty (domain 5.1), as the coverage counts it. */
  code: string;
  vi: string;
  en: string;
  basis: readonly string[];
  conference: boolean;
  /** Rule of the latest day of the notice, the summons or the sending of the contents. */
  notice?: string;
  /** Rule of the last day of the publication of the result. */
  result?: string;
  /** Rule of the review of the resolution, counted from the conclusions. */
  review?: string;
  /** Present of those entitled; below it the meeting is not valid. */
  quorum?: Threshold;
  /** Votes for the resolution of those present. */
  resolution?: Threshold;
  /** The minutes need a signature of the employer and one of the workers. */
  bothSidesSign?: true;
  /** May be asked for by so many of those concerned. */
  onRequest?: Threshold;
  /** Rule of the answer to a request. */
  reply?: string;
}>;

/**
 * Five dialogues and conferences that are different duties and are never counted for one another. The sixth,
 * the dialogue within a complaint (DLG.CASE, LKN 30), is a part of its case and is not here.
 *
 * @source LDC 32, 33, 51, 59, 69; LTCCQ 43; QĐ11; BLLĐ 63; NĐ145 37–41, 47
 */
export const dialogueKinds: readonly DialogueKindRow[] = [
  {
    kind: 'commune',
    code: 'DLG.COMMUNE',
    vi: 'Hội nghị trao đổi, đối thoại của UBND cấp xã với Nhân dân',
    en: 'Dialogue of the commune with the people',
    basis: ['LDC 32', 'LTCCQ 43'],
    conference: false,
    notice: 'DLG.COMMUNE.NOTICE',
    result: 'DLG.COMMUNE.RESULT',
    onRequest: { n: 10, of: 100, moreThan: false },
  },
  {
    kind: 'party',
    code: 'DLG.PARTY',
    vi: 'Người đứng đầu cấp ủy đối thoại trực tiếp với dân',
    en: 'Dialogue of the Party secretary with the people',
    basis: ['QĐ11'],
    conference: false,
  },
  {
    kind: 'head-staff',
    code: 'DLG.HEAD_STAFF',
    vi: 'Đối thoại giữa người đứng đầu cơ quan với cán bộ, công chức, viên chức, người lao động',
    en: 'Dialogue of the head with the staff',
    basis: ['LDC 59(1)b'],
    conference: false,
  },
  {
    kind: 'work',
    code: 'DLG.WORK',
    vi: 'Đối thoại tại nơi làm việc',
    en: 'Workplace dialogue',
    basis: ['BLLĐ 63', 'NĐ145 37–41'],
    conference: false,
    notice: 'DLG.WORK.CONTENT',
    result: 'DLG.WORK.PUBLISH',
    quorum: { n: 70, of: 100, moreThan: true },
    bothSidesSign: true,
    onRequest: { n: 30, of: 100, moreThan: false },
    reply: 'DLG.WORK.ONREQ',
  },
  {
    kind: 'staff-conference',
    code: 'CONF.STAFF',
    vi: 'Hội nghị cán bộ, công chức, viên chức, người lao động',
    en: 'Staff conference',
    basis: ['LDC 51', 'LDC 52'],
    conference: true,
    review: 'CONF.STAFF.REVIEW',
    quorum: { n: 2, of: 3, moreThan: false },
    resolution: { n: 1, of: 2, moreThan: true },
  },
  {
    kind: 'worker-conference',
    code: 'CONF.WORKER',
    vi: 'Hội nghị người lao động',
    en: 'Workers’ conference',
    basis: ['LDC 69', 'NĐ145 47'],
    conference: true,
  },
  {
    kind: 'community-conference',
    code: 'CONF.COMMUNITY',
    vi: 'Hội nghị của cộng đồng dân cư',
    en: 'Community conference',
    basis: ['LDC 33', 'NĐ59 11'],
    conference: true,
    notice: 'CONF.COMMUNITY',
    result: 'MEET.COMMUNITY.RESULT',
  },
];

const rows = new Map(dialogueKinds.map((row) => [row.kind, row]));

/** @throws TypeError for a kind without a row, which no type allows */
export const kindRow = (kind: DialogueKind): DialogueKindRow => {
  const row = rows.get(kind);
  if (!row) throw new TypeError(`no such kind of dialogue: ${kind}`);
  return row;
};

/** In whole numbers, so that two thirds of three are two. */
export const reaches = (part: number, whole: number, { n, of, moreThan }: Threshold): boolean =>
  moreThan ? part * of > whole * n : whole > 0 && part * of >= whole * n;
