import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IdentityVault, type Person, type Sealed, type SubjectRef, type VaultRefusal } from '#identity';
import { Clock, present, refuse } from '#kernel';
import { People } from '#views';
import type { Author } from '../policy/caller.js';
import type { CitizenDto } from '../visits/log-visit.dto.js';
import { toPerson } from './to-person.js';

type Came = Readonly<{
  unit: string;
  citizen?: CitizenDto | undefined;
  subjectId?: string | undefined;
  /** Tells several people of one entry apart. */
  part?: string;
}>;

/** Takes personal data off a form and into the vault; what goes on into the log is a reference. */
@Injectable()
export class Reception {
  constructor(
    private readonly vault: IdentityVault,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Refusal `subject.unknown` when the chosen person is not one that the caller may see
   * @throws InvalidRequest for a birth that is no date
   */
  async remember({ unit, citizen, subjectId, part }: Came, by: Author): Promise<SubjectRef | undefined> {
    if (subjectId !== undefined) await this.checkKnown(subjectId, by);
    const person = citizen ? toPerson(citizen, this.clock.today()) : await this.known(subjectId);
    if (!person) return undefined;
    const { commandId: entry } = by.who();
    const commandId = part === undefined ? entry : `${entry}/${part}`;
    return this.vault.remember(person, { commandId, unit, ...present({ subjectId }) });
  }

  /** @param key the visit or letter that the text belongs to */
  async seal(key: string, narrative: string | undefined): Promise<{ narrative?: Sealed }> {
    return narrative === undefined ? {} : { narrative: await this.vault.sealText(key, narrative) };
  }

  private async checkKnown(subjectId: string, { actor }: Author): Promise<void> {
    const [row] = await this.queries.execute(new People(actor, [subjectId]));
    if (!row) refuse<VaultRefusal>('subject.unknown');
  }

  private async known(subjectId: string | undefined): Promise<Person | undefined> {
    return subjectId === undefined ? undefined : this.vault.reveal(subjectId);
  }
}
