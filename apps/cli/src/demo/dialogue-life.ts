import {
  AnnounceDialogue,
  AnswerOpinion,
  CollectOpinion,
  CommitOpinion,
  ConcludeDialogue,
  GuideOpinion,
  HoldDialogue,
  PlanDialogue,
  PublishDialogue,
  commitmentOf,
  type OpinionSource,
} from '#dialogues';
import { FulfilCommitment, ReportProgress } from '#duties';
import { addDays, type LocalDate } from '#kernel';
import { addWorkingDays, builtInLaw } from '#law';
import type { Agenda } from './agenda.js';
import type { DemoOffice } from './demo-office.js';
import { DEMO_OPINIONS, type DemoOpinion } from './matters.js';
import { documentNo } from './petition-life.js';
import type { DemoPlace } from './places.js';
import { workingDay } from './working-day.js';

const SOURCES: readonly [OpinionSource, ...OpinionSource[]] = [
  'box',
  'hamlet-head',
  'front',
  'portal',
  'phone',
];

const CHAIR = 'Chủ tịch UBND xã An Bình';
const ROMAN = ['I', 'II', 'III', 'IV'];

type Life = Readonly<{
  dialogueId: string;
  place: DemoPlace;
  heldOn: LocalDate;
  opinions: readonly DemoOpinion[];
}>;

/** A dialogue of the quarter (đối thoại định kỳ): planned, announced, held, concluded, published, promises kept or not. */
export const liveDialogue = (
  office: DemoOffice,
  agenda: Agenda,
  place: DemoPlace,
  heldOn: LocalDate,
): void => {
  const { random } = office;
  const opinions = DEMO_OPINIONS.slice(0, random.between(6, DEMO_OPINIONS.length));
  const life: Life = { dialogueId: random.uuid(), place, heldOn, opinions };
  prepare(office, agenda, life);
  agenda.on(heldOn, () => hold(office, agenda, life));
  conclude(office, agenda, life);
};

const secretary = (office: DemoOffice, place: DemoPlace) =>
  office.who(office.random.pick(place.officers), place.unit);

const prepare = (office: DemoOffice, agenda: Agenda, life: Life): void => {
  const { dialogueId, place, heldOn, opinions } = life;
  const before = (days: number): LocalDate => workingDay(addDays(heldOn, -days), -1);
  agenda.on(before(30), async (occurredOn) => {
    const quarter = ROMAN[Math.ceil(Number(heldOn.slice(5, 7)) / 3) - 1];
    const dialogue = {
      title: `Đối thoại định kỳ quý ${quarter} với Nhân dân`,
      topics: ['Hạ tầng thôn xóm', 'Môi trường', 'An sinh xã hội'],
      audience: 'Nhân dân các thôn',
      startsAt: '14:00',
      place: 'Nhà văn hóa xã',
      chair: CHAIR,
    };
    const when = { dialogueId, occurredOn, heldOn, opinionsUntil: before(3) };
    const who = office.who(place.leader, place.unit);
    await office.send(new PlanDialogue({ ...when, kind: 'commune', unit: place.unit, ...dialogue }, who));
  });
  agenda.on(before(12), async (occurredOn) => {
    const ways = ['Niêm yết', 'Loa truyền thanh'];
    await office.send(new AnnounceDialogue({ dialogueId, occurredOn, ways }, secretary(office, place)));
  });
  early(opinions).forEach((opinion, index) => {
    const on = before(9 - (index % 5));
    agenda.on(on, () => collect(office, life, opinion, { source: office.random.pick(SOURCES), on }));
  });
};

/** All but the last two, which are raised from the floor. */
const early = (opinions: readonly DemoOpinion[]): readonly DemoOpinion[] => opinions.slice(0, -2);

const collect = async (
  office: DemoOffice,
  { dialogueId, place }: Life,
  { text, topic }: DemoOpinion,
  { source, on }: { source: OpinionSource; on: LocalDate },
): Promise<void> => {
  const opinion = { dialogueId, occurredOn: on, text, topic, source };
  await office.send(new CollectOpinion(opinion, secretary(office, place)));
};

const hold = async (office: DemoOffice, agenda: Agenda, life: Life): Promise<void> => {
  const { dialogueId, place, heldOn, opinions } = life;
  const held = { dialogueId, occurredOn: heldOn, attended: office.random.between(40, 120), chair: CHAIR };
  await office.send(new HoldDialogue(held, secretary(office, place)));
  for (const opinion of opinions.slice(early(opinions).length)) {
    await collect(office, life, opinion, { source: 'floor', on: heldOn });
  }
  for (const [index, opinion] of opinions.entries()) {
    await settle(office, agenda, place, { dialogueId, no: index + 1, opinion, occurredOn: heldOn });
  }
};

const conclude = (
  office: DemoOffice,
  agenda: Agenda,
  { dialogueId, place, heldOn, opinions }: Life,
): void => {
  agenda.on(addWorkingDays(builtInLaw, heldOn, 3), async (occurredOn) => {
    const conclusions = opinions.flatMap(({ promise }) => (promise ? [promise] : []));
    const notice = { dialogueId, occurredOn, documentNo: documentNo(office, 'TB'), conclusions };
    await office.send(new ConcludeDialogue(notice, office.who(place.leader, place.unit)));
  });
  agenda.on(addWorkingDays(builtInLaw, heldOn, 5), async (occurredOn) => {
    const ways = ['Niêm yết', 'Cổng thông tin xã'];
    await office.send(new PublishDialogue({ dialogueId, occurredOn, ways }, secretary(office, place)));
  });
};

type Raised = Readonly<{ dialogueId: string; no: number; opinion: DemoOpinion; occurredOn: LocalDate }>;

const settle = async (
  office: DemoOffice,
  agenda: Agenda,
  place: DemoPlace,
  { dialogueId, no, opinion, occurredOn }: Raised,
): Promise<void> => {
  const { random } = office;
  const by = () => office.who(place.leader, place.unit);
  if (opinion.topic === 'dat-dai' && random.chance(0.5)) {
    const guidance = 'Hướng dẫn viết đơn khiếu nại gửi Chủ tịch UBND xã';
    await office.send(new GuideOpinion({ dialogueId, no, occurredOn, to: 'complaint', guidance }, by()));
    return;
  }
  if (!opinion.promise) {
    await office.send(
      new AnswerOpinion({ dialogueId, no, occurredOn, answer: opinion.answer, by: 'Chủ tọa' }, by()),
    );
    return;
  }
  const dueOn = addDays(occurredOn, random.between(20, 75));
  await office.send(
    new CommitOpinion(
      { dialogueId, no, occurredOn, text: opinion.promise, owner: 'Phòng Kinh tế', dueOn },
      by(),
    ),
  );
  const commitmentId = commitmentOf(dialogueId, no);
  if (random.chance(0.5)) {
    agenda.on(workingDay(addDays(occurredOn, 12)), async (on) => {
      await office.send(
        new ReportProgress(
          { commitmentId, occurredOn: on, note: 'Đã khảo sát, đang lập dự toán' },
          office.who(random.pick(place.officers), place.unit),
        ),
      );
    });
  }
  if (agenda.isRecent(dueOn) && random.chance(0.4)) return;
  const doneOn = workingDay(
    addDays(dueOn, random.chance(0.75) ? -random.between(1, 8) : random.between(2, 14)),
  );
  agenda.on(doneOn, async (on) => {
    await office.send(
      new FulfilCommitment({ commitmentId, occurredOn: on, evidence: 'Biên bản nghiệm thu kèm ảnh' }, by()),
    );
  });
};
