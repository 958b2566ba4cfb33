import { foldText, type BookKind } from '#kernel';

/** First part of a number, as it stands on Vietnamese registers. */
const PREFIX: Readonly<Record<BookKind, string>> = {
  visit: 'TCD', // tiếp công dân
  session: 'LTD', // lịch tiếp dân
  letter: 'DON', // đơn
  petition: 'KN', // kiến nghị
  reflection: 'PA', // phản ánh
  complaint: 'KHN', // khiếu nại: KN is taken by kiến nghị
  denunciation: 'TC', // tố cáo
  denouncer: 'A',
  dialogue: 'DT', // đối thoại
  commitment: 'CK', // cam kết
};

/**
 * A number that is unique in the whole log, e.g. `KN-BA-2026-00034`: kind, unit, year, running number. The alias of
 * a denouncer, `A-2026-017`, says nothing of the unit.
 */
export const formatCode = (kind: BookKind, short: string, year: string, number: number): string =>
  kind === 'denouncer'
    ? `${PREFIX[kind]}-${year}-${String(number).padStart(3, '0')}`
    : `${PREFIX[kind]}-${short}-${year}-${String(number).padStart(5, '0')}`;

/** Words that say what kind of body it is, not which. */
const GENERIC = /\b(uy ban nhan dan|ubnd|tinh|thanh pho|huyen|quan|xa|phuong|thi tran|dac khu)\b/g;

/**
 * A short code from a unit's name: the initials of what is particular about it.
 *
 * @example shortOf('UBND xã Bình An') // 'BA'
 * @returns two to six letters A-Z
 */
export const shortOf = (name: string): string => {
  const words =
    foldText(name)
      .replace(GENERIC, ' ')
      .match(/[a-z]+/g) ?? [];
  const initials = words.map((word) => word.charAt(0)).join('');
  const letters = initials.length > 1 ? initials : `${words[0] ?? ''}dv`;
  return letters.slice(0, initials.length > 1 ? 6 : 2).toUpperCase();
};
