import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { CaseNumbers, Clock } from '#kernel';
import { LawBook } from '#law';
import { letterDecider } from '../domain/letter.js';
import type { Receive } from '../domain/letter.command.js';
import { checkParent } from '../domain/letter-receipt.js';
import { letterIn } from './known-letter.js';

/** Takes in a letter (tiếp nhận đơn); its number comes from the unit's book. */
export class ReceiveLetter extends Command<Decided & Readonly<{ code: string }>> {
  constructor(
    readonly letter: Omit<Receive, 'type' | 'code'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ReceiveLetter)
export class ReceiveLetterHandler implements ICommandHandler<ReceiveLetter> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
    private readonly lawBook: LawBook,
    private readonly numbers: CaseNumbers,
    private readonly store: EventStore,
  ) {}

  async execute({ letter, who }: ReceiveLetter): Promise<Decided & { code: string }> {
    const now = { today: this.clock.today(), law: this.lawBook.current() };
    const draft = { type: 'receive', ...letter, code: '', ...now } as const;
    letterDecider.decide(letterDecider.initial, draft); // a letter that is refused must not use up a number

    const { parentLetterId } = letter;
    if (parentLetterId) checkParent(await letterIn(this.store, parentLetterId));

    const { unit, occurredOn: on, letterId } = letter;
    const { actor, correlationId } = who;
    const takenBy = `letter-${letterId}`;
    const code = await this.numbers.take({ unit, kind: 'letter', on, takenBy, actor, correlationId });
    return { ...(await this.decisions.run(letterDecider, letterId, { ...draft, code }, who)), code };
  }
}
