import type { DialogueKind, OpinionSource } from '#dialogues';
import type { LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';

export type DialogueStatus = 'planned' | 'announced' | 'held' | 'concluded' | 'published' | 'cancelled';

export type OpinionCounts = Readonly<
  Record<'total' | 'answered' | 'committed' | 'guided' | 'forwarded' | 'open', number>
>;

export type DialogueRow = Readonly<{
  dialogueId: string;
  code: string;
  title: string;
  kind: DialogueKind;
  unit: string;
  unitName: string;
  heldOn: LocalDate;
  startsAt: string;
  place: string;
  status: DialogueStatus;
  opinions: OpinionCounts;
  /** Last day of the announcement. */
  notice: DeadlineFact;
  announcedOn?: LocalDate;
  /** Last day of the conclusion notice. */
  result?: DeadlineFact;
}>;

export type OpinionStatus = 'open' | 'answered' | 'committed' | 'guided' | 'forwarded';

export type OpinionRow = Readonly<{
  no: number;
  text: string;
  topic: string;
  hamlet?: string;
  source: OpinionSource;
  status: OpinionStatus;
  answer?: string;
  by?: string;
  commitmentId?: string;
  to?: string;
}>;

export type DialogueDetail = DialogueRow &
  Readonly<{
    topics: readonly string[];
    audience: string;
    chair: string;
    opinionsUntil?: LocalDate;
    attended?: number;
    opinionList: readonly OpinionRow[];
    conclusions: readonly string[];
    documentNo?: string;
    publishedOn?: LocalDate;
    revision: number;
  }>;
