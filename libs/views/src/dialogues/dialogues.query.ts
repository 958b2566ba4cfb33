import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';

import { localDate } from '#kernel';
import type { DeadlineFact } from '#law';
import { scoped, ScopedReads, type ScopedRead } from '../scoped-read.js';
import type { DialogueRecord, OpinionRecord } from './dialogues.view.js';
import type {
  DialogueStatus,
  OpinionCounts,
  DialogueRow,
  OpinionStatus,
  OpinionRow,
  DialogueDetail,
} from './dialogues.types.js';

export type * from './dialogues.types.js';

/** hội nghị đối thoại: newest day first; all or those of one status. At most 500. */
export class Dialogues extends Query<readonly DialogueRow[]> {
  constructor(
    readonly actor: Actor,
    readonly status?: DialogueStatus,
  ) {
    super();
  }
}

/** By id or code; undefined when absent or out of scope. */
export class DialoguePage extends Query<DialogueDetail | undefined> {
  constructor(
    readonly actor: Actor,
    readonly dialogueId: string,
  ) {
    super();
  }
}

type DialogueLine = DialogueRecord & { unitName: string | null };

const DIALOGUES = 'SELECT d.*, u.name AS unitName FROM dialogues d LEFT JOIN units u ON u.id = d.unit';

const list = scoped<{ status: string | null }, DialogueLine>(
  'dialogues',
  'dialogue.read',
  `${DIALOGUES} WHERE {scope d.unit} AND (:status IS NULL OR d.status = :status)
    ORDER BY d.heldOn DESC, d.dialogueId DESC LIMIT 500`,
);

const byId = scoped<{ id: string }, DialogueLine>(
  'dialogue.by-id',
  'dialogue.read',
  `${DIALOGUES} WHERE {scope d.unit} AND (d.dialogueId = :id OR d.code = :id)`,
);

const opinionsOf = scoped<{ id: string }, OpinionRecord>(
  'dialogue.opinions',
  'dialogue.read',
  `SELECT o.* FROM opinions o
    WHERE o.dialogueId IN (SELECT d.dialogueId FROM dialogues d WHERE {scope d.unit} AND d.dialogueId = :id)
    ORDER BY o.dialogueId, o.no`,
);

const countsOf = scoped<{ id: string }, { status: OpinionStatus; n: number }>(
  'dialogue.opinion-counts',
  'dialogue.read',
  `SELECT o.status, count(*) AS n FROM opinions o
    WHERE o.dialogueId IN (SELECT d.dialogueId FROM dialogues d WHERE {scope d.unit} AND d.dialogueId = :id)
    GROUP BY o.status`,
);

@QueryHandler(Dialogues)
export class DialoguesHandler implements IQueryHandler<Dialogues> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, status }: Dialogues): Promise<readonly DialogueRow[]> {
    const read = this.reads.as(actor);
    return read.snapshot(() =>
      read.all(list, { status: status ?? null }).map((line) => dialogueRow(read, line)),
    );
  }
}

@QueryHandler(DialoguePage)
export class DialoguePageHandler implements IQueryHandler<DialoguePage> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, dialogueId }: DialoguePage): Promise<DialogueDetail | undefined> {
    const read = this.reads.as(actor);
    return read.snapshot(() => {
      const line = read.one(byId, { id: dialogueId });
      if (!line) return undefined;
      return {
        ...dialogueRow(read, line),
        topics: JSON.parse(line.topics) as readonly string[],
        audience: line.audience,
        chair: line.chair,
        ...(line.opinionsUntil !== null && { opinionsUntil: localDate(line.opinionsUntil) }),
        ...(line.attended !== null && { attended: line.attended }),
        opinionList: read.all(opinionsOf, { id: line.dialogueId }).map(opinionRow),
        conclusions: JSON.parse(line.conclusions) as readonly string[],
        ...(line.documentNo !== null && { documentNo: line.documentNo }),
        ...(line.publishedOn !== null && { publishedOn: localDate(line.publishedOn) }),
        revision: line.revision,
      };
    });
  }
}

const opinionCounts = (read: ScopedRead, id: string): OpinionCounts => {
  const counts = { total: 0, answered: 0, committed: 0, guided: 0, forwarded: 0, open: 0 };
  for (const { status, n } of read.all(countsOf, { id })) {
    counts[status] = n;
    counts.total += n;
  }
  return counts;
};

const dialogueRow = (read: ScopedRead, line: DialogueLine): DialogueRow => ({
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
  opinions: opinionCounts(read, line.dialogueId),
  notice: JSON.parse(line.notice) as DeadlineFact,
  ...(line.announcedOn !== null && { announcedOn: localDate(line.announcedOn) }),
  ...(line.result !== null && { result: JSON.parse(line.result) as DeadlineFact }),
});

const opinionRow = (line: OpinionRecord): OpinionRow => ({
  no: line.no,
  text: line.text,
  topic: line.topic,
  ...(line.hamlet !== null && { hamlet: line.hamlet }),
  source: line.source,
  status: line.status,
  ...(line.answer !== null && { answer: line.answer }),
  ...(line.answeredBy !== null && { by: line.answeredBy }),
  ...(line.commitmentId !== null && { commitmentId: line.commitmentId }),
  ...(line.sentTo !== null && { to: line.sentTo }),
});
