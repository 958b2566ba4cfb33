import {
  AcceptComplaint,
  AssignVerification,
  CloseComplaint,
  DecideComplaint,
  DeclareComplaintComplex,
  HoldComplaintDialogue,
  ListComplainants,
  PubliciseDecision,
  RefuseComplaint,
  ReportVerification,
  ResumeResolution,
  SendComplaintPaper,
  SuspendResolution,
  WithdrawComplaint,
} from '#complaints';
import { addDays, type LocalDate } from '#kernel';
import { addWorkingDays, builtInLaw } from '#law';
import type { Agenda } from './agenda.js';
import { groupOf } from './complaint-group.js';
import type { DemoOffice } from './demo-office.js';
import { signPaper } from './demo-papers.js';
import { documentNo } from './petition-life.js';
import type { DemoPlace } from './places.js';
import { appeal } from './second-complaint-life.js';
import { workingDay } from './working-day.js';

type Life = Readonly<{ complaintId: string; receivedOn: LocalDate; place: DemoPlace; people: number }>;

/** A complaint after its acceptance, which starts the clock. */
type Settlement = Readonly<{
  complaintId: string;
  place: DemoPlace;
  verifier: string;
  people: number;
  /** The working day that is at least so many days after acceptance. */
  after: (days: number) => LocalDate;
}>;

/** Before it nothing but a withdrawal stops the clock (LKN 11a). */
const SUSPENSION_FROM = '2026-07-01';

const OUTCOMES = ['upheld', 'partly-upheld', 'dismissed', 'dismissed'] as const;

/** From acceptance to closing, by the terms of the law; some withdrawn, some late, the youngest still open. */
export const liveComplaint = (office: DemoOffice, agenda: Agenda, life: Life): void => {
  const { random } = office;
  const { complaintId, receivedOn, place } = life;
  const by = () => office.who(place.leader, place.unit);
  if (agenda.isRecent(receivedOn) && random.chance(0.08)) return;
  const acceptable = random.chance(0.9);
  agenda.on(addWorkingDays(builtInLaw, receivedOn, random.between(2, 6)), async (occurredOn) => {
    const sign = (paper: string) => signed(office, { complaintId, place, paper, on: occurredOn });
    if (!acceptable) {
      const explanation = 'Thời hiệu khiếu nại đã hết mà không có lý do chính đáng';
      const refusal = { complaintId, occurredOn, documentNo: await sign('KN.04') };
      await office.send(new RefuseComplaint({ ...refusal, ground: 6, explanation }, by()));
      return;
    }
    const complex = random.chance(0.15);
    if (life.people > 1)
      await office.send(new ListComplainants({ complaintId, occurredOn, group: groupOf(life.people) }, by()));
    const notice = { complaintId, occurredOn, documentNo: await sign('KN.03') };
    await office.send(new AcceptComplaint({ ...notice, resolver: place.leader, complex }, by()));
    const after = (days: number): LocalDate => workingDay(addDays(occurredOn, days));
    const verifier = random.pick(place.officers);
    settle(office, agenda, { complaintId, place, verifier, people: life.people, after }, complex);
  });
};

const settle = (office: DemoOffice, agenda: Agenda, settlement: Settlement, complex: boolean): void => {
  const { random } = office;
  const { complaintId, place, verifier, after } = settlement;
  agenda.on(after(random.between(1, 3)), async (occurredOn) => {
    const complaint = {
      complaintId,
      occurredOn,
      verifiers: [verifier],
      documentNo: await signed(office, { complaintId, place, paper: 'KN.05', on: occurredOn }),
    };
    await office.send(new AssignVerification(complaint, office.who(place.leader, place.unit)));
  });
  if (random.chance(0.06)) {
    agenda.on(after(random.between(6, 10)), async (occurredOn) => {
      const complaint = {
        complaintId,
        occurredOn,
        reason: 'Người khiếu nại rút đơn sau khi được giải thích',
      };
      await office.send(new WithdrawComplaint(complaint, office.who(verifier, place.unit)));
    });
    return;
  }
  if (after(0) >= SUSPENSION_FROM && random.chance(0.2)) {
    standStill(office, agenda, settlement);
    const later: Settlement = { ...settlement, after: (days) => after(days + PAUSE) };
    verify(office, agenda, later);
    decide(office, agenda, later);
    return;
  }
  if (!complex && random.chance(0.12)) extend(office, agenda, settlement);
  verify(office, agenda, settlement);
  decide(office, agenda, settlement);
};

type Paper = Readonly<{ complaintId: string; place: DemoPlace; paper: string; on: LocalDate }>;

/** The leader signs the paper of a step; its number stands in the act. */
const signed = (office: DemoOffice, { complaintId, place, paper, on }: Paper): Promise<string> =>
  signPaper(office, { paper, about: `complaint-${complaintId}`, unit: place.unit, by: place.leader, on });

const PAUSE = 14;

