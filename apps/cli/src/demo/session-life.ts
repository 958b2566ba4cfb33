import { FulfilCommitment } from '#duties';
import { addDays, weekday, type LocalDate } from '#kernel';
import { addWorkingDays, builtInLaw, isWorkingDay } from '#law';
import {
  HoldSession,
  IssueConclusions,
  PlanSession,
  PostSchedule,
  commitmentOfSession,
  type Direction,
  type SessionOfVisit,
} from '#visits';
import type { Agenda } from './agenda.js';
import type { DemoOffice } from './demo-office.js';
import { documentNo } from './petition-life.js';
import type { DemoPlace } from './places.js';
import type { ReceptionDays } from './reception-day.js';
import { workingDay } from './working-day.js';

type Place = Readonly<{ place: DemoPlace; days: ReceptionDays }>;

/** Since this day the chair of a commune receives twice a month instead of every week (L136 1(7)). */
const TWICE_A_MONTH = '2026-07-01';
const THURSDAY = 4;
const AHEAD = 14;

type Asked = readonly [direction: string, body: string];

const DIRECTIONS: readonly [Asked, ...Asked[]] = [
  ['Kiểm tra thực địa và trả lời công dân bằng văn bản', 'Phòng Kinh tế'],
  ['Rà soát hồ sơ địa chính, báo cáo Chủ tịch', 'Phòng Kinh tế'],
  ['Niêm yết lại danh sách hỗ trợ và giải thích cho các hộ', 'Phòng Văn hóa – Xã hội'],
  ['Làm việc với đơn vị thi công, khắc phục trong tháng', 'Phòng Kinh tế'],
];

/** The days on which the head receives (lịch tiếp công dân), into the coming two weeks. */
export const planSessions = (
  office: DemoOffice,
  agenda: Agenda,
  at: Place,
  { first, today }: Readonly<{ first: LocalDate; today: LocalDate }>,
): void => {
  for (let day = addDays(first, AHEAD + 7); day <= addDays(today, AHEAD); day = addDays(day, 1)) {
    if (isReceptionDay(at.place, day) && office.random.chance(0.95)) liveSession(office, agenda, at, day);
  }
};

const isReceptionDay = ({ offices }: DemoPlace, day: LocalDate): boolean => {
  if (weekday(day) !== THURSDAY || !isWorkingDay(builtInLaw, day)) return false;
  const week = Math.ceil(Number(day.slice(8)) / 7);
  if (!offices) return week === 2;
  return day < TWICE_A_MONTH || week === 1 || week === 3;
};

const liveSession = (office: DemoOffice, agenda: Agenda, { place, days }: Place, heldOn: LocalDate): void => {
  const { random } = office;
  const sessionId = random.uuid();
  const clerk = () => office.who(random.pick(place.officers), place.unit);
  const before = (span: number): LocalDate => workingDay(addDays(heldOn, -span), -1);
  agenda.on(before(AHEAD), async (occurredOn) => {
    const when = { sessionId, occurredOn, unit: place.unit, heldOn, startsAt: '08:00' };
    const what = { kind: 'periodic', plannedFor: 'head', place: 'Phòng tiếp công dân' } as const;
    await office.send(new PlanSession({ ...when, ...what }, clerk()));
  });
  agenda.on(before(AHEAD - 3), async (occurredOn) => {
    const ways = ['Niêm yết', 'Cổng thông tin'];
    await office.send(new PostSchedule({ sessionId, occurredOn, ways }, clerk()));
  });
  const byDeputy = random.chance(0.08);
  agenda.on(heldOn, async (occurredOn) => {
    const heldBy = byDeputy ? 'authorised' : 'head';
    const session: SessionOfVisit = {
      sessionId,
      unit: place.unit,
      kind: 'periodic',
      heldOn,
      cancelled: false,
    };
    const visitIds: string[] = [];
    for (let left = random.between(0, 3); left > 0; left -= 1) {
      visitIds.push(await days.visit(occurredOn, { session, receivedBy: heldBy }));
    }
    const paper = byDeputy ? { authorisation: documentNo(office, 'UQ') } : {};
    const held = { sessionId, occurredOn, heldBy, startedAt: '08:00', endedAt: '10:30', ...paper } as const;
    await office.send(new HoldSession(held, clerk()));
    if (visitIds.length > 0) concludeSession(office, agenda, { sessionId, place, heldOn, visitIds });
  });
};

type Held = Readonly<{
  sessionId: string;
  place: DemoPlace;
  heldOn: LocalDate;
  visitIds: readonly string[];
}>;

/** The notice of conclusions, a direction for most visits; each becomes a commitment, kept or not. */
const concludeSession = (
  office: DemoOffice,
  agenda: Agenda,
  { sessionId, place, heldOn, visitIds }: Held,
): void => {
  const { random } = office;
  const by = () => office.who(place.leader, place.unit);
  const told = visitIds.filter((_, index) => index === 0 || random.chance(0.5));
  agenda.on(addWorkingDays(builtInLaw, heldOn, random.between(1, 3)), async (occurredOn) => {
    const items = told.map((visitId): Direction => {
      const [direction, body] = random.pick(DIRECTIONS);
      return { direction, body, dueOn: addDays(occurredOn, random.between(14, 40)), visitId };
    });
    const notice = { sessionId, occurredOn, documentNo: documentNo(office, 'TB'), items };
    await office.send(new IssueConclusions(notice, by()));
    items.forEach(({ dueOn }, index) => {
      if (agenda.isRecent(dueOn) && random.chance(0.3)) return;
      const commitmentId = commitmentOfSession(sessionId, index + 1);
      agenda.on(workingDay(addDays(dueOn, random.chance(0.8) ? -random.between(1, 9) : 6)), async (on) => {
        const evidence = 'Báo cáo kết quả thực hiện kết luận';
        await office.send(new FulfilCommitment({ commitmentId, occurredOn: on, evidence }, by()));
      });
    });
  });
};
