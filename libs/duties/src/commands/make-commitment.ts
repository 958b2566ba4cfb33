import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { CaseNumbers, Clock } from '#kernel';
import { LawBook } from '#law';
import { commitmentDecider } from '../domain/commitment.js';
import type { CommitmentMade } from '../domain/commitment.events.js';

/** Makes a promise with a date (cam kết); its number comes from the unit's book. */
export class MakeCommitment extends Command<Decided & Readonly<{ code: string }>> {
  constructor(
    readonly commitment: Omit<CommitmentMade['data'], 'code'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(MakeCommitment)
export class MakeCommitmentHandler implements ICommandHandler<MakeCommitment> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
    private readonly numbers: CaseNumbers,
  ) {}

  async execute({ commitment, who }: MakeCommitment): Promise<Decided & { code: string }> {
    const now = { today: this.clock.today(), law: this.lawBook.current() };
    const draft = { type: 'make', ...commitment, code: '', ...now } as const;
    commitmentDecider.decide(commitmentDecider.initial, draft); // a refused promise must not use up a number

    const { unit, occurredOn: on, commitmentId } = commitment;
    const { actor, correlationId } = who;
    const takenBy = `commitment-${commitmentId}`;
    const code = await this.numbers.take({ unit, kind: 'commitment', on, takenBy, actor, correlationId });
    return { ...(await this.decisions.run(commitmentDecider, commitmentId, { ...draft, code }, who)), code };
  }
}
