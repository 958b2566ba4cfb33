import type {
  CommitmentRefusal,
  DisclosureRefusal,
  DutyRefusal,
  EstablishmentRefusal,
  ObligationRefusal,
  ProgrammeRefusal,
  RecommendationRefusal,
} from '#duties';
import type { CoverageRefusal } from '#views';
import type { RefusalTable } from './row.js';

/** Commitments and other duties (cam kết, nghĩa vụ). */
// prettier-ignore
export const dutiesRefusals: RefusalTable<
  | CommitmentRefusal
  | CoverageRefusal
  | DisclosureRefusal
  | DutyRefusal
  | EstablishmentRefusal
  | ObligationRefusal
  | ProgrammeRefusal
  | RecommendationRefusal
> = {
  'commitment.unknown': [404, 'Không tìm thấy', 'Not found'],
  'commitment.id-taken': [409, 'Cam kết này đã được lập với nội dung khác', 'Another commitment was made under this id'],
  'commitment.already-accepted': [409, 'Đã nhận việc', 'It has been taken on'],
  'commitment.result-open': [409, 'Chưa có kết quả để thông báo', 'There is no result to tell yet'],
  'commitment.already-fulfilled': [409, 'Đã thực hiện', 'It has been fulfilled'],
  'commitment.cancelled': [409, 'Đã hủy', 'It has been cancelled'],
  'commitment.text-missing': [422, 'Thiếu nội dung cam kết', 'What is promised is missing'],
  'commitment.evidence-missing': [422, 'Thiếu minh chứng', 'Evidence is missing'],
  'commitment.reason-missing': [422, 'Thiếu lý do', 'A reason is missing'],
  'commitment.due-before-made': [422, 'Hạn trước ngày cam kết', 'The date lies before the promise'],
  'commitment.date-before-made': [422, 'Ngày trước ngày cam kết', 'The day lies before the promise'],
  'duty.unknown': [404, 'Không tìm thấy', 'Not found'],
  'duty.rule-unknown': [404, 'Không tìm thấy', 'Not found'],
  'duty.waived': [409, 'Nghĩa vụ kỳ này đã được miễn', 'The duty was waived for this period'],
  'duty.not-waived': [409, 'Nghĩa vụ kỳ này không được miễn', 'The duty was not waived for this period'],
  'duty.period-unclear': [422, 'Kỳ ghi như 2026, 2026-05 hoặc 2026-W07', 'A period is written 2026, 2026-05 or 2026-W07'],
  'duty.held-before-period': [422, 'Ngày tổ chức trước kỳ này', 'It was held before this period'],
  'duty.evidence-missing': [422, 'Thiếu minh chứng', 'Evidence is missing'],
  'duty.reason-missing': [422, 'Thiếu lý do hoặc căn cứ', 'The reason or the basis is missing'],
  'duty.record-unknown': [404, 'Không tìm thấy', 'Not found'],
  'establishment.unknown': [404, 'Không tìm thấy', 'Not found'],
  'establishment.id-taken': [409, 'Cơ sở này đã được đăng ký với nội dung khác', 'Another establishment was registered under this id'],
  'establishment.ended': [409, 'Cơ sở đã chấm dứt hoạt động', 'The establishment has ceased to exist'],
  'establishment.ends-before-it-begins': [422, 'Ngày chấm dứt trước ngày bắt đầu', 'It would end before it begins'],
  'establishment.basis-missing': [422, 'Hãy ghi số và ngày nghị quyết', 'Give number and date of the resolution'],
  'establishment.reason-missing': [422, 'Thiếu lý do', 'A reason is missing'],
  'obligation.unknown': [404, 'Không tìm thấy', 'Not found'],
  'obligation.id-taken': [409, 'Nghĩa vụ này đã được đặt với nội dung khác', 'Another duty was set under this id'],
  'obligation.already-ended': [409, 'Nghĩa vụ đã chấm dứt', 'The duty has ended'],
  'obligation.ends-before-it-begins': [422, 'Ngày chấm dứt trước ngày bắt đầu', 'It would end before it begins'],
  'obligation.basis-missing': [422, 'Ghi văn bản làm căn cứ', 'Name the document that it rests on'],
  'obligation.owners-missing': [422, 'Chọn loại hình cơ sở phải thực hiện', 'Choose the kinds of establishments that owe it'],
  'obligation.less-than-law': [422, 'Ít hơn luật định: chỉ được đặt bằng hoặc nhiều hơn {basis}', 'Less than the law asks: set as much as {basis} or more'],
  'disclosure.unknown': [404, 'Không tìm thấy', 'Not found'],
  'disclosure.id-taken': [409, 'Nội dung công khai này đã được lập khác', 'Another item was opened under this id'],
  'disclosure.item-unknown': [422, 'Không có mục công khai này', 'There is no such item of disclosure'],
  'disclosure.not-published': [409, 'Chưa công khai', 'It has not been published'],
  'disclosure.already-published': [409, 'Đã công khai', 'It has been published'],
  'disclosure.removed': [409, 'Đã gỡ', 'It has been taken down'],
  'disclosure.withdrawn': [409, 'Đã hủy mục này', 'The entry was withdrawn'],
  'disclosure.permanent': [409, 'Nội dung công khai thường xuyên, không được gỡ', 'A permanent item is not taken down'],
  'disclosure.shown-too-short': [409, 'Chưa đủ số ngày niêm yết liên tục', 'It has not hung long enough'],
  'disclosure.before-decision': [422, 'Ngày trước ngày ban hành', 'The day lies before the decision'],
  'disclosure.evidence-missing': [422, 'Thiếu minh chứng', 'Evidence is missing'],
  'disclosure.question-unknown': [404, 'Không tìm thấy', 'Not found'],
  'disclosure.reason-missing': [422, 'Thiếu lý do', 'A reason is missing'],
  'recommendation.unknown': [404, 'Không tìm thấy', 'Not found'],
  'recommendation.id-taken': [409, 'Kiến nghị này đã được ghi với nội dung khác', 'Another recommendation was entered under this id'],
  'recommendation.not-answered': [409, 'Chưa trả lời kiến nghị', 'It has not been answered'],
  'recommendation.already-answered': [409, 'Đã trả lời', 'It has been answered'],
  'recommendation.declined': [409, 'Kiến nghị không được tiếp thu', 'It was not taken up'],
  'recommendation.carried-out': [409, 'Đã thực hiện', 'It has been carried out'],
  'recommendation.withdrawn': [409, 'Kiến nghị đã rút', 'It was withdrawn'],
  'recommendation.text-missing': [422, 'Thiếu nội dung', 'The text is missing'],
  'recommendation.before-receipt': [422, 'Ngày trước ngày nhận kiến nghị', 'The day lies before its receipt'],
  'programme.unknown': [404, 'Không tìm thấy', 'Not found'],
  'programme.id-taken': [409, 'Chương trình này đã được lập với nội dung khác', 'Another programme was opened under this id'],
  'programme.kind-unknown': [422, 'Không có loại chương trình này', 'There is no such kind of programme'],
  'programme.ends-before-it-begins': [422, 'Ngày cuối trước ngày đầu', 'It would end before it begins'],
  'programme.concluded': [409, 'Đã tổng kết', 'It has been concluded'],
  'programme.fields-wrong': [422, 'Dòng ghi thiếu hoặc sai trường của loại này', 'The entry lacks fields of its kind or has wrong ones'],
  'programme.entry-unknown': [404, 'Không tìm thấy', 'Not found'],
  'programme.reason-missing': [422, 'Thiếu lý do', 'A reason is missing'],
  'programme.due-before-given': [422, 'Hạn trước ngày giao việc', 'The date lies before the direction'],
};
