import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { localDate, type LocalDate } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { LateEntryRecord } from './late-entries.view.js';

export type LateEntry = Readonly<{
  stream: string;
  revision: number;
  /** Type of the event. */
  type: string;
  unit: string;
  unitName: string;
  occurredOn: LocalDate;
  recordedOn: LocalDate;
  reason: string;
  actor: string;
  actorName: string;
}>;

/** Late entries (nhập muộn), newest first; at most 500. */
export class LateEntries extends Query<readonly LateEntry[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

export type LateEntryLine = LateEntryRecord & { unitName: string | null; actorName: string | null };

const newest = scoped<Record<string, never>, LateEntryLine>(
  'late-entries',
  'late-entry.read',
  `SELECT e.*, u.name AS unitName, s.displayName AS actorName FROM late_entries e
    LEFT JOIN units u ON u.id = e.unit LEFT JOIN users s ON s.userId = e.actor
    WHERE {scope e.unit} ORDER BY e.recordedOn DESC, e.stream, e.revision LIMIT 500`,
);

@QueryHandler(LateEntries)
export class LateEntriesHandler implements IQueryHandler<LateEntries> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor }: LateEntries): Promise<readonly LateEntry[]> {
    return this.reads.as(actor).all(newest, {}).map(lateEntry);
  }
}

export const lateEntry = ({
  unitName,
  actorName,
  occurredOn,
  recordedOn,
  ...line
}: LateEntryLine): LateEntry => ({
  ...line,
  unitName: unitName ?? line.unit,
  occurredOn: localDate(occurredOn),
  recordedOn: localDate(recordedOn),
  actorName: actorName ?? line.actor,
});
