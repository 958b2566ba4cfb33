import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { decide, type Action, type Actor } from '#access';
import { allowedDialogueActions, dialogueDecider, type DialogueEvent } from '#dialogues';
import { EventStore } from '#event-store';
import { refuse, type AllowedAction } from '#kernel';
import { DialoguePage, type DialogueDetail } from '#views';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { UnitTree } from '../organisation/unit-tree.js';
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
    const mayDo = (action: string): boolean =>
      decide(actor, `dialogue.${action}` as Action, page, this.units.above).allow;
    return { ...page, actions: allowedDialogueActions(state).filter(({ action }) => mayDo(action)) };
  }

  /** @throws Refusal `not-found` when there is none that the actor may see */
  async find(actor: Actor, idOrCode: string): Promise<string> {
    const page = await this.queries.execute(new DialoguePage(actor, idOrCode));
    return page?.dialogueId ?? refuse<EdgeRefusal>('not-found');
  }
}
