import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { CaseRow } from '#views';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { Citizens } from '../people/citizens.js';

/** A line of the queue as people see it: with the citizen's name where they may know it, and the field's. */
export type ShownCase = Omit<CaseRow, 'subjectId'> & Readonly<{ fieldName: string; citizen: string | null }>;

@Injectable()
export class CaseRows {
  constructor(
    private readonly citizens: Citizens,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  async show(actor: Actor, rows: readonly CaseRow[]): Promise<readonly ShownCase[]> {
    const names = await this.citizens.names(actor, rows);
    return rows.map(({ subjectId: _, ...row }, at) => ({
      ...row,
      fieldName: this.catalogues.fieldName(row.field),
      citizen: names[at] ?? null,
    }));
  }
}
