import { no, yes, type Setting } from './setting.js';

/** What the circulars on reports leave open: what a letter or a case counts as in the forms (biểu mẫu). */
export const reportSettings: readonly Setting[] = [
  {
    name: 'matterState',
    reference: 'P-STATE, 11.10',
    title: {
      vi: 'Tình trạng giải quyết trong biểu XLD (01/XLD cột 11–13)',
      en: 'State of the matter in forms XLD (01/XLD 11–13)',
    },
    why: {
      vi: 'Các phần mềm hiểu khác nhau; đẳng thức của biểu 03/XLD và 04/XLD chỉ đúng khi tính tình trạng lúc phân loại đơn.',
      en: 'Systems disagree; the identities of 03/XLD and 04/XLD hold only with the state at intake.',
    },
    choices: [
      { value: 'AT_INTAKE', is: { vi: 'tình trạng khi phân loại đơn', en: 'at intake' } },
      { value: 'IN_PERIOD', is: { vi: 'đã giải quyết trong kỳ', en: 'resolved in the period' } },
    ],
  },
  {
    name: 'mixedLetters',
    reference: 'P-MIXED, 11.10',
    title: {
      vi: 'Đơn có nhiều nội dung khác loại trong biểu XLD',
      en: 'A letter with contents of several kinds in forms XLD',
    },
    why: {
      vi: 'Đơn phải hướng dẫn viết lại thành từng đơn; bản thân nó là đơn đã tiếp nhận và đã xử lý, không thuộc loại nào.',
      en: 'Its author is guided to write one for each; it was itself received and handled, and is of none of the types.',
    },
    choices: [
      {
        value: 'LETTER_ONLY',
        is: { vi: 'chỉ tính là đơn tiếp nhận, xử lý', en: 'counts as received and handled only' },
      },
      { value: 'NOT_COUNTED', is: { vi: 'không tính', en: 'does not count' } },
    ],
  },
  {
    name: 'anonymousLetters',
    reference: 'P-ANON, 11.10',
    title: {
      vi: 'Đơn tố cáo không rõ tên được chuyển để thanh tra, kiểm tra',
      en: 'An anonymous denunciation that is sent to inspection',
    },
    why: {
      vi: 'LTC 25(1) không coi là tố cáo; LTC 25(2) vẫn cho chuyển để thanh tra, kiểm tra.',
      en: 'LTC 25(1) takes it for no denunciation; LTC 25(2) lets it go to inspection all the same.',
    },
    choices: [
      { value: 'NOT_ELIGIBLE', is: { vi: 'không đủ điều kiện xử lý', en: 'not eligible' } },
      { value: 'TRANSFERRED', is: { vi: 'đủ điều kiện, đã chuyển đơn', en: 'eligible and transferred' } },
    ],
  },
  {
    name: 'unsortedLetters',
    reference: '6.4',
    title: {
      vi: 'Đơn chưa phân loại khi chốt kỳ được tính là',
      en: 'A letter that nobody has sorted yet counts as',
    },
    why: {
      vi: 'Biểu 01/XLD chỉ bằng tổng của 02 đến 04/XLD khi mọi đơn thuộc một loại; khiếu nại có hạn chặt nhất.',
      en: 'Forms 02 to 04/XLD add up to 01/XLD only where each letter is of a type; a complaint has the strictest clock.',
    },
    choices: [
      { value: 'COMPLAINT', is: { vi: 'khiếu nại', en: 'a complaint' } },
      { value: 'NONE', is: { vi: 'không loại nào', en: 'none of the types' } },
    ],
  },
  {
    name: 'handedOver',
    reference: 'P-HANDOVER, 11.10',
    title: {
      vi: 'Vụ việc nhận bàn giao được tính ở đơn vị mới là',
      en: 'A case handed over counts at its new unit as',
    },
    why: {
      vi: 'Ví dụ 3: vụ việc bàn giao ngày 01/07/2025 là số kỳ trước chuyển sang; cả nước chỉ đếm một lần.',
      en: 'Example 3: handed over on 01/07/2025 it is carried over; the nation counts it once.',
    },
    choices: [
      { value: 'CARRIED_OVER', is: { vi: 'kỳ trước chuyển sang', en: 'carried over' } },
      { value: 'RECEIVED', is: { vi: 'tiếp nhận trong kỳ', en: 'received in the period' } },
    ],
  },
  {
    name: 'withdrawnCountsOnTime',
    reference: '11.11',
    title: {
      vi: 'Khiếu nại đã rút được tính vào cột 25, 26 biểu 01/KQGQ',
      en: 'A withdrawn complaint counts in 25 and 26 of 01/KQGQ',
    },
    why: {
      vi: 'Đẳng thức 25 + 26 = 5 chỉ đúng khi không tính.',
      en: 'The identity 25 + 26 = 5 holds only when it does not.',
    },
    choices: [yes, no],
  },
  {
    name: 'percentRounding',
    reference: '6.7',
    title: { vi: 'Cách làm tròn tỷ lệ phần trăm', en: 'How percentages are rounded' },
    why: {
      vi: 'Có báo cáo cấp tỉnh ghi 176/221 = 79,63 % (cắt bỏ), làm tròn là 79,64 %. Phân số luôn được in kèm.',
      en: 'A provincial report says 176/221 = 79,63 % (truncated), rounding gives 79,64 %. The fraction is always printed too.',
    },
    choices: [
      { value: 'HALF_UP', is: { vi: 'làm tròn', en: 'half up' } },
      { value: 'TRUNCATE', is: { vi: 'cắt bỏ', en: 'truncated' } },
    ],
  },
];
