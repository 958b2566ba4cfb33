import { OpenProgramme, RecordEntry, type EntryValues, type ProgrammeOpened } from '#duties';
import { addDays, type LocalDate } from '#kernel';
import type { Agenda } from './agenda.js';
import type { DemoOffice } from './demo-office.js';
import type { DemoPlace } from './places.js';
import { workingDay } from './working-day.js';

type Register = Readonly<{
  kind: ProgrammeOpened['data']['kind'];
  title: string;
  basis: string;
  /** Days before today on which it was opened. */
  before: number;
  /** A row every so many days. */
  every: number;
  entries: readonly EntryValues[];
}>;

const REGISTERS: readonly Register[] = [
  {
    kind: 'directive-register',
    title: 'Sổ theo dõi văn bản chỉ đạo về tiếp công dân',
    basis: '01/KH-UBND',
    before: 210,
    every: 30,
    entries: [
      {
        document: '12/CT-UBND',
        issuer: 'UBND tỉnh',
        task: 'Rà soát vụ việc quá hạn',
        unit: 'Văn phòng',
        done: true,
      },
      {
        document: '15/KH-UBND',
        issuer: 'UBND tỉnh',
        task: 'Niêm yết lịch tiếp công dân',
        unit: 'Văn phòng',
        done: true,
      },
      {
        document: '31/HD-TT',
        issuer: 'Thanh tra tỉnh',
        task: 'Đối chiếu sổ tiếp công dân',
        unit: 'Văn phòng',
      },
    ],
  },
  {
    kind: 'campaign',
    title: 'Đợt rà soát đơn kiến nghị, phản ánh tồn đọng',
    basis: '22/KH-UBND',
    before: 60,
    every: 14,
    entries: [
      { unit: 'Phòng Kinh tế', owed: 18, done: 18, onTime: 17 },
      { unit: 'Phòng Văn hóa – Xã hội', owed: 11, done: 9, onTime: 9 },
    ],
  },
];

/** What an office keeps in registers: directives from above, a campaign of its own (sổ theo dõi, đợt triển khai). */
export const liveProgrammes = (
  office: DemoOffice,
  agenda: Agenda,
  place: DemoPlace,
  { first, today }: Readonly<{ first: LocalDate; today: LocalDate }>,
): void => {
  for (const { entries, before, every, ...what } of REGISTERS) {
    const opened = workingDay(addDays(today, -before));
    if (opened < first) continue;
    const programmeId = office.random.uuid();
    agenda.on(opened, async (occurredOn) => {
      const body = { programmeId, occurredOn, unit: place.unit, from: occurredOn, links: [], ...what };
      await office.send(new OpenProgramme(body, office.who(place.leader, place.unit)));
    });
    for (const [n, values] of entries.entries()) {
      agenda.on(workingDay(addDays(opened, (n + 1) * every)), async (occurredOn) => {
        const row = { programmeId, occurredOn, values };
        await office.send(new RecordEntry(row, office.who(place.leader, place.unit)));
      });
    }
  }
};
