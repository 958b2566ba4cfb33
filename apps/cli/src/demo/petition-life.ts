import { addWorkingDays, builtInLaw } from '#law';
import type { LocalDate } from '#kernel';
import { AnswerPetition, AssignPetition, ReopenPetition, TransferPetition } from '#petitions';
import type { Agenda } from './agenda.js';
import type { DemoOffice } from './demo-office.js';
import { DEMO_ANSWERS, type DemoField } from './matters.js';
import type { DemoPlace } from './places.js';

/** From assignment to answer; most in time (10 working days), some late, a few not yet. */
export const livePetition = (
  office: DemoOffice,
  agenda: Agenda,
  {
    petitionId,
    receivedOn,
    place,
    field,
  }: { petitionId: string; receivedOn: LocalDate; place: DemoPlace; field: DemoField },
): void => {
  const { random } = office;
  const after = (days: number): LocalDate => addWorkingDays(builtInLaw, receivedOn, days);
  const unit = place.offices ? field.office : place.unit;

  if (random.chance(0.9)) {
    agenda.on(after(random.between(0, 2)), async (occurredOn) => {
      const petition = { petitionId, occurredOn, unit, assignee: random.pick(place.officers) };
      await office.send(new AssignPetition(petition, office.who(place.leader, place.unit)));
    });
  }
  if (agenda.isRecent(receivedOn) && random.chance(0.12)) return;
  if (random.chance(0.05)) {
    agenda.on(after(random.between(2, 4)), async (occurredOn) => {
      const petition = {
        petitionId,
        occurredOn,
        to: 'Ủy ban nhân dân xã Bình Minh',
        documentNo: documentNo(office, 'PC'),
      };
      await office.send(new TransferPetition(petition, office.who(place.leader, place.unit)));
    });
    return;
  }
  const days = random.chance(0.88) ? random.between(3, 10) : random.between(11, 22);
  const answer = async (occurredOn: LocalDate): Promise<void> => {
    const petition = {
      petitionId,
      occurredOn,
      documentNo: documentNo(office, 'TL'),
      answer: random.pick(DEMO_ANSWERS),
      ...(random.chance(0.6) && { satisfied: random.chance(0.8) }),
    };
    await office.send(new AnswerPetition(petition, office.who(random.pick(place.officers), place.unit)));
  };
  agenda.on(after(days), answer);
  if (random.chance(0.04)) {
    const again = days + random.between(5, 15);
    agenda.on(after(again), async (occurredOn) => {
      const petition = { petitionId, occurredOn, reason: 'Công dân cung cấp tình tiết mới' };
      await office.send(new ReopenPetition(petition, office.who(place.leader, place.unit)));
    });
    agenda.on(after(again + random.between(3, 9)), answer);
  }
};

/** Number of a document as offices write it. */
export const documentNo = (office: DemoOffice, kind: string): string =>
  `${office.random.between(10, 980)}/${kind}-UBND`;
