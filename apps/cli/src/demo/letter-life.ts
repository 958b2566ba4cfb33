import { idOf, type LocalDate } from '#kernel';
import { addWorkingDays, builtInLaw } from '#law';
import {
  ClassifyLetter,
  FileLetter,
  GuideLetter,
  ProposeLetter,
  ReceiveLetter,
  RegisterLetter,
  TransferLetter,
} from '#letters';
import type { Agenda } from './agenda.js';
import { drawCitizen } from './citizens.js';
import { liveComplaint } from './complaint-life.js';
import type { DemoOffice } from './demo-office.js';
import { DEMO_FIELDS, type DemoField } from './matters.js';
import { documentNo, livePetition } from './petition-life.js';
import type { DemoPlace } from './places.js';

type Life = Readonly<{
  letterId: string;
  letterType: 'petition' | 'reflection' | 'complaint';
  field: DemoField;
  place: DemoPlace;
  clerk: string;
  eligible: boolean;
  competence: 'own' | 'other';
}>;

/** One letter of the week: received, registered, classified, disposed of. */
export const liveLetter = async (
  office: DemoOffice,
  agenda: Agenda,
  place: DemoPlace,
  receivedOn: LocalDate,
): Promise<void> => {
  const { random } = office;
  const life: Life = {
    letterId: random.uuid(),
    letterType: random.pick(['petition', 'reflection', 'complaint']),
    field: random.pick(DEMO_FIELDS),
    place,
    clerk: random.pick(place.officers),
    eligible: random.chance(0.85),
    competence: random.chance(0.75) ? 'own' : 'other',
  };
  const after = (days: number): LocalDate => addWorkingDays(builtInLaw, receivedOn, days);
  await receive(office, life, receivedOn);
  agenda.on(after(1), (on) => register(office, life, on));
  if (agenda.isRecent(receivedOn) && random.chance(0.2)) return;
  agenda.on(after(random.between(2, 3)), (on) => classify(office, life, on));
  agenda.on(after(random.between(4, 6)), (on) => dispose(office, agenda, life, on));
};

const receive = async (office: DemoOffice, life: Life, occurredOn: LocalDate): Promise<void> => {
  const { random } = office;
  const { letterId, letterType, field, place, clerk } = life;
  const channel = random.pick(['post', 'post', 'box', 'direct', 'forwarded']);
  const who = office.who(clerk, place.unit);
  const subject = await office.remember(drawCitizen(random, place.commune), place.unit);
  const letter = {
    letterId,
    occurredOn,
    unit: place.unit,
    channel,
    pages: random.between(1, 6),
    signatories: 1,
  };
  const forwarded =
    channel === 'forwarded'
      ? { forwardedBy: { body: 'Ủy ban Mặt trận Tổ quốc xã', kind: 'front' } as const }
      : {};
  await office.send(
    new ReceiveLetter({ ...letter, ...forwarded, summary: field[letterType][0], subject }, who),
  );
};

const register = async (
  office: DemoOffice,
  { letterId, clerk, place }: Life,
  occurredOn: LocalDate,
): Promise<void> => {
  const bookNo = String(office.random.between(1, 400));
  const letter = { letterId, occurredOn, bookNo, demand: 'Đề nghị xem xét, trả lời bằng văn bản' };
  await office.send(new RegisterLetter(letter, office.who(clerk, place.unit)));
};

const classify = async (office: DemoOffice, life: Life, occurredOn: LocalDate): Promise<void> => {
  const { letterId, letterType, field, eligible, competence, clerk, place } = life;
  const letter = {
    letterId,
    occurredOn,
    letterType,
    field: field.field,
    eligible,
    anonymous: false,
    competence,
    prior: 'open' as const,
  };
  const why = eligible ? {} : { ineligibleReason: 'unsigned' as const, missing: ['signature'] as const };
  await office.send(new ClassifyLetter({ ...letter, ...why }, office.who(clerk, place.unit)));
};

const dispose = async (
  office: DemoOffice,
  agenda: Agenda,
  life: Life,
  occurredOn: LocalDate,
): Promise<void> => {
  const { letterId, letterType, eligible, competence, clerk, place } = life;
  const who = office.who(clerk, place.unit);
  const letter = { letterId, occurredOn };
  if (!eligible) {
    await office.send(new FileLetter({ ...letter, reason: 'Không đủ điều kiện xử lý' }, who));
  } else if (competence === 'own') {
    const { raised } = await office.send(new ProposeLetter({ ...letter, caseKind: letterType }, who));
    liveCase(office, agenda, life, {
      id: idOf(raised.caseId),
      on: occurredOn,
    });
  } else if (letterType === 'complaint') {
    const guidance = { to: 'Chủ tịch Ủy ban nhân dân tỉnh', basis: 'LTCD 26(1)b' };
    await office.send(new GuideLetter({ ...letter, ...guidance, documentNo: documentNo(office, 'HD') }, who));
  } else {
    const target = { to: 'Sở Xây dựng', documentNo: documentNo(office, 'PC') };
    await office.send(new TransferLetter({ ...letter, ...target }, who));
  }
};

const liveCase = (
  office: DemoOffice,
  agenda: Agenda,
  { letterType, field, place }: Life,
  { id, on: receivedOn }: { id: string; on: LocalDate },
): void =>
  letterType === 'complaint'
    ? liveComplaint(office, agenda, { complaintId: id, receivedOn, place, people: 1 })
    : livePetition(office, agenda, { petitionId: id, receivedOn, place, field });
