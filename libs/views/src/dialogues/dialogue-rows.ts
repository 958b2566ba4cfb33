import type { ConferencePlan, Direction, Share } from '#dialogues';
import { fractionText, localDate, present, type LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type { DialogueRecord, OpinionRecord } from './dialogue-record.js';
import type {
  DialogueDetail,
  DialogueRow,
  Minutes,
  OpinionCounts,
  OpinionRow,
  ReadOut,
} from './dialogues.types.js';

export type DialogueLine = DialogueRecord & { unitName: string | null };

/** What a column holds as JSON; absent where it holds nothing. */
const parsed = <T>(cell: string | null): T | undefined =>
  cell === null ? undefined : (JSON.parse(cell) as T);

const dayOr = (cell: string | null): LocalDate | undefined => (cell === null ? undefined : localDate(cell));

export const dialogueRow = (line: DialogueLine, opinions: OpinionCounts): DialogueRow => ({
  dialogueId: line.dialogueId,
  code: line.code,
  title: line.title,
  kind: line.kind,
  unit: line.unit,
  unitName: line.unitName ?? line.unit,
  heldOn: localDate(line.heldOn),
  startsAt: line.startsAt,
  place: line.place,
  status: line.status,
  opinions,
  ...present({
    establishment: line.establishment ?? undefined,
    notice: parsed<DeadlineFact>(line.notice),
    announcedOn: dayOr(line.announcedOn),
    result: parsed<DeadlineFact>(line.result),
    publishedOn: dayOr(line.publishedOn),
    review: parsed<DeadlineFact>(line.review),
  }),
});

export const dialogueDetail = (
  line: DialogueLine,
  counts: OpinionCounts,
  opinions: readonly OpinionRecord[],
): DialogueDetail => ({
  ...dialogueRow(line, counts),
  topics: JSON.parse(line.topics) as readonly string[],
  audience: line.audience,
  chair: line.chair,
  online: line.online === 1,
  opinionList: opinions.map(opinionRow),
  answeredOnSpot: fractionText({ n: counts.answered, of: counts.total }, 2),
  conclusions: JSON.parse(line.conclusions) as readonly string[],
  directions: JSON.parse(line.directions) as (Direction & { no: number; commitmentId: string })[],
  followUps: JSON.parse(line.followUps) as { on: LocalDate; note: string }[],
  revision: line.revision,
  ...present({
    opinionsUntil: dayOr(line.opinionsUntil),
    attended: line.attended ?? undefined,
    conference: parsed<ConferencePlan>(line.conference),
    quorum: parsed<Share>(line.quorum),
    readOut: parsed<ReadOut>(line.readOut),
    minutes: parsed<Minutes>(line.minutes),
    votes: parsed<Share>(line.votes),
    documentNo: line.documentNo ?? undefined,
  }),
});

const opinionRow = (line: OpinionRecord): OpinionRow => ({
  no: line.no,
  text: line.text,
  topic: line.topic,
  source: line.source,
  status: line.status,
  ...present({
    hamlet: line.hamlet ?? undefined,
    answer: line.answer ?? undefined,
    by: line.answeredBy ?? undefined,
    commitmentId: line.commitmentId ?? undefined,
    caseCode: line.caseCode ?? undefined,
    to: line.sentTo ?? undefined,
  }),
});
