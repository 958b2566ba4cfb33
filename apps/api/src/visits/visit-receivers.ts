import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { refuse } from '#kernel';
import { ReceptionSession } from '#views';
import type { ReceivedBy, ReceptionKind, SessionOfVisit } from '#visits';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { invalidRequestField } from '../http/invalid-request.js';
import type { Caller } from '../policy/caller.js';
import type { LogVisitDto } from './log-visit.dto.js';

type Received = Readonly<{ kind: ReceptionKind; receivedBy: ReceivedBy; session?: SessionOfVisit }>;

/** Who receives: at the counter the staff, in a session whom it is planned for, unless the form says otherwise. */
@Injectable()
export class VisitReceivers {
  constructor(private readonly queries: QueryBus) {}

  /** @throws Refusal `not-found` for a session that the caller may not see */
  async read({ kind, receivedBy, session }: LogVisitDto, { actor }: Caller): Promise<Received> {
    if (session === undefined) {
      if (kind === undefined) throw invalidRequestField('kind', 'isNeeded');
      return { kind, receivedBy: receivedBy ?? (kind === 'regular' ? 'staff' : 'head') };
    }
    const found = await this.queries.execute(new ReceptionSession(actor, session));
    if (!found) return refuse<EdgeRefusal>('not-found');
    const { sessionId, unit, heldOn, status, online, heldBy, plannedFor } = found;
    return {
      kind: kind ?? found.kind,
      receivedBy: receivedBy ?? heldBy ?? plannedFor,
      session: {
        sessionId,
        unit,
        kind: found.kind,
        heldOn,
        cancelled: status === 'cancelled',
        ...(online && { online: online === 'denunciation' ? online : 'other' }),
      },
    };
  }
}
