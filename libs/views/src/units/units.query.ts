import { Query } from '@nestjs/cqrs';
import type { LocalDate } from '#kernel';
import type { UnitLevel } from '#organisation';
import type { Actor } from '#access';

export type UnitRow = Readonly<{
  id: string;
  name: string;
  level: UnitLevel;
  parent?: string;
  remote: boolean;
  validFrom: LocalDate;
  validTo?: LocalDate;
  revision: number;
}>;

/** đơn vị within the actor's scope, by name. */
export class Units extends Query<readonly UnitRow[]> {
  constructor(readonly actor: Actor) {
    super();
  }
}
