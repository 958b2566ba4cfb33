import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { localDate, present } from '#kernel';
import type { DeadlineFact } from '#law';
import { scoped, ScopedReads } from '../scoped-read.js';
import type { DialogueRequestRecord } from './dialogue-record.js';
import type { DialogueRequestRow } from './dialogues.types.js';

/** yêu cầu đối thoại: newest first, all of them or the one with this id. At most 200. */
export class DialogueRequests extends Query<readonly DialogueRequestRow[]> {
  constructor(
    readonly actor: Actor,
    readonly dialogueId?: string,
  ) {
    super();
  }
}

const requests = scoped<{ id: string | null }, DialogueRequestRecord & { unitName: string | null }>(
  'dialogue.requests',
  'dialogue.read',
  `SELECT r.*, u.name AS unitName FROM dialogue_requests r LEFT JOIN units u ON u.id = r.unit
    WHERE {scope r.unit} AND (:id IS NULL OR r.dialogueId = :id)
    ORDER BY r.askedOn DESC, r.dialogueId DESC LIMIT 200`,
);

@QueryHandler(DialogueRequests)
export class DialogueRequestsHandler implements IQueryHandler<DialogueRequests> {
  constructor(private readonly reads: ScopedReads) {}

  async execute({ actor, dialogueId }: DialogueRequests): Promise<readonly DialogueRequestRow[]> {
    return this.reads
      .as(actor)
      .all(requests, { id: dialogueId ?? null })
      .map(({ asking, askingOf, establishment, reply, answer, answeredOn, ...line }) => ({
        dialogueId: line.dialogueId,
        kind: line.kind,
        unit: line.unit,
        unitName: line.unitName ?? line.unit,
        subject: line.subject,
        askedOn: localDate(line.askedOn),
        asking: { n: asking, of: askingOf },
        status: line.status,
        revision: line.revision,
        ...present({
          establishment: establishment ?? undefined,
          reply: reply === null ? undefined : (JSON.parse(reply) as DeadlineFact),
          answer: answer ?? undefined,
          answeredOn: answeredOn === null ? undefined : localDate(answeredOn),
        }),
      }));
  }
}
