import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { actingGrant, decide } from '#access';
import { EventStore } from '#event-store';
import { IdentityVault } from '#identity';
import { Clock, refuse, START, type LocalDate } from '#kernel';
import { addMonths, LawBook } from '#law';
import { CasesById } from '#views';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { UnitTree } from '../organisation/unit-tree.js';
import type { Author } from '../policy/caller.js';

export type ErasureRefusal = 'erasure.case-open' | 'erasure.retention-runs';

type Traces = Readonly<{ streams: ReadonlySet<string>; lastOn: LocalDate | undefined }>;

/** Whether the data of a person may be erased by now (7.3, 7.4): asked with the request and again with the signature. */
@Injectable()
export class ErasureChecks {
  constructor(
    private readonly store: EventStore,
    private readonly vault: IdentityVault,
    private readonly queries: QueryBus,
    private readonly units: UnitTree,
    private readonly laws: LawBook,
    private readonly clock: Clock,
  ) {}

  /**
   * Unit in which the erasure is asked for: one whose people answer for every unit that received the person.
   *
   * @throws Refusal `not-found` for somebody unknown, erased or received elsewhere, too
   */
  async unitOf(subjectId: string, { actor }: Author): Promise<string> {
    const received = await this.vault.receivedBy(subjectId);
    const mine = received.every((unit) => decide(actor, 'erasure.ask', { unit }, this.units.above).allow);
    const [only, ...more] = received;
    if (only === undefined || !mine) return refuse<EdgeRefusal>('not-found');
    if (more.length === 0) return only;
    const lines = received.map((unit) => [unit, ...this.units.above(unit)]);
    const common = lines.reduce((one, other) => one.filter((unit) => other.includes(unit)));
    return actingGrant(actor, 'erasure.ask', common)?.unit ?? refuse<EdgeRefusal>('not-found');
  }

  /**
   * @throws Refusal `erasure.case-open`, `erasure.retention-runs` with the first day on which it may be
   */
  async check(subjectId: string, { actor }: Author): Promise<void> {
    const { streams, lastOn } = await this.traces(subjectId);
    const cases = [...streams].filter((stream) => /^(petition|complaint)-/.test(stream));
    const rows = await this.queries.execute(new CasesById(actor, cases));
    if (rows.some(({ closedOn }) => closedOn === undefined)) refuse<ErasureRefusal>('erasure.case-open');
    if (lastOn === undefined) return;
    const until = addMonths(lastOn, 12 * this.laws.current().ruleSet.settings.retentionYears);
    if (this.clock.today() < until) refuse<ErasureRefusal>('erasure.retention-runs', { until });
  }

  /** From the log itself, and every kind of stream: a person may be complainant, one of a group or a witness. */
  private async traces(subjectId: string): Promise<Traces> {
    const streams = new Set<string>();
    const last = new Map<string, LocalDate>();
    for await (const { events } of this.store.readAll(START)) {
      for (const { stream, data } of events) {
        const { occurredOn } = data as { occurredOn?: LocalDate };
        if (occurredOn !== undefined && occurredOn > (last.get(stream) ?? '')) last.set(stream, occurredOn);
        if (!streams.has(stream) && JSON.stringify(data).includes(`"${subjectId}"`)) streams.add(stream);
      }
    }
    const days = [...streams].flatMap((stream) =>
      stream.startsWith('approval-') ? [] : (last.get(stream) ?? []),
    );
    return { streams, lastOn: days.toSorted().at(-1) };
  }
}
