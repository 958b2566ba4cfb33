import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Actor } from '#access';
import { allowedDialogueActions, dialogueDecider, type DialogueEvent } from '#dialogues';
import { EventStore } from '#event-store';
import { refuse, type AllowedAction } from '#kernel';
import { DialoguePage, DialogueRequests, type DialogueDetail, type DialogueRequestRow } from '#views';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { mayAct } from '../policy/may-act.js';
import { stateOf } from '../policy/stream-state.js';

export type ShownDialogue = DialogueDetail & Readonly<{ actions: readonly AllowedAction[] }>;

/** What can be done with a dialogue now, by its own state and by the policy. */
@Injectable()
export class DialogueActions {
  constructor(
    private readonly queries: QueryBus,
    private readonly store: EventStore,
    private readonly units: UnitTree,
  ) {}

  async show(actor: Actor, page: DialogueDetail): Promise<ShownDialogue> {
    const stream = this.store.read<DialogueEvent>(`dialogue-${page.dialogueId}`);
    const { state } = await stateOf(dialogueDecider, stream);
    const what = dialogueDecider.resource(state) ?? page.unit;
    const mayDo = (action: string): boolean => mayAct(actor, `dialogue.${action}`, what, this.units.above);
    return { ...page, actions: allowedDialogueActions(state).filter(({ action }) => mayDo(action)) };
  }

  async showRequest(
    actor: Actor,
    row: DialogueRequestRow,
  ): Promise<DialogueRequestRow & Readonly<{ actions: readonly AllowedAction[] }>> {
    const stream = this.store.read<DialogueEvent>(`dialogue-${row.dialogueId}`);
    const { state } = await stateOf(dialogueDecider, stream);
    const offered = allowedDialogueActions(state).filter(
      ({ action }) =>
        (action === 'reply' || action === 'plan') &&
        mayAct(actor, `dialogue.${action}`, row.unit, this.units.above),
    );
    return { ...row, actions: row.status === 'planned' ? [] : offered };
  }

  /** A dialogue, or the request for one. @throws Refusal `not-found` when there is none that the actor may see */
  async find(actor: Actor, idOrCode: string): Promise<string> {
    const page = await this.queries.execute(new DialoguePage(actor, idOrCode));
    if (page) return page.dialogueId;
    const [request] = await this.queries.execute(new DialogueRequests(actor, idOrCode));
    return request?.dialogueId ?? refuse<EdgeRefusal>('not-found');
  }
}
