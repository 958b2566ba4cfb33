import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { CaseNumbers, Clock, refuse } from '#kernel';
import { LawBook } from '#law';
import type { DialogueEvent, OpinionTurnedIntoCase } from '../domain/dialogue.events.js';
import { isKnown, type DialogueRefusal, type KnownDialogue } from '../domain/dialogue-state.js';
import { dialogueDecider } from '../domain/dialogue.js';
import { petitionOf } from '../domain/opinion.js';

export type OpinionRaised = Decided & Readonly<{ raised: Readonly<{ caseId: string; code: string }> }>;

/** An opinion becomes a petition or reflection: its number is given here, and the reaction opens it. */
export class RaisePetitionFromOpinion extends Command<OpinionRaised> {
  constructor(
    readonly opinion: Omit<OpinionTurnedIntoCase['data'], 'caseId' | 'caseCode' | 'unit'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RaisePetitionFromOpinion)
export class RaisePetitionFromOpinionHandler implements ICommandHandler<RaisePetitionFromOpinion> {
  constructor(
    private readonly decisions: Decisions,
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
    private readonly numbers: CaseNumbers,
  ) {}

  async execute({ opinion, who }: RaisePetitionFromOpinion): Promise<OpinionRaised> {
    const { dialogueId, no, caseKind, occurredOn } = opinion;
    const dialogue = await this.known(dialogueId, who);
    const now = { today: this.clock.today(), law: this.lawBook.current() };
    const draft = { type: 'raise', ...opinion, caseCode: '', ...now } as const;
    // What is refused must not use up a number; what was raised before is only repeated.
    if (dialogue.opinions[no - 1]?.dealt !== 'raised') dialogueDecider.decide(dialogue, draft);

    const { unit } = dialogue.planned;
    const { actor, correlationId } = who;
    const caseId = petitionOf(dialogueId, no);
    const taking = { unit, kind: caseKind, on: occurredOn, takenBy: caseId, actor, correlationId };
    const code = await this.numbers.take(taking);
    const decided = await this.decisions.run(dialogueDecider, dialogueId, { ...draft, caseCode: code }, who);
    return { ...decided, raised: { caseId, code } };
  }

  private async known(dialogueId: string, who: Who): Promise<KnownDialogue> {
    let dialogue = dialogueDecider.initial;
    for await (const event of this.store.read<DialogueEvent>(`dialogue-${dialogueId}`)) {
      dialogue = dialogueDecider.evolve(dialogue, event);
    }
    const resource = dialogueDecider.resource(dialogue);
    if (!isKnown(dialogue) || !resource) return refuse<DialogueRefusal>('dialogue.unknown');
    who.permit?.(resource);
    return dialogue;
  }
}
