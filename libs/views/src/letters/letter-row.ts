import { localDate, type LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type { LetterRecord } from './letter-record.js';
import type { LetterRow } from './letters.types.js';

export type LetterLine = LetterRecord & {
  unitName: string | null;
  parentCode: string | null;
  partCodes: string;
};

/** The beginning of every question about letters. */
export const LETTERS = `SELECT l.*, u.name AS unitName,
    (SELECT p.code FROM letters p WHERE p.letterId = l.parentLetterId) AS parentCode,
    (SELECT json_group_array(p.code) FROM letters p WHERE p.parentLetterId = l.letterId) AS partCodes
  FROM letters l LEFT JOIN units u ON u.id = l.unit`;

const day = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));

/** An absent value is null in the table, and absent in the answer. */
const filled = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** @param confidential read behind the wall */
export const letterRow = (line: LetterLine, confidential = false): LetterRow => {
  const { letterId, code, unit, channel, summary, status, revision } = line;
  const { subjectId, bookNo, letterType, field, competence, ineligible, forwardedBy } = line;
  const { parentLetterId, parentCode, disposition, sentTo, caseId, caseCode } = line;
  const clocks = JSON.parse(line.clocks) as LetterRow['clocks'] & { reply: DeadlineFact };
  return {
    ...{ letterId, code, unit, unitName: line.unitName ?? unit, channel, summary, status, revision },
    confidential,
    confirmed: line.confirmed === 1,
    urgent: line.urgent === 1,
    crimeSigns: line.crimeSigns === 1,
    nameless: line.nameless === 1,
    receivedOn: localDate(line.receivedOn),
    ...filled({ subjectId, bookNo, letterType, field, competence, ineligible, forwardedBy }),
    ...filled({ parentLetterId, parentCode, disposition, sentTo, caseId, caseCode }),
    ...filled({
      disposedOn: day(line.disposedOn),
      answeredOn: day(line.answeredOn),
      replyOn: day(line.replyOn),
      keptUntil: day(line.keptUntil),
    }),
    due: clocks.transfer?.due === line.dueOn ? clocks.transfer : clocks.reply,
    partCodes: JSON.parse(line.partCodes) as string[],
    clocks,
  };
};
