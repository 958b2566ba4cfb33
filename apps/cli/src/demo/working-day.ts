import { addDays, type LocalDate } from '#kernel';
import { builtInLaw, isWorkingDay } from '#law';

/** `day` itself when people work on it, else the next (`1`) or the last (`-1`) working day. */
export const workingDay = (day: LocalDate, step: 1 | -1 = 1): LocalDate =>
  isWorkingDay(builtInLaw, day) ? day : workingDay(addDays(day, step), step);
