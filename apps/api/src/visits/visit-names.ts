import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { present } from '#kernel';
import type { VisitRow } from '#views';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { Citizens } from '../people/citizens.js';

export type ShownVisit = Omit<VisitRow, 'subjectId' | 'representatives'> &
  Readonly<{
    /** Null for a denunciation, and for those whose names the reader may not see. */
    name: string | null;
    fieldName: string;
    representativeNames?: readonly (string | null)[];
  }>;

/** A row of the book as it is printed; what the reader may not know is absent. */
export type BookedVisit = ShownVisit & Readonly<{ address?: string; idNumber?: string }>;

/** Rows of the log get the names that only the vault knows. */
@Injectable()
export class VisitNames {
  constructor(
    private readonly citizens: Citizens,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  /** With the address and the number of the identity card: columns 3 and 4 of the reception book. */
  async forBook(actor: Actor, rows: readonly VisitRow[]): Promise<readonly BookedVisit[]> {
    const people = await this.citizens.people(actor, rows);
    return (await this.show(actor, rows)).map((row, at) => {
      const { address, idNumber } = people[at] ?? {};
      return { ...row, ...present({ address, idNumber }) };
    });
  }

  async show(actor: Actor, rows: readonly VisitRow[]): Promise<readonly ShownVisit[]> {
    const names = await this.citizens.names(actor, rows);
    return Promise.all(
      rows.map(async ({ subjectId: _, representatives, ...row }, at) => {
        const spoken = representatives?.map((subjectId) => ({ ...row, subjectId }));
        return {
          ...row,
          name: names[at] ?? null,
          fieldName: this.catalogues.fieldName(row.field),
          ...(spoken && {
            representativeNames: (await this.citizens.names(actor, spoken)).map((name) => name ?? null),
          }),
        };
      }),
    );
  }
}
