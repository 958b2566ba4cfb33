import { START, type Position, type Recorded } from '#kernel';
import type { EventStore } from '#event-store';
import type { DelegationEvent } from './domain/delegation.events.js';
import { followDelegation, type Delegations } from './domain/delegations.js';
import { follow, type Staff } from './domain/staff.js';
import type { UserEvent } from './domain/user.events.js';
import { UserDirectory } from './user-directory.js';

/**
 * Reads what is new in the log before every answer: a role taken away or an account disabled counts for
 * the very next request, and there is no table that could differ from the log.
 */
export class LoggedUserDirectory extends UserDirectory {
  private known: Staff = new Map();
  private lent: Delegations = new Map();
  private checkpoint: Position = START;
  private reading: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: EventStore) {
    super();
  }

  /** One reader at a time: two that start at the same checkpoint would apply the same events twice. */
  override async staff(): Promise<Staff> {
    await this.upToDate();
    return this.known;
  }

  override async delegations(): Promise<Delegations> {
    await this.upToDate();
    return this.lent;
  }

  private upToDate(): Promise<void> {
    const reading = this.reading.then(() => this.catchUp());
    this.reading = reading.catch(() => undefined);
    return reading;
  }

  private async catchUp(): Promise<void> {
    for await (const { events, checkpoint } of this.store.readAll(this.checkpoint, {
      categories: ['user', 'delegation'],
    })) {
      for (const event of events as readonly Recorded<UserEvent | DelegationEvent>[]) this.apply(event);
      this.checkpoint = checkpoint;
    }
  }

  private apply(event: Recorded<UserEvent | DelegationEvent>): void {
    if (isDelegation(event)) this.lent = followDelegation(this.lent, event);
    else this.known = follow(this.known, event);
  }
}

const isDelegation = (event: Recorded<UserEvent | DelegationEvent>): event is Recorded<DelegationEvent> =>
  event.stream.startsWith('delegation-');
