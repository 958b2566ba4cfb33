import { assertNever, present, refuse as say } from '#kernel';
import { checkEntry } from '#law';
import type { AfterVisit } from './visit.command.js';
import type { ReceivedBy, VisitEvent } from './visit.events.js';
import { checkPeople, isLargeGroup } from './visit.group.js';
import { citedGround } from './visit.logging.js';
import type { VisitRefusal } from './visit.refusal.js';
import type { KnownVisit } from './visit.state.js';

const refuse = say<VisitRefusal>;

type Command<Type extends AfterVisit['type']> = Extract<AfterVisit, { type: Type }>;

const RECEIVERS: readonly ReceivedBy[] = ['staff', 'head', 'authorised'];

/** What comes after the reception. */
export const afterVisit = (visit: KnownVisit, command: AfterVisit): readonly VisitEvent[] => {
  if (command.type === 'correct') return correct(visit, command);
  const { visitId, occurredOn, lateReason, today, law } = command;
  const late = checkEntry({ occurredOn, today, law, lateReason });
  if (occurredOn < visit.occurredOn) refuse('visit.step-before-visit', { visitOn: visit.occurredOn });
  const at = { visitId, occurredOn };
  switch (command.type) {
    case 'answer': {
      const { text, way, documentNo } = command;
      return [{ type: 'VisitAnswered', data: { ...at, text, way, ...present({ documentNo }), ...late } }];
    }
    case 'notify':
      return [{ type: 'RefusalNoticeIssued', data: { ...at, ...notice(visit, command), ...late } }];
    case 'link':
      if (visit.letterId === command.letterId) return [];
      return [{ type: 'VisitLetterLinked', data: { ...at, letterId: command.letterId, ...late } }];
    default:
      return assertNever(command);
  }
};

/** The printed sample cites another clause than the article does, so the officer may choose (NĐ154, Mẫu 01/TCD). */
const notice = ({ outcome }: KnownVisit, { documentNo, clause }: Command<'notify'>) => {
  const refused = outcome.kind === 'refused' ? outcome : refuse('visit.no-notice-owed');
  if (documentNo.trim() === '') refuse('visit.notice-missing');
  const cited = clause ?? refused.clause ?? citedGround(refused)?.basis ?? refused.ground;
  return { documentNo, clause: cited };
};

const correct = (visit: KnownVisit, command: Command<'correct'>): readonly VisitEvent[] => {
  const { visitId, occurredOn, field, to, reason, today, law } = command;
  checkEntry({ occurredOn, today, law, lateReason: reason });
  if (reason.trim() === '') refuse('visit.correction-without-reason');
  if (occurredOn < visit.occurredOn) refuse('visit.correction-before-visit', { visitOn: visit.occurredOn });
  checkCorrected(visit, command);
  if (String(visit[field]) === to) return [];
  const group = field === 'people' && { largeGroup: isLargeGroup(Number(to), law) };
  return [{ type: 'VisitCorrected', data: { visitId, occurredOn, field, to, reason, ...group } }];
};

const checkCorrected = ({ kind }: KnownVisit, { field, to }: Command<'correct'>): void => {
  if (field === 'people') checkPeople(Number(to));
  if (field === 'order' && !/^[1-9]\d*$/.test(to)) refuse('visit.order-invalid');
  if (field !== 'receivedBy') return;
  const receivedBy = RECEIVERS.find((receiver) => receiver === to);
  if (!receivedBy || (kind === 'regular') !== (receivedBy === 'staff'))
    refuse('visit.receiver-invalid', { kind });
};
