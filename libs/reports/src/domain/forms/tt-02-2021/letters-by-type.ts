import type { Column, Form, Where } from '../../form.types.js';
import { column, count, equal, total } from '../column.js';
import { DONE, MUST } from '../letter-words.js';
import { COMPLAINT_NOTE, complaintCases, complaintIdentities } from '../tt-01-2024/complaint-letters.js';
import { denunciationCases, denunciationIdentities } from '../tt-01-2024/denunciation-letters.js';
import { petitionCases, petitionIdentities } from '../tt-01-2024/petition-letters.js';
import { MANY, ONE, OTHER } from './letters.js';

const UNSEEN = {
  vi: 'Số cột theo biểu mẫu đã thấy; thứ tự các cột được suy ra từ biểu 01/XLD và biểu năm 2024',
  en: 'The number of columns is that of the template; their order is worked out from 01/XLD and the forms of 2024',
} as const;

/** Several signatories against one or none: two columns. */
const split = (first: number, where: Where, ...under: readonly string[]): readonly Column[] => [
  column(first, MANY, count('letters', { ...where, signed: 'many' }), ...under),
  column(first + 1, ONE, count('letters', { ...where, signed: ['one', 'other'] }), ...under),
];

/** Denunciations come unsigned too: three columns. */
const splitInThree = (first: number, where: Where, ...under: readonly string[]): readonly Column[] => [
  column(first, MANY, count('letters', { ...where, signed: 'many' }), ...under),
  column(first + 1, ONE, count('letters', { ...where, signed: 'one' }), ...under),
  column(first + 2, OTHER, count('letters', { ...where, signed: 'other' }), ...under),
];

const CARRIED = 'Kỳ trước chuyển sang';
const RECEIVED = 'Tiếp nhận trong kỳ';

const done = (first: number, type: string): readonly Column[] => [
  column(first, 'Tổng số', total(first + 1, first + 2, first + 3, first + 4), DONE),
  ...split(first + 1, { type, processed: true, entered: 'carried' }, DONE, 'Đơn kỳ trước'),
  ...split(first + 3, { type, processed: true, entered: 'received' }, DONE, 'Đơn trong kỳ'),
];

const twoWays = (type: string): readonly Column[] => [
  column(1, 'Tổng số', total(2, 3, 4, 5), MUST),
  ...split(2, { type, entered: 'carried' }, MUST, CARRIED),
  ...split(4, { type, entered: 'received' }, MUST, RECEIVED),
  ...done(6, type),
];

/** 02/XLD of TT 02/2021, 30 columns. */
export const complaintLetters2021: Form = {
  code: '02/XLD',
  vi: 'Tổng hợp kết quả xử lý đơn khiếu nại',
  confidence: 'I',
  note: { vi: `${UNSEEN.vi}. ${COMPLAINT_NOTE.vi}`, en: `${UNSEEN.en}. ${COMPLAINT_NOTE.en}` },
  columns: [...twoWays('complaint'), ...complaintCases(11)],
  identities: [equal([1], [2, 3, 4, 5]), equal([6], [7, 8, 9, 10]), ...complaintIdentities(11)],
};

/** 03/XLD of TT 02/2021, 33 columns. */
export const denunciationLetters2021: Form = {
  code: '03/XLD',
  vi: 'Tổng hợp kết quả xử lý đơn tố cáo',
  confidence: 'I',
  note: UNSEEN,
  columns: [
    column(1, 'Tổng số', total(2, 3, 4, 5, 6, 7), MUST),
    ...splitInThree(2, { type: 'denunciation', entered: 'carried' }, MUST, CARRIED),
    ...splitInThree(5, { type: 'denunciation', entered: 'received' }, MUST, RECEIVED),
    ...done(8, 'denunciation'),
    ...denunciationCases(13),
  ],
  identities: [equal([1], [2, 3, 4, 5, 6, 7]), equal([8], [9, 10, 11, 12]), ...denunciationIdentities(13)],
};

/** 04/XLD of TT 02/2021, 24 columns. */
export const petitionLetters2021: Form = {
  code: '04/XLD',
  vi: 'Tổng hợp kết quả xử lý đơn kiến nghị, phản ánh',
  confidence: 'I',
  note: UNSEEN,
  columns: [...twoWays('petition'), ...petitionCases(11)],
  identities: [equal([1], [2, 3, 4, 5]), equal([6], [7, 8, 9, 10]), ...petitionIdentities(11)],
};
