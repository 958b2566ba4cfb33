import { present } from '#kernel';
import { UNIT_MAPS, type DueState, type QueueOrder, type QueueParams, type UnitMap } from '#views';
import { OneOf, Text, Whole } from '../http/fields.js';

const DUE: Readonly<Record<string, DueState>> = {
  qua: 'overdue',
  'hom-nay': 'today',
  sap: 'soon',
  'trong-han': 'in-time',
  'tam-dung': 'paused',
  khong: 'none',
};
const STATUS = { mo: 'open', dong: 'closed', 'tat-ca': 'all', 'theo-doi': 'followed' } as const;
const ORDER: Readonly<Record<string, QueueOrder>> = {
  han: 'due',
  cho: 'waiting',
  nhan: 'received',
  '-nhan': '-received',
};
const KINDS = ['petition', 'reflection', 'complaint'] as const;
const MOST = 200;

/** The queue's address is its whole state; its words are Vietnamese, unaccented, because people read and send it. */
export class QueueDto {
  @OneOf({ description: 'Deadline (hạn)', values: Object.keys(DUE), optional: true })
  han?: string;

  @Text({ description: 'Unit and everything below it (đơn vị)', max: 80, optional: true })
  dv?: string;

  @OneOf({
    description: 'Unit where it came in (old), or the one that has it now (new)',
    values: UNIT_MAPS,
    optional: true,
  })
  map?: UnitMap;

  @Text({
    description: 'Person in charge: toi (me), chua-giao (nobody), or a user id',
    max: 80,
    optional: true,
  })
  nguoi?: string;

  @Text({ description: 'Field (lĩnh vực)', max: 60, optional: true })
  lv?: string;

  @OneOf({ description: 'Kind (loại)', values: KINDS, optional: true })
  loai?: (typeof KINDS)[number];

  @OneOf({
    description: 'Open, closed, all, or closed with something still owed (trạng thái)',
    values: Object.keys(STATUS),
    optional: true,
  })
  tt?: keyof typeof STATUS;

  @OneOf({ description: 'Order (sắp xếp)', values: Object.keys(ORDER), optional: true })
  sap?: string;

  @Text({ description: 'Words of the summary, or the code', max: 200, min: 0, optional: true })
  q?: string;

  @Text({ description: 'Cursor of the page (trang), from `next`', max: 500, optional: true })
  trang?: string;

  @Whole({ description: 'Rows on a page (cỡ)', min: 1, max: MOST, query: true, optional: true })
  co?: number;
}

export const toQueue = (dto: QueueDto, me: string): QueueParams =>
  present({
    due: dto.han === undefined ? undefined : DUE[dto.han],
    unit: dto.dv,
    map: dto.map,
    assignee: assignee(dto.nguoi, me),
    field: dto.lv,
    kind: dto.loai,
    status: dto.tt === undefined ? undefined : STATUS[dto.tt],
    order: dto.sap === undefined ? undefined : ORDER[dto.sap],
    text: dto.q === '' ? undefined : dto.q,
    cursor: dto.trang,
    limit: dto.co,
  });

const assignee = (who: string | undefined, me: string): string | undefined => {
  if (who === 'toi') return me;
  return who === 'chua-giao' ? 'unassigned' : who;
};
