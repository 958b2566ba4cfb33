import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Clock, localDate, type LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import { scoped, ScopedReads, type ScopedQuery } from '../scoped-read.js';
import type { LetterRecord } from './letter-record.js';
import { LISTS, type LetterList } from './letter-lists.js';
import type { LetterRow } from './letters.types.js';

export type * from './letters.types.js';
export { LETTER_LISTS, type LetterList } from './letter-lists.js';

/** đơn: one of the lists, at most 500 rows. */
export class Letters extends Query<readonly LetterRow[]> {
  constructor(
    readonly actor: Actor,
    readonly list: LetterList,
  ) {
    super();
  }
}

export class LetterById extends Query<LetterRow | undefined> {
  constructor(
    readonly actor: Actor,
    /** Letter id or code. */
    readonly letterId: string,
  ) {
    super();
  }
}

type LetterLine = LetterRecord & { unitName: string | null; parentCode: string | null; partCodes: string };

const LETTERS = `SELECT l.*, u.name AS unitName,
    (SELECT p.code FROM letters p WHERE p.letterId = l.parentLetterId) AS parentCode,
    (SELECT json_group_array(p.code) FROM letters p WHERE p.parentLetterId = l.letterId) AS partCodes
  FROM letters l LEFT JOIN units u ON u.id = l.unit`;

const lists = Object.fromEntries(
  Object.entries(LISTS).map(([name, { where, order }]) => [
    name,
    scoped<{ today: string }, LetterLine>(
      `letters.${name}`,
      'letter.read',
      `${LETTERS} WHERE {scope l.unit} AND ${where} ORDER BY ${order} LIMIT 500`,
    ),
  ]),
) as Readonly<Record<LetterList, ScopedQuery<{ today: string }, LetterLine>>>;

const byId = scoped<{ id: string }, LetterLine>(
  'letter.by-id',
  'letter.read',
  `${LETTERS} WHERE {scope l.unit} AND (l.letterId = :id OR l.code = :id)`,
);

@QueryHandler(Letters)
export class LettersHandler implements IQueryHandler<Letters> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, list }: Letters): Promise<readonly LetterRow[]> {
    return this.reads.as(actor).all(lists[list], { today: this.clock.today() }).map(letterRow);
  }
}

@QueryHandler(LetterById)
export class LetterByIdHandler implements IQueryHandler<LetterById> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, letterId }: LetterById): Promise<LetterRow | undefined> {
    const line = this.reads.as(actor).one(byId, { id: letterId });
    return line && letterRow(line);
  }
}

const day = (text: string | null): LocalDate | null => (text === null ? null : localDate(text));

/** An absent value is null in the table, and absent in the answer. */
const filled = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

const letterRow = (line: LetterLine): LetterRow => {
  const { letterId, code, unit, channel, summary, status, revision } = line;
  const { subjectId, bookNo, letterType, field, competence, ineligible, forwardedBy } = line;
  const { parentLetterId, parentCode, disposition, sentTo, caseId, caseCode } = line;
  const clocks = JSON.parse(line.clocks) as LetterRow['clocks'] & { reply: DeadlineFact };
  return {
    ...{ letterId, code, unit, unitName: line.unitName ?? unit, channel, summary, status, revision },
    confirmed: line.confirmed === 1,
    urgent: line.urgent === 1,
    crimeSigns: line.crimeSigns === 1,
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
