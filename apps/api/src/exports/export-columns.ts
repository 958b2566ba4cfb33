import type { Cell, Column } from '#exports';
import { dayOf } from '#kernel';
import type { CaseRow, LetterRow, VisitRow } from '#views';
import { FILTER_WORDS, WORDS, wordOf } from './export-words.js';

/** A row of the views with what the vault and the catalogues say of it. */
export type NamedRow<Row> = Readonly<{
  row: Row;
  citizen: string | undefined;
  field: string;
  channel: string;
}>;

export type Columns<Row> = readonly (Column & Readonly<{ of: (named: NamedRow<Row>) => Cell }>)[];

const column = <Row>(
  title: string,
  width: number,
  of: (named: NamedRow<Row>) => Cell,
): Columns<Row>[number] => ({ title, width, of });

const yes = (said: boolean): Cell => (said ? 'Có' : undefined);

/** ISO 8601 with the offset of Vietnam, which has had no other one since 1975. */
export const withOffset = (instant: string): string => {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(0, 19)}+07:00`;
};

const dueDay = ({ due }: CaseRow): Cell => due.dueOn ?? (due.dueAt && dayOf(due.dueAt));

export const CASE_COLUMNS: Columns<CaseRow> = [
  column('Mã hồ sơ', 20, ({ row }) => row.code),
  column('Loại', 12, ({ row }) => wordOf(WORDS.matter, row.kind)),
  column('Lĩnh vực', 20, ({ field }) => field),
  column('Đơn vị', 24, ({ row }) => row.unitName),
  column('Người phụ trách', 22, ({ row }) => row.assigneeName),
  column('Công dân', 24, ({ citizen }) => citizen),
  column('Số người', 9, ({ row }) => row.people),
  column('Trích yếu', 60, ({ row }) => row.summary),
  column('Nguồn', 16, ({ channel }) => channel),
  column('Trạng thái', 18, ({ row }) => wordOf(WORDS.status, row.status)),
  column('Ngày nhận', 12, ({ row }) => row.receivedOn),
  column('Hạn', 12, ({ row }) => dueDay(row)),
  column('Hạn theo luật', 10, ({ row }) => yes(row.due.statutory)),
  column('Tình trạng hạn', 18, ({ row }) => wordOf(FILTER_WORDS['due'] ?? {}, row.due.state)),
  column('Số ngày quá hạn hoặc còn lại', 12, ({ row }) =>
    row.due.state === 'none' ? undefined : row.due.days,
  ),
  column('Số ngày chờ', 10, ({ row }) => row.waitingDays),
  column('Số lượt tiếp', 10, ({ row }) => row.visits),
  column('Ngày kết thúc', 12, ({ row }) => row.closedOn),
  column('Việc sau giải quyết, hạn', 14, ({ row }) => row.followUp?.dueOn),
];

export const LETTER_COLUMNS: Columns<LetterRow> = [
  column('Mã đơn', 20, ({ row }) => row.code),
  column('Số vào sổ', 12, ({ row }) => row.bookNo),
  column('Đơn vị', 24, ({ row }) => row.unitName),
  column('Ngày nhận', 12, ({ row }) => row.receivedOn),
  column('Nguồn', 16, ({ channel }) => channel),
  column('Cơ quan chuyển', 24, ({ row }) => row.forwardedBy),
  column('Người viết', 24, ({ citizen }) => citizen),
  column('Trích yếu', 60, ({ row }) => row.summary),
  column('Loại đơn', 14, ({ row }) => row.letterType && wordOf(WORDS.matter, row.letterType)),
  column('Lĩnh vực', 20, ({ field }) => field),
  column('Thẩm quyền', 18, ({ row }) => row.competence && wordOf(WORDS.competence, row.competence)),
  column('Khẩn', 7, ({ row }) => yes(row.urgent)),
  column('Tình trạng', 18, ({ row }) => wordOf(WORDS.disposition, row.disposition ?? row.status)),
  column('Hạn', 12, ({ row }) => row.due.due),
  column('Ngày xử lý xong', 12, ({ row }) => row.disposedOn),
  column('Chuyển đến', 24, ({ row }) => row.sentTo),
  column('Vụ việc', 20, ({ row }) => row.caseCode),
  column('Báo người viết ngày', 12, ({ row }) => row.answeredOn),
  column('Phúc đáp ngày', 12, ({ row }) => row.replyOn),
  column('Lưu đến ngày', 12, ({ row }) => row.keptUntil),
];

export const VISIT_COLUMNS: Columns<VisitRow> = [
  column('Ngày tiếp', 12, ({ row }) => row.occurredOn),
  column('Số', 6, ({ row }) => row.no),
  column('Mã lượt tiếp', 20, ({ row }) => row.visitCode),
  column('Đơn vị', 24, ({ row }) => row.unitName),
  column('Bàn', 14, ({ row }) => row.desk),
  column('Hình thức tiếp', 14, ({ row }) => wordOf(WORDS.reception, row.kind)),
  column('Công dân', 24, ({ citizen }) => citizen),
  column('Số người', 9, ({ row }) => row.people),
  column('Loại', 14, ({ row }) => wordOf(WORDS.matter, row.matter)),
  column('Lĩnh vực', 20, ({ field }) => field),
  column('Trích yếu', 60, ({ row }) => row.summary),
  column('Kết quả', 18, ({ row }) => wordOf(WORDS.outcome, row.outcome.kind)),
  column('Vụ việc', 20, ({ row }) => row.code),
  column('Còn phải trả lời đến ngày', 14, ({ row }) => row.owedBy),
  column('Lý do nhập muộn', 30, ({ row }) => row.lateReason),
  column('Ghi vào sổ lúc', 26, ({ row }) => withOffset(row.at)),
];
