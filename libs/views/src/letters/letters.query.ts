import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { localDate } from '#kernel';
import type { DeadlineFact } from '#law';

import { scoped, ScopedReads } from '../scoped-read.js';
import type { LetterRecord } from './letters.view.js';
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

type LetterLine = LetterRecord & { unitName: string | null };

const LETTERS = 'SELECT l.*, u.name AS unitName FROM letters l LEFT JOIN units u ON u.id = l.unit';

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

const letterRow = (line: LetterLine): LetterRow => ({
  letterId: line.letterId,
  code: line.code,
  unit: line.unit,
  unitName: line.unitName ?? line.unit,
  channel: line.channel,
  summary: line.summary,
  ...(line.subjectId !== null && { subjectId: line.subjectId }),
  status: line.status,
  ...(line.letterType !== null && { letterType: line.letterType }),
  ...(line.field !== null && { field: line.field }),
  receivedOn: localDate(line.receivedOn),
  ...(line.disposition !== null && { disposition: line.disposition }),
  ...(line.caseId !== null && { caseId: line.caseId }),
  ...(line.caseCode !== null && { caseCode: line.caseCode }),
  due: JSON.parse(line.reply) as DeadlineFact,
  revision: line.revision,
});
