import { idOf, type LocalDate } from '#kernel';
import { addWorkingDays, builtInLaw } from '#law';
import {
  AnswerVisit,
  IssueRefusalNotice,
  LogVisit,
  type Matter,
  type ReceivedBy,
  type ReceptionOutcome,
  type SessionOfVisit,
} from '#visits';
import type { Agenda } from './agenda.js';
import { drawCitizen, type DemoCitizen } from './citizens.js';
import { liveComplaint } from './complaint-life.js';
import type { DemoOffice } from './demo-office.js';
import { liveDenunciation } from './denunciation-life.js';
import { DEMO_FIELDS, type DemoField } from './matters.js';
import { documentNo, livePetition } from './petition-life.js';
import type { DemoPlace } from './places.js';

/** The session of the head in which somebody is received, and who receives. */
type InSession = Readonly<{ session: SessionOfVisit; receivedBy: ReceivedBy }>;

type Came = Readonly<{
  visitId: string;
  receivedOn: LocalDate;
  matter: Matter;
  field: DemoField;
  people: number;
}>;

type Visitor = { citizen: DemoCitizen; subjectId?: string };

/** R3: since then a refusal needs a written notice within a term (NĐ154 4). */
const NOTICE_FROM = '2026-07-01';

const MATTERS: readonly [Matter, ...Matter[]] = [
  'petition',
  'petition',
  'petition',
  'petition',
  'reflection',
  'reflection',
  'reflection',
  'complaint',
  'complaint',
  'denunciation',
];

/** The people who come to one desk, day by day; about a fifth of them have been there before. */
export class ReceptionDays {
  private readonly known: Visitor[] = [];

  constructor(
    private readonly office: DemoOffice,
    private readonly agenda: Agenda,
    private readonly place: DemoPlace,
  ) {}

  async receive(day: LocalDate): Promise<void> {
    const [least, most] = this.place.visitors;
    for (let left = this.office.random.between(least, most); left > 0; left -= 1) await this.visit(day);
  }

  /** One person or group, at the counter or in a session. @returns id of the visit */
  async visit(occurredOn: LocalDate, head?: InSession): Promise<string> {
    const { office, place } = this;
    const { random } = office;
    const field = random.pick(DEMO_FIELDS);
    const matter = random.pick(MATTERS);
    const visitId = random.uuid();
    const outcome = this.outcome(matter, occurredOn);
    const people = random.chance(0.03) ? random.between(5, 14) : random.chance(0.1) ? 2 : 1;
    const who = office.who(random.pick(place.officers), place.unit);
    const subject = matter === 'denunciation' ? {} : { subject: await this.someone() };
    const logged = await office.send(
      new LogVisit(
        {
          visitId,
          occurredOn,
          unit: place.unit,
          desk: 'Bàn số 1',
          ...(head ? { kind: head.session.kind, ...head } : { kind: 'regular', receivedBy: 'staff' }),
          order: 1,
          matter,
          field: field.field,
          summary: summaryOf(field, matter, random.between(0, 9)),
          people,
          documents: random.chance(0.4) ? [{ title: 'Đơn viết tay', pages: random.between(1, 4) }] : [],
          outcome,
          ...subject,
        },
        who,
      ),
    );
    this.settleOwed(visitId, occurredOn, outcome);
    await this.followUp({ visitId, receivedOn: occurredOn, matter, field, people }, logged.raised?.caseId);
    return visitId;
  }

  private async followUp({ visitId, receivedOn, matter, field, people }: Came, caseId?: string) {
    const { office, agenda, place } = this;
    if (matter === 'denunciation' && place.officers.length > 1 && office.random.chance(0.3))
      await liveDenunciation(office, agenda, { visitId, receivedOn, place });
    if (caseId === undefined) return;
    const id = idOf(caseId);
    if (matter === 'complaint') liveComplaint(office, agenda, { complaintId: id, receivedOn, place, people });
    else livePetition(office, agenda, { petitionId: id, receivedOn, place, field });
  }

  /** What is owed after it: the leader's answer, the written refusal. */
  private settleOwed(visitId: string, receivedOn: LocalDate, { kind }: ReceptionOutcome): void {
    const { office, agenda, place } = this;
    const { random } = office;
    const after = (days: number): LocalDate => addWorkingDays(builtInLaw, receivedOn, days);
    const by = () => office.who(place.leader, place.unit);
    if (kind === 'reported-to-leader' && random.chance(0.95)) {
      agenda.on(after(random.between(3, 9)), async (occurredOn) => {
        const answer = { text: 'Đã xem xét; xử lý theo quy định', way: 'in-writing' } as const;
        const paper = { visitId, occurredOn, documentNo: documentNo(office, 'TL') };
        await office.send(new AnswerVisit({ ...paper, ...answer }, by()));
      });
    }
    if (kind === 'refused' && random.chance(0.8)) {
      agenda.on(after(random.between(1, 3)), async (occurredOn) => {
        const paper = { visitId, occurredOn, documentNo: documentNo(office, 'TB') };
        await office.send(new IssueRefusalNotice(paper, by()));
      });
    }
  }

  private outcome(matter: Matter, on: LocalDate): ReceptionOutcome {
    const { random } = this.office;
    if (matter !== 'denunciation' && on >= NOTICE_FROM && random.chance(0.03))
      return { kind: 'refused', ground: 'lap-lai-da-tra-loi' };
    if (matter === 'denunciation') return { kind: 'reported-to-leader' };
    if (random.chance(0.82)) return { kind: 'raises-case' };
    if (random.chance(0.4)) return { kind: 'guided', to: 'Văn phòng đăng ký đất đai' };
    if (!random.chance(0.5)) return { kind: 'answered' };
    // Before R3 a complaint to the wrong body is guided and never sent on (LTCD 26(1)b).
    const guided = matter === 'complaint' && on < NOTICE_FROM;
    return { kind: guided ? 'guided' : 'transferred', to: 'Sở Xây dựng' };
  }

  private async someone() {
    const { office, place, known } = this;
    const { random } = office;
    const back =
      known.length > 10 && random.chance(0.2) ? known[random.between(0, known.length - 1)] : undefined;
    const visitor: Visitor = back ?? { citizen: drawCitizen(random, place.commune) };
    const ref = await office.remember(visitor.citizen, place.unit, visitor.subjectId);
    if (!back) known.push({ ...visitor, subjectId: ref.subjectId });
    return ref;
  }
}

const summaryOf = (field: DemoField, matter: Matter, draw: number): string => {
  if (matter === 'denunciation') return 'Tố cáo hành vi vi phạm của cán bộ; hồ sơ chuyển theo chế độ riêng';
  const texts =
    matter === 'complaint' ? field.complaint : matter === 'petition' ? field.petition : field.reflection;
  return texts[draw % texts.length] ?? texts[0];
};
