import { reportSettings } from './report-settings.js';
import { no, yes, type Setting } from './setting.js';

export type { Setting } from './setting.js';

/** Every setting, in the order in which the page and the document show them. */
export const settingTable: readonly Setting[] = [
  {
    name: 'rollCalendarTerms',
    reference: 'C4, 11.6',
    title: {
      vi: 'Thời hạn tính theo ngày kết thúc vào ngày nghỉ thì chuyển sang ngày làm việc kế tiếp',
      en: 'A calendar term that ends on a day off ends on the next working day',
    },
    why: {
      vi: 'BLDS 148(5) áp dụng khi luật khác không quy định; Luật Khiếu nại, Luật Tố cáo không nói đến. Ngày chưa dời luôn được hiển thị để cán bộ chọn ngày an toàn.',
      en: 'BLDS 148(5) applies where no law says otherwise, and LKN and LTC are silent. The date before rolling is always shown too.',
    },
    choices: [yes, no],
  },
  {
    name: 'conflictPolicy',
    reference: 'C14',
    title: { vi: 'Khi luật và nghị định quy định khác nhau', en: 'Where law and decree differ' },
    why: {
      vi: 'LKN 27 tính 10 ngày, NĐ124 16(1) tính 10 ngày làm việc; LKN 41 và NĐ124 29(2) cũng khác nhau. Mặc định theo luật vì chặt hơn và có hiệu lực cao hơn; hạn theo văn bản kia vẫn được nêu.',
      en: 'LKN 27 says 10 days, NĐ124 16(1) 10 working days; LKN 41 and NĐ124 29(2) differ likewise. The law is stricter and ranks higher; the other date is shown beside it.',
    },
    choices: [
      { value: 'LAW', is: { vi: 'theo luật', en: 'the law' } },
      { value: 'DECREE', is: { vi: 'theo nghị định', en: 'the decree' } },
      { value: 'EARLIEST', is: { vi: 'theo hạn đến sớm hơn', en: 'whichever ends first' } },
    ],
  },
  {
    name: 'resumeDayCounts',
    reference: 'C9, 11.7',
    title: {
      vi: 'Ngày ban hành quyết định tiếp tục giải quyết được tính vào thời hạn',
      en: 'The day of the decision to resume is itself counted',
    },
    why: {
      vi: 'NĐ124 28b: thời hạn tiếp tục được tính từ ngày ban hành quyết định; BLDS 147(2) không tính ngày đầu. Mặc định không tính.',
      en: 'NĐ124 28b counts on from the day of the decision, and BLDS 147(2) does not count a first day. Not counted by default.',
    },
    choices: [yes, no],
  },
  {
    name: 'soonWorkingDays',
    reference: '3.8',
    title: {
      vi: 'Sắp đến hạn: còn không quá số ngày làm việc',
      en: 'Due soon: within so many working days',
    },
    why: {
      vi: 'Luật không quy định; đủ để kịp ký và phát hành văn bản.',
      en: 'No law says; enough to sign and send a paper.',
    },
    least: 1,
  },
  {
    name: 'lateEntryWorkingDays',
    reference: '2.10(8)',
    title: {
      vi: 'Nhập muộn: quá số ngày làm việc thì phải ghi lý do',
      en: 'Late entry: after so many working days a reason is asked for',
    },
    why: {
      vi: 'Luật không quy định; nhập muộn là việc thường ngày ở cấp xã và phải thấy được.',
      en: 'No law says; late entry is everyday work in communes and must be seen.',
    },
    least: 0,
  },
  {
    name: 'approvalDays',
    reference: '8.5',
    title: {
      vi: 'Chờ chữ ký thứ hai: trong số ngày',
      en: 'A second signature is waited for: so many days',
    },
    why: {
      vi: 'Luật không quy định; hai tuần đủ cho người đi công tác, và yêu cầu bị quên không còn ký được.',
      en: 'No law says; two weeks are enough for somebody who travels, and what was forgotten cannot be signed later.',
    },
    least: 1,
  },
  {
    name: 'retentionYears',
    reference: '7.4, 11.13',
    title: {
      vi: 'Xóa dữ liệu cá nhân: sớm nhất sau số năm kể từ việc cuối cùng',
      en: 'Personal data are erased: at the earliest so many years after the last act',
    },
    why: {
      vi: 'Dòng về hồ sơ khiếu nại, tố cáo trong các thông tư về thời hạn lưu trữ chưa thấy; lấy 20 năm như hồ sơ thanh tra.',
      en: 'The lines for these files in the circulars on retention were not seen; 20 years as for inspection files.',
    },
    least: 0,
  },
  {
    name: 'sortingConfirmed',
    reference: 'L4',
    title: {
      vi: 'Phân loại đơn phải được người thứ hai xác nhận trước khi xử lý',
      en: 'A second person confirms how a letter was sorted before anything becomes of it',
    },
    why: {
      vi: 'TT 05/2021 chỉ có phiếu đề xuất xử lý đơn; nơi ít người không thể chờ người thứ hai. Mặc định không bắt buộc, ai xác nhận vẫn được ghi.',
      en: 'TT 05/2021 only has the slip that proposes what to do; a small office cannot wait for a second person. Not obligatory by default; whoever confirms is recorded.',
    },
    choices: [yes, no],
  },
  {
    name: 'unitCompetence',
    reference: '8.1',
    title: {
      vi: 'Khi cấp của đơn vị không có chức vụ có thẩm quyền giải quyết khiếu nại',
      en: 'When the unit is of a level that does not have the office competent for a complaint',
    },
    why: {
      vi: 'Thẩm quyền theo LKN 17–23 gắn với cấp; hồ sơ nhập hộ cấp khác là việc có thật nên mặc định chỉ nhắc và nêu nơi phải chuyển.',
      en: 'Competence by LKN 17–23 goes with the level; offices do enter files for another level, so by default the page only says so and where it belongs.',
    },
    choices: [
      { value: 'HINT', is: { vi: 'nhắc và nêu nơi có thẩm quyền', en: 'say so, and where it belongs' } },
      { value: 'REFUSE', is: { vi: 'không cho thụ lý', en: 'refuse to accept it' } },
    ],
  },
  {
    name: 'revealsPerDay',
    reference: '7.2',
    title: {
      vi: 'Mở danh tính người tố cáo: một người mở quá số lần trong ngày thì báo thanh tra',
      en: 'Names of denouncers opened: more than so many by one person in a day are reported to the inspector',
    },
    why: {
      vi: 'Luật không quy định; không công việc thường ngày nào cần mở nhiều hơn.',
      en: 'No law says; no everyday work needs more.',
    },
    least: 1,
  },
  {
    name: 'groupThreshold',
    reference: '11.9',
    title: { vi: 'Đoàn đông người: từ số người', en: 'Large group: from so many people' },
    why: {
      vi: 'Chưa thấy định nghĩa trong văn bản; các phần mềm khiếu nại, tố cáo đang dùng đều đếm từ 5 người.',
      en: 'The text of a definition was not found; the systems in use count from 5 people.',
    },
    least: 2,
  },
  {
    name: 'continueAfterTermination',
    reference: 'K22, 11.8',
    title: {
      vi: 'Khiếu nại tiếp sau khi đình chỉ (từ 01/07/2026)',
      en: 'Going on after termination (from 01/07/2026)',
    },
    why: {
      vi: 'LKN 11(8) cho 30 ngày kể từ thông báo đình chỉ; LKN 10(3) mới chỉ cho khi việc rút đơn do bị ép buộc. Hai quy định cùng tồn tại; mặc định theo quy định mới.',
      en: 'LKN 11(8) gives 30 days from the notice, the new LKN 10(3) only where the withdrawal was coerced. Both stand; the newer one by default.',
    },
    choices: [
      { value: 'COERCED_ONLY', is: { vi: 'chỉ khi bị ép buộc rút đơn', en: 'only where coerced' } },
      { value: 'WITHIN_30_DAYS', is: { vi: 'trong 30 ngày', en: 'within 30 days' } },
    ],
  },
  {
    name: 'mergedCaseDue',
    reference: 'K24',
    title: { vi: 'Hạn của vụ việc được nhập', en: 'Due date of cases that are merged' },
    why: {
      vi: 'Luật không quy định; hạn sớm nhất không làm thiệt ai.',
      en: 'No law says; the earliest date harms nobody.',
    },
    choices: [
      { value: 'EARLIEST', is: { vi: 'hạn sớm nhất', en: 'the earliest' } },
      { value: 'SURVIVING', is: { vi: 'hạn của vụ việc còn lại', en: 'that of the case that remains' } },
    ],
  },
  ...reportSettings,
];
