import {
  AcceptDenunciation,
  CheckRedaction,
  CloseDenunciation,
  ConcludeDenunciation,
  DecideHandling,
  ExtendDenunciation,
  FormVerificationTeam,
  HearAccused,
  NotifyAccused,
  NotifyConclusion,
  NotifyDenouncer,
  PubliciseConclusion,
  RefuseDenunciation,
  RegisterDenunciation,
  ReportDenunciationVerification,
  ReportImplementation,
  ResumeDenunciation,
  SendConclusion,
  SuspendDenunciation,
  VerifyDenouncer,
  type DenunciationOutcome,
} from '#denunciations';
import type { Who } from '#event-store';
import { addDays, type LocalDate } from '#kernel';
import { addWorkingDays, builtInLaw } from '#law';
import type { Agenda } from './agenda.js';
import type { DemoOffice } from './demo-office.js';
import { DEMO_DENUNCIATIONS, type DemoDenunciation } from './demo-denunciations.js';
import { documentNo } from './petition-life.js';
import type { DemoPlace } from './places.js';
import { workingDay } from './working-day.js';

type Life = Readonly<{
  denunciationId: string;
  place: DemoPlace;
  about: DemoDenunciation;
  outcome: DenunciationOutcome;
  /** The working day that is at least so many days after acceptance. */
  after: (days: number) => LocalDate;
}>;

const TEXT = {
  conclusion: 'Kết luận nội dung tố cáo: nội dung thứ nhất có cơ sở một phần; đã yêu cầu chấn chỉnh.',
  handling: 'Quyết định xử lý: kiểm điểm, rút kinh nghiệm; thực hiện đúng quy định về thu, chi.',
} as const;

/**
 * A denunciation (tố cáo) told at the counter. The denouncer stands in the sealed paper register and nowhere else;
 * the accused by position.
 */
export const liveDenunciation = async (
  office: DemoOffice,
  agenda: Agenda,
  { visitId, receivedOn, place }: Readonly<{ visitId: string; receivedOn: LocalDate; place: DemoPlace }>,
): Promise<void> => {
  const { random } = office;
  const denunciationId = random.uuid();
  const about = random.pick(DEMO_DENUNCIATIONS);
  const registration = {
    denunciationId,
    occurredOn: receivedOn,
    unit: place.unit,
    channel: 'visit',
    field: about.field,
    summary: about.summary,
    denouncer: { register: `Sổ mật ${receivedOn.slice(0, 4)}` },
    accused: [{ position: about.position, official: true }],
    secrecy: 'ordinary',
    origin: { kind: 'visit', ref: `visit-${visitId}` },
  } as const;
  await office.send(
    new RegisterDenunciation(registration, office.who(random.pick(place.officers), place.unit)),
  );
  const later = (days: number): LocalDate => addWorkingDays(builtInLaw, receivedOn, days);
  agenda.on(later(random.between(2, 3)), async (occurredOn) => {
    const minutes = {
      documentNo: documentNo(office, 'BB'),
      place: 'Trụ sở tiếp công dân',
      by: 'Cán bộ thụ lý',
    };
    await office.send(new VerifyDenouncer({ denunciationId, occurredOn, ...minutes }, clerk(office, place)));
  });
  const acceptable = random.chance(0.85);
  agenda.on(later(random.between(5, 7)), async (occurredOn) => {
    const paper = { denunciationId, occurredOn, documentNo: documentNo(office, 'TB') };
    if (!acceptable) {
      const reason = 'Không có cơ sở để xác định hành vi vi phạm';
      await office.send(
        new RefuseDenunciation({ ...paper, ground: 'no-basis', reason }, leader(office, place)),
      );
      return;
    }
    const contents = [about.content];
    await office.send(
      new AcceptDenunciation({ ...paper, resolver: place.leader, contents }, leader(office, place)),
    );
    const after = (days: number): LocalDate => workingDay(addDays(occurredOn, days));
    const outcome = random.pick(['true', 'partly-true', 'false']);
    settle(office, agenda, { denunciationId, place, about, outcome, after });
  });
};

const leader = (office: DemoOffice, { leader: actor, unit }: DemoPlace): Who => office.who(actor, unit);
const clerk = (office: DemoOffice, { officers, unit }: DemoPlace): Who =>
  office.who(office.random.pick(officers), unit);

/** Thirty days; a third are extended or stand still for a while. */
const settle = (office: DemoOffice, agenda: Agenda, life: Life): void => {
  verify(office, agenda, life);
  const turn = office.random.next();
  const later = (more: number): Life => ({ ...life, after: (days) => life.after(days + more) });
  if (turn < 0.2) standStill(office, agenda, life);
  else if (turn < 0.36) extend(office, agenda, life);
  conclude(office, agenda, turn < 0.36 ? later(22) : life);
};

