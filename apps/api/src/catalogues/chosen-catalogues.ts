import { Injectable } from '@nestjs/common';
import type { OpinionTopic } from '#dialogues';
import { Clock, refuse, type LocalDate } from '#kernel';
import { entriesOn, Rulebook, type CatalogueContent, type CatalogueEntry } from '#rulebook';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import type { Choice } from './catalogues.js';
import { guidedToOf } from './guided-topics.js';
import { isShipped, NEEDS, SHIPPED, type ChosenCatalogue } from './shipped-catalogues.js';

/**
 * The lists from which people choose (danh mục): the confirmed version of the day; the shipped list, as version 0,
 * until one is confirmed. What may not be chosen any more keeps its name: it stands in what was recorded with it.
 */
@Injectable()
export class ChosenCatalogues {
  /** Every row of a long list asks for a name; the book gives other versions when one is proposed or decided. */
  private readonly kept = new Map<ChosenCatalogue, Known>();

  constructor(
    private readonly book: Rulebook,
    private readonly clock: Clock,
  ) {}

  /** What may be chosen today. */
  list(id: ChosenCatalogue): readonly Choice[] {
    return this.entries(id).map(choiceOf);
  }

  /** The entries of a day, today's when absent. */
  entries(id: ChosenCatalogue, day = this.clock.today()): readonly CatalogueEntry[] {
    return entriesOn(this.content(id), day);
  }

  /** What may not be chosen today, but may stand in a record. */
  former(id: ChosenCatalogue): readonly Choice[] {
    const now = new Set(this.list(id).map(({ code }) => code));
    return [...this.known(id).values()].filter(({ code }) => !now.has(code));
  }

  /** The Vietnamese name of a field; the code itself where no catalogue ever knew it (imported cases). */
  fieldName(code: string): string {
    return this.nameOf('fields', code);
  }

  /** The Vietnamese name of a code of any day; the code itself where no version ever knew it. */
  nameOf(id: ChosenCatalogue, code: string): string {
    return this.known(id).get(code)?.vi ?? code;
  }

  /** Every code of every version with its last Vietnamese name. */
  names(id: ChosenCatalogue): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.known(id).values()].map(({ code, vi }) => [code, vi]));
  }

  /**
   * The entry that a request names, as the catalogue has it on the day of the act.
   *
   * @throws Refusal `catalogue.not-offered` (facts: catalogue, code, day)
   */
  entryOn(id: ChosenCatalogue, code: string, day: LocalDate): CatalogueEntry {
    const found = this.entries(id, day).find((entry) => entry.code === code);
    return found ?? refuse<EdgeRefusal>('catalogue.not-offered', { catalogue: id, code, day });
  }

  /**
   * How something came in. What a letter or a visit raises has its channel from there: nobody sends that.
   *
   * @throws Refusal `catalogue.not-offered` (facts: catalogue, code, day)
   */
  checkChannel(code: string, day: LocalDate, raised: readonly string[] = ['letter', 'visit']): void {
    if (raised.includes(code))
      refuse<EdgeRefusal>('catalogue.not-offered', { catalogue: 'channels', code, day });
    this.entryOn('channels', code, day);
  }

  /**
   * lĩnh vực: a code that nobody knows would count under "other" in the forms, and nobody would see it.
   *
   * @throws Refusal `catalogue.not-offered` (facts: catalogue, code, day)
   */
  checkField(code: string, day: LocalDate): void {
    this.entryOn('fields', code, day);
  }

  /** Where an opinion on a topic must be guided by the catalogue of the day; a topic in free words, nowhere. */
  guidedTo(topic: string, day: LocalDate): OpinionTopic['guidedTo'] {
    return guidedToOf(this.entries('opinion-topics', day).find(({ code }) => code === topic)?.needs);
  }

  /** Everything that is or was in the catalogues, for whoever wants to propose another version. */
  all(): readonly (CatalogueContent & Readonly<{ id: string; needs?: readonly string[] }>)[] {
    const ids = new Set([...Object.keys(SHIPPED), ...this.book.ids('catalogue')]);
    return [...ids].flatMap((id) => {
      const content = isShipped(id) ? this.content(id) : this.book.contentInForce('catalogue', id);
      return content ? [{ id, ...content, ...(NEEDS[id] && { needs: NEEDS[id] }) }] : [];
    });
  }

  content(id: ChosenCatalogue): CatalogueContent {
    return this.book.contentInForce('catalogue', id) ?? SHIPPED[id];
  }

  /** Every code of every version: of several names the last confirmed one. */
  private known(id: ChosenCatalogue): ReadonlyMap<string, Choice> {
    const versions = this.book.versions('catalogue', id);
    const kept = this.kept.get(id);
    if (kept?.versions === versions) return kept.known;
    const confirmed = versions.decided
      .filter(({ outcome }) => outcome === 'confirmed')
      .flatMap(({ content }) => content.entries.map(choiceOf));
    const shipped = SHIPPED[id].entries.map(choiceOf);
    const known = new Map([...shipped, ...confirmed].map((choice) => [choice.code, choice]));
    this.kept.set(id, { versions, known });
    return known;
  }
}

type Known = Readonly<{ versions: unknown; known: ReadonlyMap<string, Choice> }>;

const choiceOf = ({ code, vi, en }: Choice): Choice => ({ code, vi, en });
