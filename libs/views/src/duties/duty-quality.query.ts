import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { Clock, addDays, daysBetween, localDate, type LocalDate } from '#kernel';
import { LawBook } from '#law';
import { scoped, ScopedReads } from '../scoped-read.js';

type Held = { dialogueId: string; code: string; title: string; unitName: string | null; heldOn: string };
export type SuspectDialogue = Readonly<Omit<Held, 'unitName'> & { unitName: string }>;

/** What reveals that dialogues are held for form's sake (hình thức). */
export type DutyQualityReport = Readonly<{
  from: LocalDate;
  to: LocalDate;
  held: number;
  withoutOpinions: readonly SuspectDialogue[];
  identicalMinutes: readonly SuspectDialogue[];
  concludedWithoutDueDate: readonly SuspectDialogue[];
}>;

export class DutyQuality extends Query<DutyQualityReport> {
  constructor(
    readonly actor: Actor,
    readonly from: LocalDate,
    readonly to: LocalDate,
  ) {
    super();
  }
}

type HeldLine = Held & { unit: string; minutesKey: string | null; directions: string; concluded: 0 | 1 } & {
  opinions: number;
  committed: number;
};

const held = scoped<{ from: string; to: string }, HeldLine>(
  'duties.held-dialogues',
  'duty.read',
  `SELECT d.dialogueId, d.code, d.title, d.unit, u.name AS unitName, d.heldOn, d.minutesKey, d.directions,
          d.concludedOn IS NOT NULL AS concluded,
          (SELECT count(*) FROM opinions o WHERE o.dialogueId = d.dialogueId) AS opinions,
          (SELECT count(*) FROM opinions o WHERE o.dialogueId = d.dialogueId AND o.status = 'committed')
            AS committed
     FROM dialogues d LEFT JOIN units u ON u.id = d.unit
    WHERE {scope d.unit} AND d.attended IS NOT NULL AND d.heldOn >= :from AND d.heldOn <= :to`,
);

@QueryHandler(DutyQuality)
export class DutyQualityHandler implements IQueryHandler<DutyQuality> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, from, to }: DutyQuality): Promise<DutyQualityReport> {
    const lines = this.reads.as(actor).all(held, { from, to });
    const same = new Map<string, number>();
    for (const { unit, minutesKey } of lines) {
      if (minutesKey !== null)
        same.set(`${unit} ${minutesKey}`, (same.get(`${unit} ${minutesKey}`) ?? 0) + 1);
    }
    return {
      from,
      to,
      held: lines.length,
      withoutOpinions: lines.filter(({ opinions }) => opinions === 0).map(suspect),
      identicalMinutes: lines
        .filter(({ unit, minutesKey }) => (same.get(`${unit} ${minutesKey ?? ''}`) ?? 0) > 1)
        .map(suspect),
      concludedWithoutDueDate: lines
        .filter(
          ({ concluded, directions, committed }) => concluded === 1 && directions === '[]' && committed === 0,
        )
        .map(suspect),
    };
  }
}

const suspect = ({ dialogueId, code, title, unit, unitName, heldOn }: HeldLine): SuspectDialogue => ({
  dialogueId,
  code,
  title,
  unitName: unitName ?? unit,
  heldOn,
});

/** vấn đề tồn đọng, điểm nóng: an open case with what makes it one. */
export type BacklogRow = Readonly<{
  caseId: string;
  code: string;
  kind: string;
  unitName: string;
  receivedOn: LocalDate;
  ageDays: number;
  people: number;
  visits: number;
  /** đoàn đông người */
  group: boolean;
  repeated: boolean;
}>;

/** Open for so many days or longer, oldest first; those of a group or with repeat visits are the hot ones. At most 500. */
export class Backlog extends Query<
  Readonly<{ olderThan: number; open: number; hot: number; cases: readonly BacklogRow[] }>
> {
  constructor(
    readonly actor: Actor,
    readonly olderThan: number,
  ) {
    super();
  }
}

type BacklogLine = Pick<BacklogRow, 'caseId' | 'code' | 'kind' | 'people' | 'visits'> & {
  unit: string;
  unitName: string | null;
  receivedOn: string;
};

const backlog = scoped<{ before: string }, BacklogLine>(
  'duties.backlog',
  'case.read',
  `SELECT c.caseId, c.code, c.kind, c.unit, u.name AS unitName, c.receivedOn, c.people,
          (SELECT count(*) FROM visits v WHERE v.caseId = c.caseId) AS visits
     FROM cases c LEFT JOIN units u ON u.id = c.unit
    WHERE {scope c.unit} AND c.open = 1 AND c.receivedOn <= :before`,
);

@QueryHandler(Backlog)
export class BacklogHandler implements IQueryHandler<Backlog> {
  constructor(
    private readonly reads: ScopedReads,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
  ) {}

  async execute({ actor, olderThan }: Backlog) {
    const today = this.clock.today();
    const { groupThreshold } = this.lawBook.current().ruleSet.settings;
    const cases = this.reads
      .as(actor)
      .all(backlog, { before: addDays(today, -olderThan) })
      .map((line): BacklogRow => {
        const { caseId, code, kind, people, visits } = line;
        const receivedOn = localDate(line.receivedOn);
        const flags = { group: people >= groupThreshold, repeated: visits > 1 };
        const age = { receivedOn, ageDays: daysBetween(receivedOn, today) };
        return { caseId, code, kind, unitName: line.unitName ?? line.unit, ...age, people, visits, ...flags };
      })
      .sort((one, other) => other.ageDays - one.ageDays || one.code.localeCompare(other.code));
    const hot = cases.filter(({ group, repeated }) => group || repeated).length;
    return { olderThan, open: cases.length, hot, cases: cases.slice(0, 500) };
  }
}
