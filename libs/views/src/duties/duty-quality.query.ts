import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import type { LocalDate } from '#kernel';
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
