import { ReadOn, type EventStore } from '#event-store';
import { idOf, type LocalDate, type Recorded } from '#kernel';
import {
  builtInLaw,
  defaultSettings,
  LawBook,
  type Calendar,
  type DeadlineFact,
  type Law,
  type RuleSet,
} from '#law';
import { entriesOn, type CatalogueContent, type CatalogueEntry } from './domain/catalogue.js';
import type { FormSetContent } from './domain/form-set.js';
import { LAW_ID } from './domain/rule-set.js';
import type { CalendarContent, RulebookEvent, RuleSetContent } from './domain/rulebook.events.js';
import { evolveVersioned, inForce, nothingYet, type Versioned } from './domain/versioned.js';

/** The four kinds of reference data, by the category of their streams. */
export type RulebookKind = 'ruleset' | 'calendar' | 'catalogue' | 'formset';

export const rulebookKinds: readonly RulebookKind[] = ['ruleset', 'calendar', 'catalogue', 'formset'];

type Contents = {
  ruleset: RuleSetContent;
  calendar: CalendarContent;
  catalogue: CatalogueContent;
  formset: FormSetContent;
};

/** `vn@7` */
export const versionName = (id: string, no: number): string => `${id}@${no}`;

/**
 * The law as the log tells it: the shipped one until something was confirmed, every confirmed version since, and
 * what waits for a second person. Kept in memory, because every deadline asks for it.
 */
export class Rulebook extends LawBook {
  private readonly streams = new Map<string, Versioned<never>>();
  private readonly ruleSets = new Map<string, RuleSet>([[builtInLaw.ruleSet.version, builtInLaw.ruleSet]]);
  private readonly calendars = new Map<string, Calendar>([
    [builtInLaw.calendar.version, builtInLaw.calendar],
  ]);
  private now: Law = builtInLaw;
  private readonly reading: ReadOn<RulebookEvent>;

  constructor(store: Pick<EventStore, 'readAll'>) {
    super();
    this.reading = new ReadOn(store, { categories: rulebookKinds }, (event) => this.apply(event));
  }

  override current(): Law {
    return this.now;
  }

  override asOf({ ruleSet, calendar }: Pick<DeadlineFact, 'ruleSet' | 'calendar'>): Law {
    return {
      ruleSet: this.ruleSets.get(ruleSet) ?? this.now.ruleSet,
      calendar: this.calendars.get(calendar) ?? this.now.calendar,
    };
  }

  /** Reads on to the head of the log: what was confirmed counts for the very next command. */
  override async refresh(): Promise<void> {
    await this.reading.toHead();
  }

  /** All versions of one piece of reference data. */
  versions<Kind extends RulebookKind>(kind: Kind, id: string): Versioned<Contents[Kind]> {
    return this.streams.get(`${kind}-${id}`) ?? nothingYet;
  }

  /** Ids of one kind of which the log tells anything. */
  ids(kind: RulebookKind): readonly string[] {
    return [...this.streams.keys()].filter((stream) => stream.startsWith(`${kind}-`)).map(idOf);
  }

  /** The catalogue's entries of a day; `undefined` while no version was confirmed: then the shipped one holds. */
  catalogue(id: string, day: LocalDate): readonly CatalogueEntry[] | undefined {
    const version = inForce(this.versions('catalogue', id));
    return version && entriesOn(version.content, day);
  }

  /** The content of the law in force, confirmed or as shipped. */
  lawContent<Kind extends keyof typeof shipped>(kind: Kind): (typeof shipped)[Kind] {
    return inForce(this.versions(kind, LAW_ID))?.content ?? shipped[kind];
  }

  /** The law as it would be if what waits were confirmed; `undefined` where nothing waits that deadlines ask for. */
  lawIfConfirmed(kind: RulebookKind, id: string): Law | undefined {
    if (id !== LAW_ID) return undefined;
    if (kind === 'ruleset') {
      const { waiting } = this.versions(kind, id);
      return waiting && { ...this.now, ruleSet: lawOf(waiting.content, versionName(id, waiting.no)) };
    }
    if (kind !== 'calendar') return undefined;
    const { waiting } = this.versions(kind, id);
    return waiting && { ...this.now, calendar: { ...waiting.content, version: versionName(id, waiting.no) } };
  }

  /** What holds now: what a proposal is compared with. `undefined` where nothing was confirmed. */
  contentInForce<Kind extends 'catalogue' | 'formset'>(kind: Kind, id: string): Contents[Kind] | undefined {
    return inForce(this.versions(kind, id))?.content;
  }

  private apply(event: Recorded<RulebookEvent>): void {
    const before: Versioned<unknown> = this.streams.get(event.stream) ?? nothingYet;
    const after = evolveVersioned<string, unknown>(before, event);
    this.streams.set(event.stream, after as Versioned<never>);
    if (idOf(event.stream) !== LAW_ID || !event.type.endsWith('Confirmed')) return;
    if (event.type === 'RuleSetConfirmed') this.takeRuleSet();
    if (event.type === 'CalendarConfirmed') this.takeCalendar();
  }

  private takeRuleSet(): void {
    const version = inForce(this.versions('ruleset', LAW_ID));
    if (!version) return;
    const ruleSet = lawOf(version.content, versionName(LAW_ID, version.no));
    this.ruleSets.set(ruleSet.version, ruleSet);
    this.now = { ...this.now, ruleSet };
  }

  private takeCalendar(): void {
    const version = inForce(this.versions('calendar', LAW_ID));
    if (!version) return;
    const calendar = { ...version.content, version: versionName(LAW_ID, version.no) };
    this.calendars.set(calendar.version, calendar);
    this.now = { ...this.now, calendar };
  }
}

/** A version stored before a setting existed has its default. */
export const lawOf = (content: RuleSetContent, version: string): RuleSet => ({
  ...content,
  settings: { ...defaultSettings, ...content.settings },
  version,
});

const ruleSetContent = ({ rules, provisions, transitional, settings }: RuleSet): RuleSetContent => ({
  rules,
  provisions,
  transitional,
  settings,
});

const calendarContent = (calendar: Calendar): CalendarContent => {
  const { off, worked, yearly, proposed, knownFrom, knownTo, notices, closures } = calendar;
  return { off, worked, yearly, proposed, knownFrom, knownTo, notices, closures };
};

const shipped: Readonly<Pick<Contents, 'ruleset' | 'calendar'>> = {
  ruleset: ruleSetContent(builtInLaw.ruleSet),
  calendar: calendarContent(builtInLaw.calendar),
};
