import { localDate } from '#kernel';
import type { Confidence, DayNote } from './calendar.types.js';

type DaysOff = Readonly<Record<string, DayNote>>;

/** One reason for several days, so that a year reads like the notice that announced it. */
const daysOff =
  (vi: string, en: string) =>
  (confidence: Confidence, ...days: readonly string[]): DaysOff =>
    Object.fromEntries(days.map((day) => [localDate(day), { vi, en, confidence }]));

export const newYear = daysOff('Tết Dương lịch', 'New Year’s Day');
export const newYearInLieu = daysOff('nghỉ bù Tết Dương lịch', 'in lieu of New Year’s Day');
export const tet = daysOff('Tết Nguyên đán', 'Lunar New Year (Tết)');
export const hungKings = daysOff('Giỗ Tổ Hùng Vương', 'Hùng Kings’ Day');
export const hungKingsInLieu = daysOff('nghỉ bù Giỗ Tổ Hùng Vương', 'in lieu of Hùng Kings’ Day');
export const victory = daysOff('Ngày Chiến thắng 30/4', 'Victory Day');
export const labour = daysOff('Quốc tế Lao động 1/5', 'Labour Day');
export const victoryLabourInLieu = daysOff('nghỉ bù dịp 30/4–1/5', 'in lieu of 30 April or 1 May');
export const national = daysOff('Quốc khánh 2/9', 'National Day');
export const nationalInLieu = daysOff('nghỉ bù Quốc khánh', 'in lieu of National Day');
export const swapped = daysOff('hoán đổi ngày làm việc', 'swapped for a worked Saturday');
export const makeUp = daysOff('làm bù', 'worked in exchange for a swapped day');
