import { Query } from '@nestjs/cqrs';
import type { Role } from '#access';
import type { LocalDate } from '#kernel';
import type { Actor } from '#access';

export type UserRow = Readonly<{
  userId: string;
  username: string;
  displayName: string;
  roles: readonly Readonly<{ role: Role; unit: string; unitName: string; validFrom: LocalDate }>[];
  disabled: boolean;
}>;

/** Users with a grant in a unit that the actor manages, by display name. */
export class Users extends Query<readonly UserRow[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}

export type Officer = Readonly<{ userId: string; displayName: string; unit: string }>;

/** Those to whom a case can be given: officers and leaders in the actor's scope, not disabled. */
export class Officers extends Query<readonly Officer[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}
