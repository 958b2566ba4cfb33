import { Injectable } from '@nestjs/common';
import { decide, type Actor } from '#access';
import { Clock } from '#kernel';
import { deadline, explain, requestOf, type DeadlineFact, type Law } from '#law';
import {
  calendarChanges,
  catalogueChanges,
  changedCalendar,
  changedRuleSet,
  checkCalendar,
  checkRuleSet,
  lawOf,
  preview,
  readCalendarChange,
  readRuleSetChange,
  Rulebook,
  ruleSetChanges,
  RunningClocks,
  type ContentChange,
  type MovedClock,
  type Preview,
  type RulebookKind,
  type RunningClock,
} from '#rulebook';
import { StaffNames } from '#views';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { isShipped } from '../catalogues/shipped-catalogues.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { mayAct } from '../policy/may-act.js';

type Sentences = Readonly<Record<'vi' | 'en', readonly string[]>>;

export type ShownMove = MovedClock &
  Readonly<{ unitName: string; reasons: Readonly<{ before: Sentences; after: Sentences }> }>;

export type ShownPreview = Omit<Preview, 'clocks' | 'byUnit'> &
  Readonly<{
    clocks: readonly ShownMove[];
    byUnit: readonly Readonly<{ unit: string; name: string; moved: number }>[];
  }>;

type Proposed = Readonly<{ rules?: object; calendar?: object }>;

/** What the pages of the law need besides the rulebook: names, reasons in sentences, and what each may see. */
@Injectable()
export class LawDesk {
  constructor(
    private readonly book: Rulebook,
    private readonly clocks: RunningClocks,
    private readonly units: UnitTree,
    private readonly staff: StaffNames,
    private readonly clock: Clock,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  /** The clocks of the asker's own units that a hypothetical law would move. */
  async whatIf(actor: Actor, asked: Proposed, most: number): Promise<ShownPreview> {
    const law = this.hypothetical(asked);
    const sees = ({ unit }: RunningClock): boolean => mayAct(actor, 'law.what-if', unit, this.units.above);
    const names = this.named(actor);
    return this.shown(law, await preview(this.clocks, this.book, law, { most, sees, names }));
  }

  /** What a waiting proposal changes, and every clock that it would move; of denunciations, to whom it is open. */
  async proposal(actor: Actor, kind: RulebookKind, id: string, most: number) {
    const { waiting } = this.book.versions(kind, id);
    if (!waiting) return undefined;
    const { content, ...about } = waiting;
    const law = this.book.lawIfConfirmed(kind, id);
    const names = this.named(actor);
    const moved = law && (await preview(this.clocks, this.book, law, { most, names }));
    return {
      kind,
      id,
      ...about,
      proposedByName: this.staff.nameOf(about.proposedBy),
      changes: this.changes(kind, id),
      ...(law && moved && { preview: this.shown(law, moved) }),
      ...(law ? {} : { content }),
    };
  }

  /** Every version of one piece of reference data, oldest first, without what it holds. */
  versions(kind: RulebookKind, id: string) {
    const { waiting, decided } = this.book.versions<RulebookKind>(kind, id);
    return [...decided, ...(waiting ? [{ ...waiting, outcome: 'waiting' as const }] : [])].map(
      ({ content: _content, ...version }) => ({
        kind,
        id,
        ...version,
        proposedByName: this.staff.nameOf(version.proposedBy),
        ...('decidedBy' in version && { decidedByName: this.staff.nameOf(version.decidedBy) }),
      }),
    );
  }

  today() {
    return this.clock.today();
  }

  private changes(kind: RulebookKind, id: string): readonly ContentChange[] {
    if (kind === 'ruleset') {
      const { waiting } = this.book.versions(kind, id);
      return waiting ? ruleSetChanges(this.book.lawContent(kind), waiting.content) : [];
    }
    if (kind === 'catalogue') return this.catalogueChanges(id);
    if (kind !== 'calendar') return [];
    const { waiting } = this.book.versions(kind, id);
    return waiting ? calendarChanges(this.book.lawContent(kind), waiting.content) : [];
  }

  private catalogueChanges(id: string): readonly ContentChange[] {
    const { waiting } = this.book.versions('catalogue', id);
    if (!waiting) return [];
    const before = isShipped(id) ? this.catalogues.content(id) : this.book.contentInForce('catalogue', id);
    return catalogueChanges(before ?? { title: waiting.content.title, entries: [] }, waiting.content);
  }

  private hypothetical({ rules, calendar }: Proposed): Law {
    const now = this.book.current();
    const ruleSet = rules && changedRuleSet(this.book.lawContent('ruleset'), readRuleSetChange(rules));
    if (ruleSet) checkRuleSet(ruleSet, this.book.lawContent('ruleset'));
    const days = calendar && changedCalendar(this.book.lawContent('calendar'), readCalendarChange(calendar));
    if (days) checkCalendar(days);
    return {
      ruleSet: ruleSet ? lawOf(ruleSet, 'what-if') : now.ruleSet,
      calendar: days ? { ...days, version: 'what-if' } : now.calendar,
    };
  }

  private shown(law: Law, { clocks, byUnit, ...counts }: Preview): ShownPreview {
    return {
      ...counts,
      clocks: clocks.map((moved) => this.move(law, moved)),
      byUnit: Object.entries(byUnit).map(([unit, moved]) => ({ unit, name: this.units.name(unit), moved })),
    };
  }

  /** Whose clock it is, is told of a denunciation only to those who find it in their own list; a clock without a number is nobody's. */
  private named(actor: Actor): (clock: RunningClock) => boolean {
    return ({ audience, code }) =>
      !audience ||
      (code !== undefined && decide(actor, 'denunciation.read', audience, this.units.above).allow);
  }

  private move(law: Law, moved: MovedClock): ShownMove {
    const before = sentences(this.book.asOf(moved.before), moved.before);
    const after = sentences(law, moved.after);
    return { ...moved, unitName: this.units.name(moved.unit), reasons: { before, after } };
  }
}

const sentences = (law: Law, fact: DeadlineFact): Sentences => {
  const reasoned = deadline(law, requestOf(fact));
  return { vi: explain(reasoned, 'vi'), en: explain(reasoned, 'en') };
};
