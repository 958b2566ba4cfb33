import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { scoped, ScopedReads, type ScopedRead } from '../scoped-read.js';
import type { DutyWaiverRecord, HandRecord } from './duty-records.js';

type Named = Readonly<{ name: string; revision: number }>;

/** A duty recorded by hand, whose revision the next record of it answers to. */
export type HandRecordRow = Readonly<HandRecord> & Named;
export type WaiverRow = Readonly<DutyWaiverRecord> & Named;

/** What people recorded of the duties of one year, its months and weeks: newest first, at most 500 each. */
export class DutyRecords extends Query<
  Readonly<{ records: readonly HandRecordRow[]; waivers: readonly WaiverRow[] }>
> {
  constructor(
    readonly actor: Actor,
    readonly year: number,
  ) {
    super();
  }
}

type Line<R> = R & { revision: number; name: string | null };

const beside = (
  of: string,
): string => `(SELECT r.revision FROM revisions r WHERE r.dutyId = ${of}.dutyId) AS revision,
          coalesce((SELECT n.name FROM names n WHERE n.id = ${of}.establishment), ${of}.establishment) AS name`;

/** Names and revisions in scope, under names of their own: the lists look them up. */
const KNOWN = `WITH revisions AS (SELECT v.dutyId, v.revision FROM duty_revisions v WHERE {scope v.unit}),
       names AS (SELECT e.id, e.name FROM establishments e WHERE {scope e.unit} AND e.ofUnit = 0
                 UNION ALL SELECT u.id, u.name FROM units u WHERE {scope u.id})`;

const records = scoped<{ year: string }, Line<HandRecord>>(
  'duties.hand-records',
  'duty.read',
  `${KNOWN}
   SELECT h.*, ${beside('h')} FROM duty_hand_records h
    WHERE {scope h.unit} AND substr(h.period, 1, 4) = :year
    ORDER BY h.heldOn DESC, h.dutyId, h.no DESC LIMIT 500`,
);

const waivers = scoped<{ year: string }, Line<DutyWaiverRecord>>(
  'duties.waived',
  'duty.read',
  `${KNOWN}
   SELECT w.*, ${beside('w')} FROM duty_waivers w
    WHERE {scope w.unit} AND substr(w.period, 1, 4) = :year
    ORDER BY w.period DESC, w.dutyId LIMIT 500`,
);

const revisions = scoped<Record<string, never>, { dutyId: string; revision: number }>(
  'duties.revisions',
  'duty.read',
  'SELECT v.dutyId, v.revision FROM duty_revisions v WHERE {scope v.unit}',
);

/** Of every duty of which something is recorded: what a further record of it must have seen. */
export const dutyRevisionsOf = (read: ScopedRead): Readonly<Record<string, number>> =>
  Object.fromEntries(read.all(revisions, {}).map(({ dutyId, revision }) => [dutyId, revision]));

@QueryHandler(DutyRecords)
export class DutyRecordsHandler implements IQueryHandler<DutyRecords> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, year }: DutyRecords) {
    const read = this.reads.as(actor);
    const asked = { year: String(year) };
    return read.snapshot(() => ({
      records: read.all(records, asked).map((line) => ({ ...line, name: line.name ?? line.establishment })),
      waivers: read.all(waivers, asked).map((line) => ({ ...line, name: line.name ?? line.establishment })),
    }));
  }
}
