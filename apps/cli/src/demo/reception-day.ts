import { idOf, type LocalDate } from '#kernel';
import { LogVisit, type Matter, type ReceptionOutcome } from '#visits';
import type { Agenda } from './agenda.js';
import { drawCitizen, type DemoCitizen } from './citizens.js';
import { liveComplaint } from './complaint-life.js';
import type { DemoOffice } from './demo-office.js';
import { DEMO_FIELDS, type DemoField } from './matters.js';
import { livePetition } from './petition-life.js';
import type { DemoPlace } from './places.js';

type Visitor = { citizen: DemoCitizen; subjectId?: string };

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

  private async visit(occurredOn: LocalDate): Promise<void> {
    const { office, agenda, place } = this;
    const { random } = office;
    const field = random.pick(DEMO_FIELDS);
    const matter = random.pick(MATTERS);
    const visitId = random.uuid();
    const outcome = this.outcome(matter);
    const people = random.chance(0.03) ? random.between(5, 14) : random.chance(0.1) ? 2 : 1;
    const who = office.who(random.pick(place.officers), place.unit);
    const periodic = random.chance(0.12);
    const subject = matter === 'denunciation' ? {} : { subject: await this.someone() };
    const logged = await office.send(
      new LogVisit(
        {
          visitId,
          occurredOn,
          unit: place.unit,
          desk: 'Bàn số 1',
          kind: periodic ? 'periodic' : 'regular',
          receivedBy: periodic ? 'head' : 'staff',
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
    if (!logged.raised) return;
    const id = idOf(logged.raised.caseId);
    if (matter === 'complaint')
      liveComplaint(office, agenda, { complaintId: id, receivedOn: occurredOn, place, people });
    else livePetition(office, agenda, { petitionId: id, receivedOn: occurredOn, place, field });
  }

  private outcome(matter: Matter): ReceptionOutcome {
    const { random } = this.office;
    if (matter === 'denunciation') return { kind: 'reported-to-leader' };
    if (random.chance(0.82)) return { kind: 'raises-case' };
    if (random.chance(0.4)) return { kind: 'guided', to: 'Văn phòng đăng ký đất đai' };
    return random.chance(0.5) ? { kind: 'transferred', to: 'Sở Xây dựng' } : { kind: 'answered' };
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
