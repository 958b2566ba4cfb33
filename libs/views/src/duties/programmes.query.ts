import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { programmeKind, type EntryValues, type ProgrammeKind } from '#duties';
import type { LocalDate } from '#kernel';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { ProgrammeRecord } from './register-records.js';

export type ProgrammeEntry = Readonly<{ no: number; on: LocalDate; values: EntryValues }>;

export type ProgrammeRow = Omit<ProgrammeRecord, 'links' | 'entries'> &
  Readonly<{
    unitName: string;
    links: readonly string[];
    entries: readonly ProgrammeEntry[];
    /** Totals of the fields that its kind sums; a flag counts the entries that say yes. */
    sums: Readonly<Record<string, number>>;
    /** Number of entries by the field that its kind groups by, with the same totals for each. */
    by: Readonly<Record<string, Readonly<{ entries: number; sums: Readonly<Record<string, number>> }>>>;
  }>;

/** chương trình: of one kind or of all, newest first, at most 300; or the one with this id. */
export class Programmes extends Query<readonly ProgrammeRow[]> {
  constructor(
    readonly actor: Actor,
    readonly asked: Readonly<{ kind?: ProgrammeKind; id?: string }> = {},
  ) {
    super();
  }
}

const list = scoped<
  { kind: string | null; id: string | null },
  ProgrammeRecord & { unitName: string | null }
>(
  'programmes',
  'programme.read',
  `SELECT p.*, u.name AS unitName FROM programmes p LEFT JOIN units u ON u.id = p.unit
    WHERE {scope p.unit} AND (:kind IS NULL OR p.kind = :kind) AND (:id IS NULL OR p.programmeId = :id)
    ORDER BY p.fromDay DESC, p.programmeId DESC LIMIT 300`,
);

@QueryHandler(Programmes)
export class ProgrammesHandler implements IQueryHandler<Programmes> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, asked: { kind, id } }: Programmes): Promise<readonly ProgrammeRow[]> {
    return this.reads
      .as(actor)
      .all(list, { kind: kind ?? null, id: id ?? null })
      .map((line): ProgrammeRow => {
        const entries = JSON.parse(line.entries) as ProgrammeEntry[];
        const { sums = [], by } = programmeKind(line.kind) ?? {};
        return {
          ...line,
          unitName: line.unitName ?? line.unit,
          links: JSON.parse(line.links) as string[],
          entries,
          sums: sumsOf(sums, entries),
          by: by === undefined ? {} : grouped(by, sums, entries),
        };
      });
  }
}

const sumsOf = (fields: readonly string[], entries: readonly ProgrammeEntry[]): Record<string, number> =>
  Object.fromEntries(
    fields.map((name) => [name, entries.reduce((total, { values }) => total + Number(values[name] ?? 0), 0)]),
  );

const grouped = (
  by: string,
  sums: readonly string[],
  entries: readonly ProgrammeEntry[],
): ProgrammeRow['by'] => {
  const groups = new Map<string, ProgrammeEntry[]>();
  for (const entry of entries) {
    const key = String(entry.values[by] ?? '');
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return Object.fromEntries(
    [...groups].map(([key, some]) => [key, { entries: some.length, sums: sumsOf(sums, some) }]),
  );
};
