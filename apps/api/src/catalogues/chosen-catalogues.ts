import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Rulebook } from '#rulebook';
import { CHANNELS, FIELDS, type Choice } from './catalogues.js';

/** Ids of the catalogues that stand behind the lists of the forms, each with the list that was shipped. */
const SHIPPED = { fields: FIELDS, channels: CHANNELS } as const satisfies Record<string, readonly Choice[]>;

export type ChosenCatalogue = keyof typeof SHIPPED;

/**
 * The lists from which people choose (danh mục): the confirmed version of the day; the shipped list, as version 0,
 * until one is confirmed. What may not be chosen any more keeps its name: it stands in what was recorded with it.
 */
@Injectable()
export class ChosenCatalogues {
  constructor(
    private readonly book: Rulebook,
    private readonly clock: Clock,
  ) {}

  /** What may be chosen today. */
  list(id: ChosenCatalogue): readonly Choice[] {
    return this.book.catalogue(id, this.clock.today())?.map(choiceOf) ?? SHIPPED[id];
  }

  /** What may not be chosen today, but may stand in a record. */
  former(id: ChosenCatalogue): readonly Choice[] {
    const now = new Set(this.list(id).map(({ code }) => code));
    return [...this.known(id).values()].filter(({ code }) => !now.has(code));
  }

  /** The Vietnamese name of a field; the code itself where no catalogue ever knew it (imported cases). */
  fieldName(code: string): string {
    return this.known('fields').get(code)?.vi ?? code;
  }

  /** Every code of every version: of several names the last confirmed one. */
  private known(id: ChosenCatalogue): ReadonlyMap<string, Choice> {
    const confirmed = this.book
      .versions('catalogue', id)
      .decided.filter(({ outcome }) => outcome === 'confirmed')
      .flatMap(({ content }) => content.entries.map(choiceOf));
    return new Map([...SHIPPED[id], ...confirmed].map((choice) => [choice.code, choice]));
  }
}

const choiceOf = ({ code, vi, en }: Choice): Choice => ({ code, vi, en });
