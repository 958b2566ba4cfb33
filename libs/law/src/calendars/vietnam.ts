import { localDate } from '#kernel';
import type { Calendar, DayNote, YearNotice } from './calendar.types.js';
import { daysOff2020, daysOff2021, daysOff2022, daysOff2023 } from './vietnam-2020-2023.js';
import { daysOff2024, daysOff2025, daysOff2026, worked } from './vietnam-2024-2026.js';

const fixed = (vi: string, en: string): DayNote => ({ vi, en, confidence: 'T' });

const notice = (year: number, workingDays: number): YearNotice => ({
  year,
  source: `Thông báo nghỉ lễ, tết năm ${year} của bộ quản lý nhà nước về lao động`,
  workingDays,
});

/** Days off of public bodies (Monday to Friday week): BLLĐ 111(3), 112 and the yearly notices. */
export const vietnamCalendar: Calendar = {
  version: 'vn-2020-2026.1',
  off: {
    ...daysOff2020,
    ...daysOff2021,
    ...daysOff2022,
    ...daysOff2023,
    ...daysOff2024,
    ...daysOff2025,
    ...daysOff2026,
  },
  worked,
  yearly: {
    '01-01': fixed('Tết Dương lịch', 'New Year’s Day'),
    '04-30': fixed('Ngày Chiến thắng', 'Victory Day'),
    '05-01': fixed('Quốc tế Lao động', 'Labour Day'),
    '09-02': fixed('Quốc khánh', 'National Day'),
  },
  proposed: {
    '2026-11-24': {
      vi: 'Ngày Văn hóa Việt Nam (chưa có luật)',
      en: 'Vietnamese Culture Day (not yet law)',
      confidence: 'W',
    },
  },
  knownFrom: localDate('2020-01-01'),
  knownTo: localDate('2026-12-31'),
  notices: [
    notice(2020, 252),
    notice(2021, 250),
    notice(2022, 249),
    notice(2023, 249),
    notice(2024, 251),
    notice(2025, 250),
    notice(2026, 250),
  ],
  closures: [],
};
