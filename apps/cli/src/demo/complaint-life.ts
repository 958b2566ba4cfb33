import {
  AcceptComplaint,
  AssignVerification,
  CloseComplaint,
  DecideComplaint,
  DeclareComplaintComplex,
  HoldComplaintDialogue,
  RefuseComplaint,
  ReportVerification,
  WithdrawComplaint,
} from '#complaints';
import { addDays, type LocalDate } from '#kernel';
import { addWorkingDays, builtInLaw } from '#law';
import type { Agenda } from './agenda.js';
import type { DemoOffice } from './demo-office.js';
import { documentNo } from './petition-life.js';
import type { DemoPlace } from './places.js';
import { workingDay } from './working-day.js';

type Life = Readonly<{ complaintId: string; receivedOn: LocalDate; place: DemoPlace }>;

const OUTCOMES = ['upheld', 'partly-upheld', 'dismissed', 'dismissed'] as const;

/** From acceptance to closing, by the terms of the law; some withdrawn, some late, the youngest still open. */
export const liveComplaint = (office: DemoOffice, agenda: Agenda, life: Life): void => {
  const { random } = office;
  const { complaintId, receivedOn, place } = life;
  const acceptOn = addWorkingDays(builtInLaw, receivedOn, random.between(2, 6));
  if (random.chance(0.1)) {
    agenda.on(acceptOn, async (occurredOn) => {
      const explanation = 'Thời hiệu khiếu nại đã hết mà không có lý do chính đáng';
      const complaint = {
        complaintId,
        occurredOn,
        ground: 6 as const,
        documentNo: documentNo(office, 'TB'),
        explanation,
      };
      await office.send(new RefuseComplaint(complaint, office.who(place.leader, place.unit)));
    });
    return;
  }
  if (agenda.isRecent(receivedOn) && random.chance(0.08)) return;
  const complex = random.chance(0.15);
  agenda.on(acceptOn, async (occurredOn) => {
    const complaint = {
      complaintId,
      occurredOn,
      resolver: place.leader,
      documentNo: documentNo(office, 'TB'),
      complex,
    };
    await office.send(new AcceptComplaint(complaint, office.who(place.leader, place.unit)));
    settle(office, agenda, { ...life, receivedOn: occurredOn }, complex);
  });
};

/** @param life with the day of acceptance in place of the day of receipt */
const settle = (office: DemoOffice, agenda: Agenda, life: Life, complex: boolean): void => {
  const { random } = office;
  const { complaintId, receivedOn: acceptedOn, place } = life;
  const after = (days: number): LocalDate => workingDay(addDays(acceptedOn, days));
  const verifier = random.pick(place.officers);

  agenda.on(after(random.between(1, 3)), async (occurredOn) => {
    const complaint = {
      complaintId,
      occurredOn,
      verifiers: [verifier],
      documentNo: documentNo(office, 'QĐ'),
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
  if (!complex && random.chance(0.12)) {
    agenda.on(after(random.between(12, 16)), async (occurredOn) => {
      const complaint = {
        complaintId,
        occurredOn,
        reason: 'Vụ việc liên quan nhiều hộ, hồ sơ địa chính thiếu',
        documentNo: documentNo(office, 'QĐ'),
      };
      await office.send(new DeclareComplaintComplex(complaint, office.who(place.leader, place.unit)));
    });
  }
  const demandDiffers = random.chance(0.5);
  agenda.on(after(random.between(17, 20)), async (occurredOn) => {
    const complaint = {
      complaintId,
      occurredOn,
      finding: random.pick(OUTCOMES),
      proposal: 'Giải quyết theo kết quả xác minh',
      documentNo: documentNo(office, 'BC'),
      demandDiffers,
    };
    await office.send(new ReportVerification(complaint, office.who(verifier, place.unit)));
  });
  if (demandDiffers) {
    agenda.on(after(random.between(22, 24)), async (occurredOn) => {
      const complaint = {
        complaintId,
        occurredOn,
        agreed: random.chance(0.5),
        noShow: false,
        minutesNo: documentNo(office, 'BB'),
      };
      await office.send(new HoldComplaintDialogue(complaint, office.who(place.leader, place.unit)));
    });
  }
  decide(office, agenda, life, after(random.chance(0.82) ? random.between(25, 29) : random.between(32, 48)));
};

const decide = (office: DemoOffice, agenda: Agenda, { complaintId, place }: Life, on: LocalDate): void => {
  const { random } = office;
  if (agenda.isRecent(on) && random.chance(0.15)) return;
  agenda.on(on, async (occurredOn) => {
    const complaint = {
      complaintId,
      occurredOn,
      outcome: random.pick(OUTCOMES),
      documentNo: documentNo(office, 'QĐ'),
      summary: 'Quyết định giải quyết khiếu nại lần đầu',
    };
    await office.send(new DecideComplaint(complaint, office.who(place.leader, place.unit)));
  });
  agenda.on(workingDay(addDays(on, 35)), async (occurredOn) => {
    const complaint = { complaintId, occurredOn, reason: 'Quyết định đã có hiệu lực và thi hành xong' };
    await office.send(new CloseComplaint(complaint, office.who(random.pick(place.officers), place.unit)));
  });
};
