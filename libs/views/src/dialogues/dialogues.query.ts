import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import type { DialogueKind } from '#dialogues';
import { scoped, ScopedReads, type ScopedRead } from '../scoped-read.js';
import { dialogueDetail, dialogueRow, type DialogueLine } from './dialogue-rows.js';
import type { OpinionRecord } from './dialogue-record.js';
import type {
  DialogueDetail,
  DialogueRow,
  DialogueStatus,
  OpinionCounts,
  OpinionStatus,
} from './dialogues.types.js';

export type * from './dialogues.types.js';

export type DialogueFilter = Readonly<{ status?: DialogueStatus; kind?: DialogueKind }>;

/** đối thoại, hội nghị: newest day first; all, or those of one status or kind. At most 500. */
export class Dialogues extends Query<readonly DialogueRow[]> {
  constructor(
    readonly actor: Actor,
    readonly filter: DialogueFilter = {},
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

const DIALOGUES = 'SELECT d.*, u.name AS unitName FROM dialogues d LEFT JOIN units u ON u.id = d.unit';

const list = scoped<{ status: string | null; kind: string | null }, DialogueLine>(
  'dialogues',
  'dialogue.read',
  `${DIALOGUES} WHERE {scope d.unit} AND (:status IS NULL OR d.status = :status)
      AND (:kind IS NULL OR d.kind = :kind)
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

/** Promises of a dialogue that were kept; those of its directions are told apart by their ids. */
const keptOf = scoped<{ id: string }, { commitmentId: string }>(
  'dialogue.kept-promises',
  'dialogue.read',
  `SELECT m.commitmentId FROM commitments m
    WHERE {scope m.unit} AND m.originRef = :id AND m.status = 'fulfilled'`,
);

@QueryHandler(Dialogues)
export class DialoguesHandler implements IQueryHandler<Dialogues> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, filter: { status, kind } }: Dialogues): Promise<readonly DialogueRow[]> {
    const read = this.reads.as(actor);
    return read.snapshot(() =>
      read
        .all(list, { status: status ?? null, kind: kind ?? null })
        .map((line) => dialogueRow(line, opinionCounts(read, line.dialogueId))),
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
      const opinions = read.all(opinionsOf, { id: line.dialogueId });
      return dialogueDetail(line, opinionCounts(read, line.dialogueId), opinions);
    });
  }
}

const opinionCounts = (read: ScopedRead, id: string): OpinionCounts => {
  const none = {
    total: 0,
    answered: 0,
    committed: 0,
    guided: 0,
    raised: 0,
    forwarded: 0,
    declined: 0,
    open: 0,
  };
  const counts = { ...none, done: 0 };
  for (const { status, n } of read.all(countsOf, { id })) {
    counts[status] = n;
    counts.total += n;
  }
  const ids = new Set(read.all(keptOf, { id }).map(({ commitmentId }) => commitmentId));
  if (ids.size > 0) {
    const promised = read.all(opinionsOf, { id });
    counts.done = promised.filter(
      ({ commitmentId }) => commitmentId !== null && ids.has(commitmentId),
    ).length;
  }
  return counts;
};
