import type { Recorded } from '#kernel';
import { ReadOn, type EventStore } from '#event-store';
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
  private readonly reading: ReadOn<UserEvent | DelegationEvent>;

  constructor(store: EventStore) {
    super();
    this.reading = new ReadOn(store, { categories: ['user', 'delegation'] }, (event) => this.apply(event));
  }

  override async staff(): Promise<Staff> {
    await this.reading.toHead();
    return this.known;
  }

  override async delegations(): Promise<Delegations> {
    await this.reading.toHead();
    return this.lent;
  }

  private apply(event: Recorded<UserEvent | DelegationEvent>): void {
    if (isDelegation(event)) this.lent = followDelegation(this.lent, event);
    else this.known = follow(this.known, event);
  }
}

const isDelegation = (event: Recorded<UserEvent | DelegationEvent>): event is Recorded<DelegationEvent> =>
  event.stream.startsWith('delegation-');
