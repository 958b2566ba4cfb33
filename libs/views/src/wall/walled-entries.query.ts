import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { confidential, ConfidentialReads } from '../denunciations/confidential-reads.js';
import { lateEntry, type LateEntry, type LateEntryLine } from '../late-entries/late-entries.query.js';

/** Late entries about denunciations, and about the letters and visits that brought them in; newest first, at most 500. */
export class WalledLateEntries extends Query<readonly LateEntry[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

const newest = confidential<Record<string, never>, LateEntryLine>(
  `SELECT e.*, u.name AS unitName, s.displayName AS actorName
     FROM (SELECT e.* FROM late_entries e JOIN letters l ON e.stream = 'letter-' || l.letterId
            WHERE {mine-letter l}
           UNION ALL SELECT e.* FROM late_entries e JOIN visits v ON e.stream = 'visit-' || v.visitId
            WHERE {mine-visit v}
           UNION ALL SELECT e.* FROM late_entries e
             JOIN denunciations d ON e.stream = 'denunciation-' || d.denunciationId WHERE {mine d}) e
     LEFT JOIN units u ON u.id = e.unit LEFT JOIN users s ON s.userId = e.actor
    ORDER BY e.recordedOn DESC, e.stream, e.revision LIMIT 500`,
);

@QueryHandler(WalledLateEntries)
export class WalledLateEntriesHandler implements IQueryHandler<WalledLateEntries> {
  constructor(private readonly reads: ConfidentialReads) {}

  async execute({ actor }: WalledLateEntries): Promise<readonly LateEntry[]> {
    return this.reads.as(actor, 'late-entry.read').all(newest, {}).map(lateEntry);
  }
}
