import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { CaseNumbers, Clock, refuse } from '#kernel';
import { LawBook } from '#law';
import { letterDecider } from '../domain/letter.js';
import type { LetterEvent, LetterProposedForAcceptance } from '../domain/letter.events.js';
import type { KnownLetter, Letter, LetterRefusal } from '../domain/letter-state.js';

export type Proposal = Pick<
  LetterProposedForAcceptance['data'],
  'letterId' | 'occurredOn' | 'lateReason' | 'caseKind'
>;

export type LetterProposed = Decided & Readonly<{ raised: Readonly<{ caseId: string; code: string }> }>;

/** Proposes the letter for acceptance (đề xuất thụ lý); the reaction opens the case. */
export class ProposeLetter extends Command<LetterProposed> {
  constructor(
    readonly proposal: Proposal,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ProposeLetter)
export class ProposeLetterHandler implements ICommandHandler<ProposeLetter> {
  constructor(
    private readonly decisions: Decisions,
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
    private readonly numbers: CaseNumbers,
  ) {}

  async execute({ proposal, who }: ProposeLetter): Promise<LetterProposed> {
    const letter = await this.known(proposal.letterId, who);
    const caseId = `${proposal.caseKind === 'complaint' ? 'complaint' : 'petition'}-${proposal.letterId}`;
    const now = { today: this.clock.today(), law: this.lawBook.current() };
    const draft = { type: 'propose', ...proposal, caseId, caseCode: '', ...now } as const;
    // A proposal that is refused must not use up a number; one that was made before is only repeated.
    if (letter.status !== 'proposed') letterDecider.decide(letter, draft);

    const { unit, occurredOn: on } = letter.received;
    const { actor, correlationId } = who;
    const request = { unit, kind: proposal.caseKind, on, takenBy: caseId, actor, correlationId };
    const code = await this.numbers.take(request);
    const decided = await this.decisions.run(
      letterDecider,
      proposal.letterId,
      { ...draft, caseCode: code },
      who,
    );
    return { ...decided, raised: { caseId, code } };
  }

  private async known(letterId: string, who: Who): Promise<KnownLetter> {
    let letter: Letter = letterDecider.initial;
    for await (const event of this.store.read<LetterEvent>(`letter-${letterId}`)) {
      letter = letterDecider.evolve(letter, event);
    }
    if (letter.status === 'none') return refuse<LetterRefusal>('letter.unknown');
    who.permit?.({ unit: letter.received.unit });
    return letter;
  }
}