/** The result of another body is waited for: the clock stands still (tạm đình chỉ, tiếp tục). */
const standStill = (office: DemoOffice, agenda: Agenda, { complaintId, place, after }: Settlement): void => {
  const by = () => office.who(place.leader, place.unit);
  agenda.on(after(8), async (occurredOn) => {
    const suspension = await signed(office, { complaintId, place, paper: 'KN.14A.TAM', on: occurredOn });
    const paper = { complaintId, occurredOn, documentNo: suspension };
    const why = { ground: 'b', reason: 'Chờ kết quả đo đạc của cơ quan chuyên môn' } as const;
    await office.send(new SuspendResolution({ ...paper, ...why }, by()));
  });
  agenda.on(after(8 + PAUSE), async (occurredOn) => {
    const resumption = await signed(office, { complaintId, place, paper: 'KN.14B', on: occurredOn });
    const paper = { complaintId, occurredOn, documentNo: resumption };
    await office.send(new ResumeResolution(paper, by()));
  });
};

const extend = (office: DemoOffice, agenda: Agenda, { complaintId, place, after }: Settlement): void =>
  agenda.on(after(office.random.between(12, 16)), async (occurredOn) => {
    const reason = 'Vụ việc liên quan nhiều hộ, hồ sơ địa chính thiếu';
    const complaint = {
      complaintId,
      occurredOn,
      reason,
      criteria: ['c'] as const,
      documentNo: await signed(office, { complaintId, place, paper: 'KN.PT', on: occurredOn }),
    };
    await office.send(new DeclareComplaintComplex(complaint, office.who(place.leader, place.unit)));
  });

const verify = (office: DemoOffice, agenda: Agenda, settlement: Settlement): void => {
  const { random } = office;
  const { complaintId, place, verifier, after } = settlement;
  const demandDiffers = random.chance(0.5);
  agenda.on(after(random.between(17, 20)), async (occurredOn) => {
    const report = {
      finding: random.pick(OUTCOMES),
      proposal: 'Giải quyết theo kết quả xác minh',
      demandDiffers,
    };
    const reportNo = await signed(office, { complaintId, place, paper: 'KN.13', on: occurredOn });
    const complaint = { complaintId, occurredOn, ...report, documentNo: reportNo };
    await office.send(new ReportVerification(complaint, office.who(verifier, place.unit)));
  });
  if (!demandDiffers) return;
  agenda.on(after(random.between(22, 24)), async (occurredOn) => {
    const minutes = { agreed: random.chance(0.5), noShow: false, minutesNo: documentNo(office, 'BB') };
    const complaint = { complaintId, occurredOn, ...minutes };
    await office.send(new HoldComplaintDialogue(complaint, office.who(place.leader, place.unit)));
  });
};

const decide = (
  office: DemoOffice,
  agenda: Agenda,
  { complaintId, place, people, after }: Settlement,
): void => {
  const { random } = office;
  const on = after(random.chance(0.82) ? random.between(25, 29) : random.between(32, 48));
  if (agenda.isRecent(on) && random.chance(0.15)) return;
  const outcome = random.pick(OUTCOMES);
  agenda.on(on, async (occurredOn) => {
    const summary = 'Quyết định giải quyết khiếu nại lần đầu';
    const decisionNo = await signed(office, { complaintId, place, paper: 'KN.15', on: occurredOn });
    const decision = { outcome, documentNo: decisionNo, summary };
    await office.send(
      new DecideComplaint({ complaintId, occurredOn, ...decision }, office.who(place.leader, place.unit)),
    );
  });
  makeKnown(office, agenda, { complaintId, place, decidedOn: on });
  if (place.offices && outcome === 'dismissed' && random.chance(0.35)) {
    appeal(office, agenda, { complaintId, place, people, decidedOn: on });
    return;
  }
  agenda.on(workingDay(addDays(on, 35)), async (occurredOn) => {
    const complaint = { complaintId, occurredOn, reason: 'Quyết định đã có hiệu lực và thi hành xong' };
    await office.send(new CloseComplaint(complaint, office.who(random.pick(place.officers), place.unit)));
  });
};

type Decided = Readonly<{ complaintId: string; place: DemoPlace; decidedOn: LocalDate }>;

/** The decision goes to the complainant within three working days and is posted up; now and then somebody forgets. */
const makeKnown = (office: DemoOffice, agenda: Agenda, { complaintId, place, decidedOn }: Decided): void => {
  const { random } = office;
  const by = () => office.who(random.pick(place.officers), place.unit);
  if (random.chance(0.06)) return;
  agenda.on(addWorkingDays(builtInLaw, decidedOn, random.between(1, 3)), async (occurredOn) => {
    const sent = {
      paper: 'decision',
      addressee: 'Người khiếu nại',
      way: 'Bưu chính',
      complete: true,
    } as const;
    await office.send(new SendComplaintPaper({ complaintId, occurredOn, ...sent }, by()));
  });
  agenda.on(addWorkingDays(builtInLaw, decidedOn, random.between(5, 9)), async (occurredOn) => {
    const posted = { form: 'posting', place: 'Trụ sở UBND', until: addDays(occurredOn, 15) } as const;
    await office.send(new PubliciseDecision({ complaintId, occurredOn, ...posted }, by()));
  });
};
