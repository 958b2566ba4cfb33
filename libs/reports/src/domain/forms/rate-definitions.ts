import type { RateDefinition } from '../form.types.js';

/** What the rates mean (6.7), by columns that both circulars number alike. */
const SHARED: readonly RateDefinition[] = [
  {
    id: 'complaints-resolved',
    vi: 'Tỷ lệ giải quyết khiếu nại',
    en: 'Complaints resolved',
    part: [['01/KQGQ', '5', '6']],
    whole: [['01/KQGQ', '4']],
  },
  {
    id: 'denunciations-resolved',
    vi: 'Tỷ lệ giải quyết tố cáo',
    en: 'Denunciations resolved',
    part: [['03/KQGQ', '6']],
    whole: [['03/KQGQ', '4']],
  },
  {
    id: 'resolved',
    vi: 'Tỷ lệ giải quyết khiếu nại, tố cáo',
    en: 'Complaints and denunciations resolved',
    part: [
      ['01/KQGQ', '5', '6'],
      ['03/KQGQ', '6'],
    ],
    whole: [
      ['01/KQGQ', '4'],
      ['03/KQGQ', '4'],
    ],
  },
  {
    id: 'complaints-on-time',
    vi: 'Khiếu nại giải quyết đúng hạn',
    en: 'Complaints resolved within the term',
    part: [['01/KQGQ', '25']],
    whole: [['01/KQGQ', '25', '26']],
  },
  {
    id: 'denunciations-on-time',
    vi: 'Tố cáo giải quyết đúng hạn',
    en: 'Denunciations resolved within the term',
    part: [['03/KQGQ', '30']],
    whole: [['03/KQGQ', '30', '31']],
  },
  {
    id: 'decisions-executed',
    vi: 'Thi hành quyết định giải quyết khiếu nại',
    en: 'Decisions carried out',
    part: [['02/KQGQ', '2']],
    whole: [['02/KQGQ', '1']],
  },
];

/** Letters and petitions: each circular numbers these columns of 01/XLD and 04/XLD in its own way. */
const letterRates = (
  columns: Readonly<{ processed: string; resolved: string; own: string }>,
): readonly RateDefinition[] => [
  {
    id: 'letters-processed',
    vi: 'Tỷ lệ xử lý đơn',
    en: 'Letters processed',
    part: [['01/XLD', columns.processed]],
    whole: [['01/XLD', '1']],
  },
  {
    id: 'petitions-resolved',
    vi: 'Kiến nghị, phản ánh được giải quyết',
    en: 'Petitions and reflections resolved',
    part: [['04/XLD', columns.resolved]],
    whole: [['04/XLD', columns.own]],
  },
];

export const rates2024 = [...SHARED, ...letterRates({ processed: '4', resolved: '19', own: '15' })];

export const rates2021 = [...SHARED, ...letterRates({ processed: '8', resolved: '23', own: '19' })];
