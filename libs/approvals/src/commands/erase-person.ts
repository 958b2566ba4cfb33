import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { IdentityVault, type Sealed, type SubjectRef } from '#identity';
import { START } from '#kernel';
import { erasureDecider, type PersonErased } from '../domain/erasure.js';

/** Xóa dữ liệu cá nhân: the tombstone first, then key, data and salt, and every copy of them in the folder. */
export class ErasePerson extends Command<Decided> {
  constructor(
    readonly erasure: PersonErased['data'],
    readonly who: Who,
  ) {
    super();
  }
}

/** What any event may say of who told something, and of the text under its key. */
type Told = Readonly<{ subject?: SubjectRef; narrative?: Sealed }>;

/** Erases on a repeat, too: the first try may have died between the two steps. */
@CommandHandler(ErasePerson)
export class ErasePersonHandler implements ICommandHandler<ErasePerson> {
  constructor(
    private readonly decisions: Decisions,
    private readonly vault: IdentityVault,
    private readonly store: EventStore,
  ) {}

  async execute({ erasure, who }: ErasePerson): Promise<Decided> {
    const { subjectId, occurredOn, approval, basis } = erasure;
    const command = { type: 'erase', subjectId, occurredOn, approval, basis } as const;
    const decided = await this.decisions.run(erasureDecider, subjectId, command, who);
    for (const key of await this.narrativesOf(subjectId)) await this.vault.destroyCaseKey(key);
    await this.vault.erase(subjectId);
    return decided;
  }

  /** Keys of what the person told in full: read from the whole log, since erasures are few. */
  private async narrativesOf(subjectId: string): Promise<ReadonlySet<string>> {
    const keys = new Set<string>();
    for await (const { events } of this.store.readAll(START)) {
      for (const { data } of events) {
        const { subject, narrative } = data as Told;
        if (subject?.subjectId === subjectId && narrative) keys.add(narrative.key);
      }
    }
    return keys;
  }
}
