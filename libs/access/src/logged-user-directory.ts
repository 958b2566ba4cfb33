import { START, type Position, type Recorded } from '#kernel';
import type { EventStore } from '#event-store';
import { follow, type Staff } from './domain/staff.js';
import type { UserEvent } from './domain/user.events.js';
import { UserDirectory } from './user-directory.js';

/**
 * Reads what is new in the log before every answer: a role taken away or an account disabled counts for
 * the very next request, and there is no table that could differ from the log.
 */
export class LoggedUserDirectory extends UserDirectory {
  private known: Staff = new Map();
  private checkpoint: Position = START;
  private reading: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: EventStore) {
    super();
  }

  /** One reader at a time: two that start at the same checkpoint would apply the same events twice. */
  override staff(): Promise<Staff> {
    const answer = this.reading.then(() => this.catchUp());
    this.reading = answer.catch(() => undefined);
    return answer;
  }

  private async catchUp(): Promise<Staff> {
    for await (const { events, checkpoint } of this.store.readAll(this.checkpoint, {
      categories: ['user'],
    })) {
      this.known = events.reduce((staff, event) => follow(staff, event as Recorded<UserEvent>), this.known);
      this.checkpoint = checkpoint;
    }
    return this.known;
  }
}
