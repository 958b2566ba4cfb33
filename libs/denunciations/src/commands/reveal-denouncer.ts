import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { DenouncerVault, type Person } from '#identity';
import { Clock } from '#kernel';
import { AccessHandler, type Seen } from './access-handler.js';

export type Look = Readonly<{
  denunciationId: string;
  purpose: string;
  session: string;
  /** Whether this person needs the agreement of a second one. */
  needsApproval: boolean;
}>;

export type Revealed = Decided &
  Readonly<{
    alias: string;
    /** Where the sealed paper register has the name. */
    register?: string;
    /** Where the office keeps names in the vault, and this one is not erased. */
    person?: Person;
  }>;

/** Mở danh tính người tố cáo: written down durably first, and only then decrypted. */
export class RevealDenouncer extends Command<Revealed> {
  constructor(
    readonly look: Look,
    readonly who: Who,
  ) {
    super();
  }
}

type Reveal = Readonly<{
  write: () => Promise<Decided>;
  open: () => Promise<Person | undefined>;
  /** Seeded defect, for the test that must catch it. */
  fault?: 'decrypt-first';
}>;

/** The order is the whole point: what cannot be written down is not opened. */
export const writtenThenOpened = async ({
  write,
  open,
  fault,
}: Reveal): Promise<Readonly<{ decided: Decided; person: Person | undefined }>> => {
  if (fault === 'decrypt-first') {
    const person = await open();
    return { decided: await write(), person };
  }
  const decided = await write();
  return { decided, person: await open() };
};

@CommandHandler(RevealDenouncer)
export class RevealDenouncerHandler extends AccessHandler implements ICommandHandler<RevealDenouncer> {
  constructor(
    decisions: Decisions,
    store: EventStore,
    clock: Clock,
    private readonly denouncers: DenouncerVault,
  ) {
    super(decisions, store, clock);
  }

  async execute({ look, who }: RevealDenouncer): Promise<Revealed> {
    const seen = await this.denouncerOf(look.denunciationId, who);
    const { denouncer } = seen;
    const { decided, person } = await writtenThenOpened({
      write: () => this.write({ type: 'reveal', ...look, alias: denouncer.alias, by: who.actor }, who, seen),
      open: () => this.open(seen),
    });
    const { alias, register } = denouncer;
    return { ...decided, alias, ...(register !== undefined && { register }), ...(person && { person }) };
  }

  private async open({ denouncer: { subject }, origin }: Seen): Promise<Person | undefined> {
    if (subject) return this.denouncers.open(subject.subjectId);
    return origin.kind === 'letter' ? this.denouncers.senderOf(`letter-${origin.ref}`) : undefined;
  }
}
