import { weekday, type LocalDate } from '#kernel';
import type { TermUnit } from './deadline.types.js';
import type { Deadline, Reason } from './law.types.js';

type Language = 'vi' | 'en';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

const UNITS: Readonly<Record<Language, Readonly<Record<TermUnit, string>>>> = {
  vi: { DAY: 'ngày', WORKING_DAY: 'ngày làm việc', MONTH: 'tháng', YEAR: 'năm' },
  en: { DAY: 'calendar day(s)', WORKING_DAY: 'working day(s)', MONTH: 'month(s)', YEAR: 'year(s)' },
};

const VARIANTS: Readonly<Record<string, string>> = {
  complex: 'vụ việc phức tạp',
  special: 'vụ việc đặc biệt phức tạp',
  remote: 'vùng sâu, vùng xa đi lại khó khăn',
  dismissal: 'buộc thôi việc',
  ext: 'phải kiểm tra, xác minh tại nhiều địa điểm',
};

/**
 * The reasoning of a deadline in sentences that a lawyer can check, one for each step and the first
 * day that counts last. Dates are written as in official papers, with their weekday.
 */
export const explain = (deadline: Deadline, language: Language): readonly string[] => [
  ...deadline.because.map((reason) => SENTENCES[language](reason, deadline)),
  conclusion(deadline, language),
];

const conclusion = ({ due, direction, effectiveOn }: Deadline, language: Language): string => {
  const day = written(due, language);
  if (effectiveOn) return language === 'vi' ? `Ngày cuối cùng: ${day}.` : `Last day: ${day}.`;
  if (direction === 'BACKWARD') {
    return language === 'vi' ? `Chậm nhất là ${day}.` : `On ${day} at the latest.`;
  }
  return language === 'vi' ? `Hạn: hết ngày ${day} (24 giờ).` : `Due by the end of ${day} (24:00).`;
};

const vietnamese = (reason: Reason, { direction, step }: Deadline): string => {
  const back = direction === 'BACKWARD';
  const day = (on: LocalDate): string => written(on, 'vi');
  switch (reason.kind) {
    case 'trigger':
      return triggerVi(day(reason.day), step.vi, back);
    case 'term':
      return `Thời hạn ${reason.n} ${UNITS.vi[reason.unit]}${bracketed(reason.variants.map(variantVi))}: ${reason.basis.join('; ')}.`;
    case 'extension':
      return `Gia hạn thêm ${reason.n} ${UNITS.vi[reason.unit]}, tính từ ngày cuối chưa dời.`;
    case 'skipped':
      return `Không tính ${day(reason.day)}: ${reason.why.vi}.`;
    case 'worked':
      return `Có tính ${day(reason.day)}: ${reason.why.vi}.`;
    case 'pause':
      return `Tạm dừng từ ${day(reason.from)} đến ${day(reason.to)}: ${reason.days} ngày không tính.`;
    case 'raw':
      return `Ngày cuối theo phép đếm: ${day(reason.day)}.`;
    case 'rolled':
      return rolledVi(day(reason.from), day(reason.to), back);
    case 'effect':
      return `Có hiệu lực từ ngày kế tiếp: ${day(reason.day)}.`;
    case 'conflict':
      return `Theo ${reason.basis.join('; ')} thì hạn là ${day(reason.due)}: luật và nghị định khác nhau.`;
    case 'provisional':
      return `Tạm tính: lịch nghỉ chỉ được công bố trong phạm vi đến mốc ${day(reason.beyond)}.`;
  }
};

const english = (reason: Reason, { direction, step }: Deadline): string => {
  const back = direction === 'BACKWARD';
  const day = (on: LocalDate): string => written(on, 'en');
  switch (reason.kind) {
    case 'trigger':
      return triggerEn(day(reason.day), step.en, back);
    case 'term':
      return `Term of ${reason.n} ${UNITS.en[reason.unit]}${bracketed(reason.variants)}: ${reason.basis.join('; ')}.`;
    case 'extension':
      return `Extended by ${reason.n} ${UNITS.en[reason.unit]}, counted from the last day before rolling.`;
    case 'skipped':
      return `${day(reason.day)} is not counted: ${reason.why.en}.`;
    case 'worked':
      return `${day(reason.day)} is counted: ${reason.why.en}.`;
    case 'pause':
      return `Paused from ${day(reason.from)} to ${day(reason.to)}: ${reason.days} day(s) not counted.`;
    case 'raw':
      return `Last day by arithmetic: ${day(reason.day)}.`;
    case 'rolled':
      return rolledEn(day(reason.from), day(reason.to), back);
    case 'effect':
      return `Takes effect on the following day: ${day(reason.day)}.`;
    case 'conflict':
      return `By ${reason.basis.join('; ')} it would be ${day(reason.due)}: law and decree differ.`;
    case 'provisional':
      return `Provisional: days off are published no further than ${day(reason.beyond)}.`;
  }
};

const triggerVi = (day: string, step: string, back: boolean): string =>
  back
    ? `${sentence(step)}: tính lùi từ ${day}, ngày này không tính.`
    : `${sentence(step)}: tính từ ${day}, ngày này không tính (BLDS 147(2)).`;

const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const triggerEn = (day: string, step: string, back: boolean): string =>
  back
    ? `To ${step}: counted back from ${day}, which is not counted.`
    : `To ${step}: counted from ${day}, which is not counted (BLDS 147(2)).`;

const rolledVi = (from: string, to: string, back: boolean): string =>
  back
    ? `${from} là ngày nghỉ nên lấy ngày làm việc liền trước: ${to}.`
    : `${from} là ngày nghỉ nên hạn chuyển sang ${to} (BLDS 148(5)).`;

const rolledEn = (from: string, to: string, back: boolean): string =>
  back
    ? `${from} is a day off, so the working day before it: ${to}.`
    : `${from} is a day off, so the term ends on ${to} (BLDS 148(5)).`;

const variantVi = (name: string): string => VARIANTS[name] ?? name;

const bracketed = (names: readonly string[]): string => (names.length > 0 ? ` (${names.join(', ')})` : '');

const SENTENCES = { vi: vietnamese, en: english } as const;

/** `Thứ Hai 26/02/2024`, `Mon 26/02/2024`. */
const written = (day: LocalDate, language: Language): string => {
  const [year, month, dayOfMonth] = day.split('-');
  return `${WEEKDAYS[language][weekday(day) - 1]} ${dayOfMonth}/${month}/${year}`;
};