const verify = (office: DemoOffice, agenda: Agenda, { denunciationId, place, after }: Life): void => {
  agenda.on(after(2), async (occurredOn) => {
    const notice = () => ({ denunciationId, occurredOn, documentNo: documentNo(office, 'TB') });
    await office.send(new NotifyDenouncer(notice(), leader(office, place)));
    await office.send(new NotifyAccused(notice(), leader(office, place)));
    const [first, second = first] = place.officers;
    const team = {
      documentNo: documentNo(office, 'QĐ'),
      leader: first,
      members: [first, second],
      declared: true,
    };
    await office.send(
      new FormVerificationTeam({ denunciationId, occurredOn, ...team }, leader(office, place)),
    );
  });
  agenda.on(after(10), async (occurredOn) => {
    const content = 'Giải trình bằng văn bản, kèm chứng từ thu, chi';
    const paper = { denunciationId, occurredOn, documentNo: documentNo(office, 'BB'), content };
    await office.send(new HearAccused(paper, clerk(office, place)));
  });
};

const standStill = (office: DemoOffice, agenda: Agenda, { denunciationId, place, after }: Life): void => {
  agenda.on(after(14), async (occurredOn) => {
    const paper = { denunciationId, occurredOn, documentNo: documentNo(office, 'QĐ') };
    const why = { ground: 'a', reason: 'Chờ kết quả của cơ quan kiểm tra' } as const;
    await office.send(new SuspendDenunciation({ ...paper, ...why }, leader(office, place)));
  });
  agenda.on(after(34), async (occurredOn) => {
    const paper = { denunciationId, occurredOn, documentNo: documentNo(office, 'QĐ') };
    const reason = 'Đã có kết quả của cơ quan kiểm tra';
    await office.send(new ResumeDenunciation({ ...paper, reason }, leader(office, place)));
  });
};

const extend = (office: DemoOffice, agenda: Agenda, { denunciationId, place, after }: Life): void =>
  agenda.on(after(24), async (occurredOn) => {
    const paper = { denunciationId, occurredOn, documentNo: documentNo(office, 'QĐ') };
    const why = { criteria: ['a'] as const, reason: 'Nội dung liên quan nhiều năm, nhiều chứng từ' };
    await office.send(new ExtendDenunciation({ ...paper, ...why }, leader(office, place)));
  });

const conclude = (office: DemoOffice, agenda: Agenda, life: Life): void => {
  const { denunciationId, place, outcome, after } = life;
  const findings = [{ content: 1, outcome }];
  agenda.on(after(20), async (occurredOn) => {
    const paper = { denunciationId, occurredOn, documentNo: documentNo(office, 'BC') };
    const proposal = 'Kết luận theo kết quả xác minh';
    await office.send(
      new ReportDenunciationVerification({ ...paper, findings, proposal }, clerk(office, place)),
    );
  });
  agenda.on(after(27), async (occurredOn) => {
    const paper = { denunciationId, occurredOn, documentNo: documentNo(office, 'KL') };
    const summary = 'Kết luận theo báo cáo xác minh; yêu cầu chấn chỉnh công tác quản lý';
    await office.send(new ConcludeDenunciation({ ...paper, findings, summary }, leader(office, place)));
  });
  agenda.on(after(30), async (occurredOn) => {
    const paper = { denunciationId, occurredOn, documentNo: documentNo(office, 'TB') };
    await office.send(new SendConclusion({ ...paper, to: 'Người bị tố cáo' }, clerk(office, place)));
    await office.send(new NotifyConclusion(paper, clerk(office, place)));
  });
  finish(office, agenda, life);
};

const finish = (office: DemoOffice, agenda: Agenda, { denunciationId, place, after }: Life): void => {
  agenda.on(after(33), async (occurredOn) => {
    const handling = { documentNo: documentNo(office, 'QĐ'), measures: ['Kiểm điểm, rút kinh nghiệm'] };
    await office.send(
      new DecideHandling({ denunciationId, occurredOn, ...handling, followed: false }, leader(office, place)),
    );
  });
  agenda.on(after(36), async (occurredOn) => {
    for (const paper of ['handling', 'conclusion'] as const) {
      const step = { denunciationId, occurredOn, of: paper, text: TEXT[paper] };
      await office.send(new CheckRedaction(step, clerk(office, place)));
      const shown = { form: 'posting', place: 'Trụ sở cơ quan', until: addDays(occurredOn, 15) } as const;
      await office.send(
        new PubliciseConclusion({ ...step, ...shown, confirmed: true }, clerk(office, place)),
      );
    }
  });
  agenda.on(after(60), async (occurredOn) => {
    const paper = { denunciationId, occurredOn, documentNo: documentNo(office, 'BC') };
    const result = 'Đã kiểm điểm và chấn chỉnh';
    await office.send(new ReportImplementation({ ...paper, result }, clerk(office, place)));
    const reason = 'Đã thi hành xong';
    await office.send(new CloseDenunciation({ denunciationId, occurredOn, reason }, leader(office, place)));
  });
};
