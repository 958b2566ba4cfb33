import type { FieldError } from './invalid-request.js';
import type { Language } from './language.js';

/** What to tell the person who typed it, by the code of the rule. */
const MESSAGES: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  isString: ['Phải là văn bản', 'Must be text'],
  isLength: ['Thiếu hoặc quá dài', 'Missing, or too long'],
  isDay: ['Ngày không có thật, viết NĂM-THÁNG-NGÀY', 'Not a day that exists, YYYY-MM-DD'],
  matches: ['Viết chưa đúng dạng', 'Not in the right form'],
  isUuid: ['Phải là UUID', 'Must be a UUID'],
  isIn: ['Không có trong danh sách', 'Not on the list'],
  isInt: ['Phải là số nguyên', 'Must be a whole number'],
  min: ['Quá nhỏ', 'Too small'],
  max: ['Quá lớn', 'Too large'],
  isBoolean: ['Phải là có hoặc không', 'Must be yes or no'],
  isArray: ['Phải là danh sách', 'Must be a list'],
  arrayMinSize: ['Danh sách còn thiếu', 'The list is too short'],
  arrayMaxSize: ['Danh sách quá dài', 'The list is too long'],
  isObject: ['Phải là một nhóm trường', 'Must be a group of fields'],
  nestedValidation: ['Phải là một nhóm trường', 'Must be a group of fields'],
  whitelistValidation: ['Không có trường này', 'There is no such field'],
  isNeeded: ['Cần điền', 'Needed here'],
  isBirth: ['Ngày sinh không có thật', 'Not a date of birth'],
  isMoment: ['Phải là số bản ghi hoặc thời điểm ISO 8601', 'Neither a revision nor an ISO 8601 instant'],
  isPosition: ['Không phải vị trí trong sổ', 'Not a position of the log'],
  range: ['Khoảng thời gian không đúng', 'Not a valid range'],
};

/** The same errors in words; a rule without words of its own keeps its technical message. */
export const inWords = (errors: readonly FieldError[], language: Language): readonly FieldError[] =>
  errors.map((error) => {
    const [vi, en] = MESSAGES[error.code] ?? [error.message, error.message];
    return { ...error, message: language === 'vi' ? vi : en };
  });
