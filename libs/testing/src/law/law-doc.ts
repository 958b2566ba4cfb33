import { settingTable, settingValue, type Calendar, type Law, type Provision, type Rule } from '#law';

const SECTIONS: readonly (readonly [title: string, prefixes: readonly string[]])[] = [
  ['Khiếu nại (complaints)', ['KN.']],
  ['Tố cáo (denunciations)', ['TC.']],
  [
    'Tiếp công dân, đơn, kiến nghị (reception, letters, petitions)',
    ['TCD.', 'DON.', 'PARTY.', 'PAKN.', 'TTND.'],
  ],
  ['Đối thoại, hội nghị, công khai (dialogue, conferences, disclosure)', ['DLG.', 'CONF.', 'MEET.', 'PUB.']],
];

const UNITS: Readonly<Record<Rule['unit'], string>> = {
  DAY: 'ngày (days)',
  WORKING_DAY: 'ngày làm việc (working days)',
  MONTH: 'tháng (months)',
  YEAR: 'năm (years)',
};

const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const period = ({ validFrom, validTo }: Pick<Rule, 'validFrom' | 'validTo'>): string =>
  `${validFrom} – ${validTo ?? ''}`;

const marks = ({ direction, roll, pausable, workplace }: Rule): string =>
  [
    direction === 'BACKWARD' ? 'tính lùi (counted back)' : '',
    roll === 'EFFECT' ? 'có hiệu lực ngày kế tiếp (takes effect the next day)' : '',
    roll === 'NONE' ? 'không dời ngày nghỉ (never rolled)' : '',
    pausable ? 'có thể tạm dừng (may be paused)' : '',
    workplace ? 'theo tuần làm việc của doanh nghiệp (by the enterprise’s week)' : '',
  ]
    .filter((mark) => mark !== '')
    .join('; ');

const variants = ({ variants: all }: Rule): string =>
  all.map(({ when, length }) => `${when.join(' + ')}: ${length}`).join('; ');

const ruleLine = (rule: Rule): string =>
  line(
    rule.id,
    `${rule.step.vi} (${rule.step.en})`,
    `${rule.length} ${UNITS[rule.unit]}`,
    variants(rule),
    marks(rule),
    rule.basis.join('; '),
    period(rule),
    rule.severity,
    rule.confidence,
  );

const provisionLine = ({ id, step, says, basis, confidence, ...row }: Provision): string =>
  line(id, `${step.vi} (${step.en})`, `${says.vi} (${says.en})`, basis.join('; '), period(row), confidence);

const table = (header: readonly string[], rows: readonly string[]): readonly string[] => [
  line(...header),
  line(...header.map(() => '---')),
  ...rows,
  '',
];

const section = (law: Law, [title, prefixes]: (typeof SECTIONS)[number]): readonly string[] => {
  const belongs = ({ id }: Readonly<{ id: string }>): boolean =>
    prefixes.some((start) => id.startsWith(start));
  const rules = law.ruleSet.rules.filter(belongs);
  const provisions = law.ruleSet.provisions.filter(belongs);
  return [
    `## ${title}`,
    '',
    ...table(
      [
        'Mã (id)',
        'Việc (step)',
        'Thời hạn (term)',
        'Trường hợp (variants)',
        'Cách tính (counting)',
        'Căn cứ (basis)',
        'Hiệu lực (period)',
        'Mức (severity)',
        'Tin cậy (known)',
      ],
      rules.map(ruleLine),
    ),
    ...(provisions.length > 0
      ? table(
          [
            'Mã (id)',
            'Việc (step)',
            'Nội dung (says)',
            'Căn cứ (basis)',
            'Hiệu lực (period)',
            'Tin cậy (known)',
          ],
          provisions.map(provisionLine),
        )
      : []),
  ];
};

const years = (calendar: Calendar): readonly string[] => {
  const of = (days: Calendar['off'], year: number): string =>
    Object.entries(days)
      .filter(([day]) => day.startsWith(`${year}-`))
      .map(([day, { vi, confidence = '' }]) => `${day.slice(8)}/${day.slice(5, 7)} ${vi} [${confidence}]`)
      .join('; ');
  return table(
    [
      'Năm (year)',
      'Ngày làm việc (working days)',
      'Ngày nghỉ trong tuần (weekdays off)',
      'Làm bù (made up)',
      'Chưa áp dụng (not applied)',
    ],
    calendar.notices.map(({ year, workingDays }) =>
      line(
        String(year),
        String(workingDays),
        of(calendar.off, year),
        of(calendar.worked, year),
        of(calendar.proposed, year),
      ),
    ),
  );
};

/** The whole law as one page that a lawyer can check: rules by procedure, clauses, settings, calendar. */
export const lawDoc = (law: Law): string =>
  [
    '# Luật, lịch và thiết lập (the law as data)',
    '',
    'Trang này được sinh từ dữ liệu mà chương trình dùng để tính; một phép thử so sánh hai bên. Cột tin cậy: T đã đọc điều luật, W trang mạng, X biểu mẫu, I cách hiểu của chúng tôi, M theo trí nhớ (chưa kiểm).',
    '',
    'This page is drawn from the very data that deadlines are counted by; a test compares them. Known: T the article was read, W a web page, X a form, I our reading, M from memory and unverified. Terms count from the day after their trigger (BLDS 147) and end at 24:00 of the last day; a last day off moves to the next working day (BLDS 148(5)) unless the row says otherwise.',
    '',
    ...SECTIONS.flatMap((one) => section(law, one)),
    '## Chuyển tiếp (transitional clauses)',
    '',
    ...table(
      ['Thủ tục (procedure)', 'Việc (acts)', 'Vụ việc thụ lý trước (accepted before)', 'Căn cứ (basis)'],
      law.ruleSet.transitional.map(({ procedure, acts, acceptedBefore, basis }) =>
        line(procedure, acts?.join(', ') ?? 'mọi việc (every act)', acceptedBefore, basis),
      ),
    ),
    '## Thiết lập (settings)',
    '',
    ...table(
      ['Tên (name)', 'Tham chiếu (reference)', 'Nội dung (what)', 'Đang chọn (chosen)', 'Vì sao (why)'],
      settingTable.map((setting) =>
        line(
          setting.name,
          setting.reference,
          `${setting.title.vi} (${setting.title.en})`,
          `${settingValue(setting, law.ruleSet.settings, 'vi')} (${settingValue(setting, law.ruleSet.settings, 'en')})`,
          `${setting.why.vi} (${setting.why.en})`,
        ),
      ),
    ),
    '## Lịch làm việc (calendar)',
    '',
    ...years(law.calendar),
  ].join('\n');
