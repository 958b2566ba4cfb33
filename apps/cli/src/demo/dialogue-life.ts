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

/** A dialogue of the quarter (đối thoại định kỳ): planned, announced, held, concluded, published, promises kept or not. */
export const liveDialogue = (
  office: DemoOffice,
  agenda: Agenda,
  place: DemoPlace,
  heldOn: LocalDate,
): void => {
  const { random } = office;
  const dialogueId = random.uuid();
  const chair = 'Chủ tịch UBND xã An Bình';
  const quarter = Math.ceil(Number(heldOn.slice(5, 7)) / 3);
  const before = (days: number): LocalDate => workingDay(addDays(heldOn, -days), -1);
  const by = () => office.who(place.leader, place.unit);
  const secretary = () => office.who(random.pick(place.officers), place.unit);
  const opinions = DEMO_OPINIONS.slice(0, random.between(6, DEMO_OPINIONS.length));

  agenda.on(before(30), async (occurredOn) => {
    const title = `Đối thoại định kỳ quý ${['I', 'II', 'III', 'IV'][quarter - 1]} với Nhân dân`;
    await office.send(
      new PlanDialogue(
        {
          dialogueId,
          occurredOn,
          kind: 'commune',
          unit: place.unit,
          title,
          topics: ['Hạ tầng thôn xóm', 'Môi trường', 'An sinh xã hội'],
          audience: 'Nhân dân các thôn',
          heldOn,
          startsAt: '14:00',
          place: 'Nhà văn hóa xã',
          chair,
          opinionsUntil: before(3),
        },
        by(),
      ),
    );
  });
  agenda.on(before(12), async (occurredOn) => {
    await office.send(
      new AnnounceDialogue({ dialogueId, occurredOn, ways: ['Niêm yết', 'Loa truyền thanh'] }, secretary()),
    );
  });
  const collect = async (
    { text, topic }: DemoOpinion,
    source: OpinionSource,
    occurredOn: LocalDate,
  ): Promise<void> => {
    await office.send(new CollectOpinion({ dialogueId, occurredOn, text, topic, source }, secretary()));
  };
  const early = opinions.slice(0, -2);
  early.forEach((opinion, index) => {
    agenda.on(before(9 - (index % 5)), (occurredOn) => collect(opinion, random.pick(SOURCES), occurredOn));
  });
  agenda.on(heldOn, async (occurredOn) => {
    const held = { dialogueId, occurredOn, attended: random.between(40, 120), chair };
    await office.send(new HoldDialogue(held, secretary()));
    for (const opinion of opinions.slice(early.length)) await collect(opinion, 'floor', occurredOn);
    for (const [index, opinion] of opinions.entries()) {
      await settle(office, agenda, place, { dialogueId, no: index + 1, opinion, occurredOn });
    }
  });
  agenda.on(addWorkingDays(builtInLaw, heldOn, 3), async (occurredOn) => {
    const conclusions = opinions.flatMap(({ promise }) => (promise ? [promise] : []));
    await office.send(
      new ConcludeDialogue(
        { dialogueId, occurredOn, documentNo: documentNo(office, 'TB'), conclusions },
        by(),
      ),
    );
  });
  agenda.on(addWorkingDays(builtInLaw, heldOn, 5), async (occurredOn) => {
    await office.send(
      new PublishDialogue({ dialogueId, occurredOn, ways: ['Niêm yết', 'Cổng thông tin xã'] }, secretary()),
    );
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
