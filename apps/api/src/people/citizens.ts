import { Injectable } from '@nestjs/common';
import { decide, type Actor } from '#access';
import { IdentityVault, type Person } from '#identity';
import { UnitTree } from '../organisation/unit-tree.js';

type Named = Readonly<{ subjectId?: string; unit: string }>;

/** Puts names to rows that hold only a subject id, for those who may know them. */
@Injectable()
export class Citizens {
  constructor(
    private readonly vault: IdentityVault,
    private readonly units: UnitTree,
  ) {}

  /** A name for each row; undefined where there is none, or where the reader may not know it. */
  async names(actor: Actor, rows: readonly Named[]): Promise<readonly (string | undefined)[]> {
    return (await this.people(actor, rows)).map((person) => person?.name);
  }

  /** All that the vault holds of each; the same who may know the name may know the rest. */
  async people(actor: Actor, rows: readonly Named[]): Promise<readonly (Person | undefined)[]> {
    const visible = rows.map((row) => (this.maySee(actor, row.unit) ? row.subjectId : undefined));
    const people = await this.vault.revealAll([...new Set(visible.filter((id) => id !== undefined))]);
    return visible.map((id) => (id === undefined ? undefined : people.get(id)));
  }

  maySee(actor: Actor, unit: string): boolean {
    return decide(actor, 'person.read', { unit }, this.units.above).allow;
  }
}
