import {
  AcceptComplaint,
  AssignVerification,
  CloseComplaint,
  DecideComplaint,
  FileSecondComplaint,
  HoldComplaintDialogue,
  RecordDecisionReceipt,
  ReportVerification,
  type ComplaintOutcome,
  type FirstDecision,
} from '#complaints';
import { addDays, idOf, type LocalDate } from '#kernel';
import { addWorkingDays, builtInLaw } from '#law';
import type { Agenda } from './agenda.js';
import type { DemoOffice } from './demo-office.js';
import { documentNo } from './petition-life.js';
import { DEMO_PLACES, type DemoPlace } from './places.js';
import { workingDay } from './working-day.js';

type Result = readonly [outcome: ComplaintOutcome, firstDecision: FirstDecision];

const RESULTS: readonly [Result, ...Result[]] = [
  ['dismissed', 'confirmed'],
  ['partly-upheld', 'amended'],
];

type Decision = Readonly<{ complaintId: string; place: DemoPlace; decidedOn: LocalDate }>;

/**
 * Whoever is not content with the commune's decision goes on to the chair of the province (khiếu nại lần hai). From
 * the receipt of the decision to that of the second.
 */
export const appeal = (
  office: DemoOffice,
  agenda: Agenda,
  { complaintId, place, decidedOn }: Decision,
): void => {
  const { random } = office;
  const superior = DEMO_PLACES.find(({ offices }) => !offices);
  if (!superior) return;
  const clerk = () => office.who(random.pick(place.officers), place.unit);
  agenda.on(workingDay(addDays(decidedOn, 2)), async (occurredOn) => {
    const way = 'Giao trực tiếp';
    await office.send(new RecordDecisionReceipt({ complaintId, occurredOn, way }, clerk()));
  });
  agenda.on(workingDay(addDays(decidedOn, random.between(10, 24))), async (occurredOn) => {
    const second = { secondComplaintId: random.uuid(), unit: superior.unit, channel: 'direct' };
    const { raised } = await office.send(
      new FileSecondComplaint({ complaintId, occurredOn, ...second }, clerk()),
    );
    const acceptedOn = addWorkingDays(builtInLaw, occurredOn, random.between(3, 8));
    settleSecond(office, agenda, { complaintId: idOf(raised.caseId), place: superior, acceptedOn });
  });
};

type Second = Readonly<{ complaintId: string; place: DemoPlace; acceptedOn: LocalDate }>;

/** At second instance the dialogue is owed always. */
const settleSecond = (
  office: DemoOffice,
  agenda: Agenda,
  { complaintId, place, acceptedOn }: Second,
): void => {
  const { random } = office;
  const [verifier] = place.officers;
  const leader = () => office.who(place.leader, place.unit);
  const after = (days: number): LocalDate => workingDay(addDays(acceptedOn, days));
  const paper = (occurredOn: LocalDate, kind: string) => ({
    complaintId,
    occurredOn,
    documentNo: documentNo(office, kind),
  });
  agenda.on(acceptedOn, async (on) => {
    await office.send(
      new AcceptComplaint({ ...paper(on, 'TB'), resolver: place.leader, complex: false }, leader()),
    );
  });
  agenda.on(after(2), async (on) => {
    await office.send(new AssignVerification({ ...paper(on, 'QĐ'), verifiers: [verifier] }, leader()));
  });
  const [outcome, firstDecision] = random.pick(RESULTS);
  agenda.on(after(24), async (on) => {
    const report = { finding: outcome, proposal: 'Giải quyết theo kết quả xác minh', demandDiffers: true };
    await office.send(
      new ReportVerification({ ...paper(on, 'BC'), ...report }, office.who(verifier, place.unit)),
    );
  });
  agenda.on(after(30), async (occurredOn) => {
    const minutes = { agreed: false, noShow: false, minutesNo: documentNo(office, 'BB') };
    await office.send(new HoldComplaintDialogue({ complaintId, occurredOn, ...minutes }, leader()));
  });
  agenda.on(after(40), async (on) => {
    const summary = 'Quyết định giải quyết khiếu nại lần hai';
    await office.send(new DecideComplaint({ ...paper(on, 'QĐ'), outcome, summary, firstDecision }, leader()));
  });
  agenda.on(after(80), async (occurredOn) => {
    const reason = 'Quyết định đã có hiệu lực và thi hành xong';
    await office.send(new CloseComplaint({ complaintId, occurredOn, reason }, leader()));
  });
};
