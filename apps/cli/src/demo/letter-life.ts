import { addWorkingDays, builtInLaw } from '#law';
import type { LocalDate } from '#kernel';
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
import { DEMO_FIELDS } from './matters.js';
import { documentNo, livePetition } from './petition-life.js';
import type { DemoPlace } from './places.js';

const CHANNELS = ['post', 'post', 'box', 'direct', 'forwarded'] as const;

/** One letter of the week: received, registered, classified, disposed of. */
export const liveLetter = async (
  office: DemoOffice,
  agenda: Agenda,
  place: DemoPlace,
  occurredOn: LocalDate,
): Promise<void> => {
  const { random } = office;
  const field = random.pick(DEMO_FIELDS);
  const letterType = random.pick(['petition', 'reflection', 'complaint']);
  const letterId = random.uuid();
  const channel = random.pick(CHANNELS);
  const clerk = random.pick(place.officers);
  const who = office.who(clerk, place.unit);
  const subject = await office.remember(drawCitizen(random, place.commune), place.unit);
  const summary = field[letterType][0];
  await office.send(
    new ReceiveLetter(
      {
        letterId,
        occurredOn,
        unit: place.unit,
        channel,
        pages: random.between(1, 6),
        summary,
        subject,
        signatories: 1,
        ...(channel === 'forwarded' && { forwardedBy: 'Ủy ban Mặt trận Tổ quốc xã' }),
      },
      who,
    ),
  );
  const registeredOn = addWorkingDays(builtInLaw, occurredOn, 1);
  agenda.on(registeredOn, async (on) => {
    const letter = {
      letterId,
      occurredOn: on,
      bookNo: String(random.between(1, 400)),
      demand: 'Đề nghị xem xét, trả lời bằng văn bản',
    };
    await office.send(new RegisterLetter(letter, office.who(clerk, place.unit)));
  });
  if (random.chance(0.05)) return;
  const eligible = random.chance(0.85);
  const inCompetence = random.chance(0.75);
  agenda.on(addWorkingDays(builtInLaw, occurredOn, random.between(2, 3)), async (on) => {
    const letter = {
      letterId,
      occurredOn: on,
      letterType,
      field: field.field,
      eligible,
      anonymous: false,
      inCompetence,
      ...(!eligible && { ineligibleReason: 'Không có chữ ký của người viết đơn' }),
    };
    await office.send(new ClassifyLetter(letter, office.who(clerk, place.unit)));
  });
  agenda.on(addWorkingDays(builtInLaw, occurredOn, random.between(4, 6)), async (on) => {
    const by = office.who(clerk, place.unit);
    if (!eligible) {
      await office.send(new FileLetter({ letterId, occurredOn: on, reason: 'Không đủ điều kiện xử lý' }, by));
    } else if (!inCompetence && letterType === 'complaint') {
      await office.send(
        new GuideLetter(
          {
            letterId,
            occurredOn: on,
            to: 'Chủ tịch Ủy ban nhân dân tỉnh',
            basis: 'LTCD 26(1)b',
            documentNo: documentNo(office, 'HD'),
          },
          by,
        ),
      );
    } else if (!inCompetence) {
      await office.send(
        new TransferLetter(
          { letterId, occurredOn: on, to: 'Sở Xây dựng', documentNo: documentNo(office, 'PC') },
          by,
        ),
      );
    } else {
      const { raised } = await office.send(
        new ProposeLetter({ letterId, occurredOn: on, caseKind: letterType }, by),
      );
      const id = raised.caseId.slice(raised.caseId.indexOf('-') + 1);
      if (letterType === 'complaint')
        liveComplaint(office, agenda, { complaintId: id, receivedOn: on, place });
      else livePetition(office, agenda, { petitionId: id, receivedOn: on, place, field });
    }
  });
};
