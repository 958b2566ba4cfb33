import {
  AnswerRecommendation,
  BroadcastDisclosure,
  OpenDisclosure,
  PublishDisclosure,
  ReceiveRecommendation,
  RecordDutyFulfilled,
  RegisterEstablishment,
  dutyIdOf,
} from '#duties';
import type { Who } from '#event-store';
import { addDays, localDate, type LocalDate } from '#kernel';
import type { EstablishmentKind } from '#law';
import type { Agenda } from './agenda.js';
import type { DemoOffice } from './demo-office.js';
import { documentNo } from './petition-life.js';
import type { DemoPlace } from './places.js';
import { liveProgrammes } from './programme-life.js';
import { workingDay } from './working-day.js';

type Establishment = Readonly<{
  kind: EstablishmentKind;
  name: string;
  staff: number;
  /** What it did each year, with the month and the evidence. */
  duty: Readonly<{ family: string; month: string; evidence: string }>;
}>;

const ESTABLISHMENTS: readonly Establishment[] = [
  {
    kind: 'public-unit',
    name: 'Trường Tiểu học An Bình',
    staff: 32,
    duty: { family: 'CONF.STAFF', month: '10', evidence: 'Biên bản hội nghị viên chức, người lao động' },
  },
  {
    kind: 'enterprise',
    name: 'Công ty TNHH May Ví Dụ',
    staff: 140,
    duty: { family: 'DLG.WORK', month: '04', evidence: 'Biên bản đối thoại tại nơi làm việc' },
  },
];

/** What the commune must show, with the months between two of a kind. */
const DISCLOSURES = [
  { item: 'LDC11.2', title: 'Quyết toán ngân sách quý', every: 91, broadcast: false },
  { item: 'LDC11.7', title: 'Danh sách hộ được hỗ trợ', every: 122, broadcast: true },
] as const;

type Span = Readonly<{ first: LocalDate; today: LocalDate }>;

/** The duties of a commune beside its cases: bodies that owe meetings, what must be shown, boards of the people. */
export const liveDuties = (office: DemoOffice, agenda: Agenda, place: DemoPlace, span: Span): void => {
  for (const establishment of ESTABLISHMENTS) liveEstablishment(office, agenda, place, establishment, span);
  for (const { item, title, every, broadcast } of DISCLOSURES) {
    for (let day = addDays(span.first, 30); day <= span.today; day = addDays(day, every)) {
      liveDisclosure(office, agenda, place, { item, title, broadcast, on: workingDay(day) });
    }
  }
  liveRecommendation(office, agenda, place, workingDay(addDays(span.today, -80)), true);
  liveRecommendation(office, agenda, place, workingDay(addDays(span.today, -6)), false);
  liveProgrammes(office, agenda, place, span);
};

const clerk = (office: DemoOffice, { officers, unit }: DemoPlace): Who =>
  office.who(office.random.pick(officers), unit);

const liveEstablishment = (
  office: DemoOffice,
  agenda: Agenda,
  place: DemoPlace,
  { kind, name, staff, duty }: Establishment,
  { first, today }: Span,
): void => {
  const establishmentId = office.random.uuid();
  const { unit } = place;
  agenda.on(workingDay(addDays(first, 3)), async (occurredOn) => {
    const body = { establishmentId, occurredOn, kind, name, unit, staff, existsFrom: occurredOn };
    await office.send(new RegisterEstablishment(body, clerk(office, place)));
  });
  for (let year = Number(first.slice(0, 4)); year <= Number(today.slice(0, 4)); year += 1) {
    const day = workingDay(addDays(localDate(`${year}-${duty.month}-01`), 14));
    if (day <= addDays(first, 10)) continue;
    agenda.on(day, async (occurredOn) => {
      const { family, evidence } = duty;
      const owed = { family, establishment: establishmentId, period: String(year), unit };
      const dutyId = dutyIdOf(family, establishmentId, owed.period);
      await office.send(
        new RecordDutyFulfilled({ dutyId, occurredOn, ...owed, evidence, by: 'head' }, clerk(office, place)),
      );
    });
  }
};

type Shown = Readonly<{ item: string; title: string; broadcast: boolean; on: LocalDate }>;

/** Decided, published within days (now and then not yet, or late), broadcast three days running. */
const liveDisclosure = (
  office: DemoOffice,
  agenda: Agenda,
  place: DemoPlace,
  { item, title, broadcast, on }: Shown,
): void => {
  const { random } = office;
  const disclosureId = random.uuid();
  agenda.on(on, async (occurredOn) => {
    const what = { item, title, decisionNo: documentNo(office, 'QĐ'), responsible: 'Văn phòng HĐND và UBND' };
    await office.send(
      new OpenDisclosure({ disclosureId, occurredOn, unit: place.unit, ...what }, clerk(office, place)),
    );
  });
  const shownOn = workingDay(addDays(on, random.chance(0.8) ? random.between(1, 4) : 12));
  agenda.on(shownOn, async (occurredOn) => {
    const where = {
      ways: ['Niêm yết', 'Cổng thông tin'],
      place: 'Trụ sở UBND xã',
      evidence: 'Biên bản niêm yết',
    };
    await office.send(new PublishDisclosure({ disclosureId, occurredOn, ...where }, clerk(office, place)));
  });
  if (!broadcast) return;
  for (const days of [0, 1, 2]) {
    agenda.on(addDays(shownOn, days), async (occurredOn) => {
      const evidence = 'Sổ theo dõi phát thanh';
      await office.send(
        new BroadcastDisclosure({ disclosureId, occurredOn, evidence }, clerk(office, place)),
      );
    });
  }
};

const liveRecommendation = (
  office: DemoOffice,
  agenda: Agenda,
  place: DemoPlace,
  receivedOn: LocalDate,
  answered: boolean,
): void => {
  const recommendationId = office.random.uuid();
  agenda.on(receivedOn, async (occurredOn) => {
    const said = {
      board: 'people-inspection',
      subject: 'Thu, chi quỹ thôn',
      text: 'Đề nghị công khai sổ thu, chi quỹ thôn hằng quý',
      documentNo: documentNo(office, 'KN'),
    } as const;
    const from = { recommendationId, occurredOn, unit: place.unit };
    await office.send(new ReceiveRecommendation({ ...from, ...said }, clerk(office, place)));
  });
  if (!answered) return;
  agenda.on(workingDay(addDays(receivedOn, 9)), async (occurredOn) => {
    const answer = {
      accepted: true,
      answer: 'Tiếp thu; công khai từ quý này',
      documentNo: documentNo(office, 'TL'),
    };
    const step = { recommendationId, occurredOn, ...answer };
    await office.send(new AnswerRecommendation(step, office.who(place.leader, place.unit)));
  });
};
