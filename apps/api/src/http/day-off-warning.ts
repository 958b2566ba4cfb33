import type { LocalDate } from '#kernel';
import { dayOffReason, type Law } from '#law';

/** Something that is allowed but may not be meant; stands beside the answer of a command. */
export type Warning = Readonly<{ code: string; vi: string; en: string }>;

/** A self-set date stays where it is, also on a day off (C15); whoever sets it should know. */
export const dayOffWarnings = (law: Law, dueOn: LocalDate): { warnings?: readonly Warning[] } => {
  const why = dayOffReason(law, dueOn);
  if (!why) return {};
  const vi = `Ngày hẹn ${dueOn} là ngày nghỉ (${why.vi}); hạn tự đặt không được lùi sang ngày làm việc`;
  const en = `${dueOn} is a day off (${why.en}); a self-set date is not moved to a working day`;
  return { warnings: [{ code: 'commitment.due-on-day-off', vi, en }] };
};
