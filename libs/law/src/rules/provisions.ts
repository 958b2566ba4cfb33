import { localDate } from '#kernel';
import type { Provision } from '../provision.types.js';

type Row = Readonly<{
  id: string;
  kind: Provision['kind'];
  step: readonly [vi: string, en: string];
  says: readonly [vi: string, en: string];
  hoursBefore?: number;
  basis: readonly string[];
  validFrom: string;
  confidence?: Provision['confidence'];
}>;

const provision = ({
  id,
  kind,
  step,
  says,
  hoursBefore,
  basis,
  validFrom,
  confidence = 'T',
}: Row): Provision => ({
  id,
  kind,
  step: { vi: step[0], en: step[1] },
  says: { vi: says[0], en: says[1] },
  ...(hoursBefore !== undefined && { hoursBefore }),
  basis,
  validFrom: localDate(validFrom),
  confidence,
});

/** The rows of 3.2 to 3.5 that are no count of days, in the order of the procedures. */
export const provisions: readonly Provision[] = [
  provision({
    id: 'KN.STOPMEASURE',
    kind: 'LIMIT',
    step: ['tạm đình chỉ thi hành quyết định bị khiếu nại', 'suspend the contested decision'],
    says: [
      'không quá thời gian còn lại của thời hạn giải quyết; hủy bỏ ngay khi không còn lý do',
      'no longer than the rest of the term; lifted at once when the reason is gone',
    ],
    basis: ['LKN 35'],
    validFrom: '2012-07-01',
  }),
  provision({
    id: 'TC.PAUSE',
    kind: 'PAUSE',
    step: ['tạm đình chỉ giải quyết tố cáo', 'suspend the denunciation'],
    says: ['thời gian tạm đình chỉ không tính vào thời hạn (C9)', 'the time is not counted (C9)'],
    basis: ['LTC 34(2)'],
    validFrom: '2019-01-01',
  }),
  provision({
    id: 'TC.PAUSE.EXPERT',
    kind: 'PAUSE',
    step: ['trưng cầu giám định trong giải quyết tố cáo', 'expert examination in a denunciation'],
    says: [
      'không tính từ ngày có văn bản trưng cầu đến ngày nhận kết quả (C10)',
      'not counted from the request to the receipt of the result (C10)',
    ],
    basis: ['NĐ31 15(4)'],
    validFrom: '2019-05-28',
  }),
  provision({
    id: 'TCD.ONLINE.CONNECT',
    kind: 'HOURS',
    step: ['kết nối điểm cầu trước buổi tiếp trực tuyến', 'connect before an online reception'],
    says: ['trước giờ tiếp ít nhất 1 giờ', 'at least one hour before it begins'],
    hoursBefore: 1,
    basis: ['NĐ154 23'],
    validFrom: '2026-07-01',
  }),
  provision({
    id: 'DLG.COMMUNE.FREQ',
    kind: 'FREQUENCY',
    step: [
      'hội nghị trao đổi, đối thoại của UBND cấp xã với Nhân dân',
      'dialogue of the commune with the people',
    ],
    says: ['ít nhất mỗi năm một lần', 'at least once a calendar year'],
    basis: ['LDC 32(1)', 'LTCCQ 43'],
    validFrom: '2023-07-01',
  }),
  provision({
    id: 'DLG.COMMUNE.ONREQ',
    kind: 'FREQUENCY',
    step: ['đối thoại cấp xã theo yêu cầu', 'commune dialogue on request'],
    says: [
      'khi ít nhất 10 % cử tri yêu cầu hoặc khi cần; trực tiếp hoặc trực tuyến',
      'when 10 % of the voters ask, or when needed; in person or online',
    ],
    basis: ['LTCCQ 43'],
    validFrom: '2025-07-01',
    confidence: 'W',
  }),
  provision({
    id: 'CONF.COMMUNITY.FREQ',
    kind: 'FREQUENCY',
    step: ['hội nghị cộng đồng dân cư', 'community conference'],
    says: ['mỗi năm một lần, vào cuối năm', 'yearly, at the end of the year'],
    basis: ['LDC 33'],
    validFrom: '2023-07-01',
  }),
  provision({
    id: 'CONF.STAFF.QUORUM',
    kind: 'QUORUM',
    step: ['hội nghị cán bộ, công chức, viên chức', 'staff conference'],
    says: [
      'mỗi năm một lần; hợp lệ khi có ít nhất 2/3 dự, nghị quyết khi trên 50 % tán thành; đơn vị không quá 7 người thì tùy chọn',
      'yearly; valid with two thirds present, resolved by more than half; optional in units of up to 7 people',
    ],
    basis: ['LDC 51'],
    validFrom: '2023-07-01',
  }),
  provision({
    id: 'DLG.WORK.FREQ',
    kind: 'FREQUENCY',
    step: ['đối thoại định kỳ tại nơi làm việc', 'periodic workplace dialogue'],
    says: ['ít nhất mỗi năm một lần', 'at least once a year'],
    basis: ['BLLĐ 63(2)'],
    validFrom: '2021-01-01',
  }),
  provision({
    id: 'DLG.WORK.QUORUM',
    kind: 'QUORUM',
    step: ['thành phần đối thoại tại nơi làm việc', 'who takes part in the workplace dialogue'],
    says: [
      'người đại diện theo pháp luật (hoặc được ủy quyền) và trên 70 % thành viên bên người lao động',
      'the legal representative (or who is authorised) and more than 70 % of the workers’ side',
    ],
    basis: ['NĐ145 39(4)'],
    validFrom: '2021-02-01',
  }),
  provision({
    id: 'CONF.WORKER.FREQ',
    kind: 'FREQUENCY',
    step: ['hội nghị người lao động', 'workers’ conference'],
    says: ['mỗi năm một lần', 'yearly'],
    basis: ['NĐ145 47'],
    validFrom: '2021-02-01',
  }),
  provision({
    id: 'PUB.COMMUNE.LIST',
    kind: 'FREQUENCY',
    step: ['danh mục nội dung đã công khai ở cấp xã', 'list of what the commune has published'],
    says: ['mỗi quý một lần', 'each quarter'],
    basis: ['LDC 13'],
    validFrom: '2023-07-01',
  }),
];
