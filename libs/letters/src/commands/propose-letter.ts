import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { CaseNumbers, Clock } from '#kernel';
import { LawBook } from '#law';
import type { Propose } from '../domain/letter.command.js';
import { letterDecider } from '../domain/letter.js';
import { knownLetter } from './known-letter.js';

export type Proposal = Omit<Propose, 'type' | 'caseId' | 'caseCode'>;

export type LetterProposed = Decided & Readonly<{ raised: Readonly<{ caseId: string; code: string }> }>;

/** The streams of the cases. */
const CATEGORY: Readonly<Record<Proposal['caseKind'], string>> = {
  complaint: 'complaint',
  denunciation: 'denunciation',
  petition: 'petition',
  reflection: 'petition',
};

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
    const letter = await knownLetter(this.store, proposal.letterId, who);
    const caseId = `${CATEGORY[proposal.caseKind]}-${proposal.letterId}`;
    const now = { today: this.clock.today(), law: this.lawBook.current() };
    const draft = { type: 'propose', ...proposal, caseId, caseCode: '', ...now } as const;
    // A proposal that is refused must not use up a number; one that was made before is only repeated.
    if (letter.status !== 'proposed') letterDecider.decide(letter, draft);

    const { unit, received } = letter;
    const { actor, correlationId } = who;
    const request = {
      unit,
      kind: proposal.caseKind,
      on: received.occurredOn,
      takenBy: caseId,
      actor,
      correlationId,
    };
    const code = await this.numbers.take(request);
    const decided = await this.decisions.run(
      letterDecider,
      proposal.letterId,
      { ...draft, caseCode: code },
      who,
    );
    return { ...decided, raised: { caseId, code } };
  }
}
