import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { localDate, present } from '#kernel';
import type { DeadlineFact } from '#law';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { LetterRecord } from './letter-record.js';
import type { LetterRow } from './letters.types.js';

export type * from './letters.types.js';

/** đơn: those that still wait for a disposition by due date, or those done, newest first. At most 500. */
export class Letters extends Query<readonly LetterRow[]> {
  constructor(
    readonly actor: Actor,
    readonly state: 'waiting' | 'done',
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

type LetterLine = LetterRecord & { unitName: string | null; parentCode: string | null };

const LETTERS = `SELECT l.*, u.name AS unitName,
    (SELECT p.code FROM letters p WHERE p.letterId = l.parentLetterId) AS parentCode
  FROM letters l LEFT JOIN units u ON u.id = l.unit`;

const waiting = scoped<Record<string, never>, LetterLine>(
  'letters.waiting',
  'letter.read',
  `${LETTERS} WHERE {scope l.unit} AND l.disposition IS NULL ORDER BY l.dueOn, l.letterId LIMIT 500`,
);

const done = scoped<Record<string, never>, LetterLine>(
  'letters.done',
  'letter.read',
  `${LETTERS} WHERE {scope l.unit} AND l.disposition IS NOT NULL
    ORDER BY l.disposedOn DESC, l.letterId DESC LIMIT 500`,
);

const byId = scoped<{ id: string }, LetterLine>(
  'letter.by-id',
  'letter.read',
  `${LETTERS} WHERE {scope l.unit} AND (l.letterId = :id OR l.code = :id)`,
);

@QueryHandler(Letters)
export class LettersHandler implements IQueryHandler<Letters> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, state }: Letters): Promise<readonly LetterRow[]> {
    return this.reads
      .as(actor)
      .all(state === 'waiting' ? waiting : done, {})
      .map(letterRow);
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

const day = (text: string | null) => (text === null ? undefined : localDate(text));

const letterRow = (line: LetterLine): LetterRow => {
  const clocks = JSON.parse(line.clocks) as LetterRow['clocks'] & { reply: DeadlineFact };
  const due = clocks.transfer?.due === line.dueOn ? clocks.transfer : clocks.reply;
  return {
    letterId: line.letterId,
    code: line.code,
    unit: line.unit,
    unitName: line.unitName ?? line.unit,
    channel: line.channel,
    summary: line.summary,
    status: line.status,
    confirmed: line.confirmed === 1,
    urgent: line.urgent === 1,
    crimeSigns: line.crimeSigns === 1,
    receivedOn: localDate(line.receivedOn),
    ...present({
      subjectId: line.subjectId ?? undefined,
      bookNo: line.bookNo ?? undefined,
      letterType: line.letterType ?? undefined,
      field: line.field ?? undefined,
      competence: line.competence ?? undefined,
      ineligible: line.ineligible ?? undefined,
      forwardedBy: line.forwardedBy ?? undefined,
      parentLetterId: line.parentLetterId ?? undefined,
      parentCode: line.parentCode ?? undefined,
      disposition: line.disposition ?? undefined,
      disposedOn: day(line.disposedOn),
      sentTo: line.sentTo ?? undefined,
      caseId: line.caseId ?? undefined,
      caseCode: line.caseCode ?? undefined,
      answeredOn: day(line.answeredOn),
      replyOn: day(line.replyOn),
      keptUntil: day(line.keptUntil),
    }),
    due,
    clocks,
    revision: line.revision,
  };
};
