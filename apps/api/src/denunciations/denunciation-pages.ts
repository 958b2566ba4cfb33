import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import {
  allowedDenunciationActions,
  denunciationDecider,
  type DenunciationEvent,
  type KnownDenunciation,
} from '#denunciations';
import { EventStore } from '#event-store';
import { Clock, present, type AllowedAction, type LocalDate } from '#kernel';
import {
  LawBook,
  deadline,
  deadlineState,
  explain,
  requestOf,
  type Deadline,
  type DeadlineFact,
  type DeadlineState,
} from '#law';
import type { DenunciationDetail, DenunciationRow } from '#views';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { mayAct } from '../policy/may-act.js';
import { stateOf } from '../policy/stream-state.js';

export type ShownDenunciation = DenunciationRow & Readonly<{ fieldName: string }>;

type ShownClock = Readonly<{
  step: string;
  fact: DeadlineFact;
  running: boolean;
  /** Stands still since: suspended, or with an expert (LTC 34, NĐ31 15(4)). */
  pausedOn?: LocalDate;
  /** Absent when the clock runs no more. */
  state?: DeadlineState['state'] | 'paused';
  explanation: Deadline;
  sentences: Readonly<Record<'vi' | 'en', readonly string[]>>;
}>;

export type ShownDenunciationPage = Readonly<{
  case: ShownDenunciation & Readonly<{ origin: DenunciationDetail['origin'] }>;
  revision: number;
  status: string;
  /** Contents as accepted, and whether each is still to be decided. */
  contents: readonly Readonly<{ no: number; text: string; open: boolean }>[];
  protection: KnownDenunciation['protection'];
  fastTrack: boolean;
  actions: readonly AllowedAction[];
  deadlines: readonly ShownClock[];
  /** What this reader may do about the name behind the alias. */
  identity: Readonly<{ reveal: boolean; request: boolean; approve: boolean; needsApproval: boolean }>;
}>;

/** Everything about one denunciation that its readers need, without who denounces. */
@Injectable()
export class DenunciationPages {
  constructor(
    private readonly store: EventStore,
    private readonly units: UnitTree,
    private readonly lawBook: LawBook,
    private readonly clock: Clock,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  /** A line of the list, with the name of its field. */
  row(row: DenunciationRow): ShownDenunciation {
    return { ...row, fieldName: this.catalogues.fieldName(row.field) };
  }

  async show(actor: Actor, page: DenunciationDetail): Promise<ShownDenunciationPage> {
    const { caseId, unit } = page.case;
    const { state, events } = await stateOf(denunciationDecider, this.store.read<DenunciationEvent>(caseId));
    if (state.status === 'none') throw new TypeError(`${caseId} stands in a view and not in the log`);
    const may = (action: string): boolean => mayAct(actor, action, unit, this.units.above);
    const actions = allowedDenunciationActions(state, this.clock.today());
    return {
      case: { ...this.row(page.case), origin: page.origin },
      revision: events.length - 1,
      status: state.status,
      contents: contentsOf(events, state),
      protection: state.protection,
      fastTrack: state.fastTrack,
      actions: actions.filter(({ action }) => may(`denunciation.${action}`)),
      deadlines: page.clocks.map((clock) => this.clockOf(clock)),
      identity: {
        reveal: may('denouncer.reveal'),
        request: may('denouncer.request'),
        approve: may('denouncer.approve'),
        needsApproval: this.needsApproval(actor, unit),
      },
    };
  }

  /** Whoever may agree for others needs nobody to agree. */
  needsApproval(actor: Actor, unit: string): boolean {
    return !mayAct(actor, 'denouncer.approve', unit, this.units.above);
  }

  /** The reasoning is computed again from what the event says; the date stays the event's. */
  private clockOf({ pausedOn, ...clock }: DenunciationDetail['clocks'][number]): ShownClock {
    const explanation = deadline(this.lawBook.asOf(clock.fact), requestOf(clock.fact));
    const running = deadlineState(this.lawBook.current(), { due: clock.fact.due }, this.clock.now()).state;
    const state = clock.running ? (pausedOn === undefined ? running : ('paused' as const)) : undefined;
    const sentences = { vi: explain(explanation, 'vi'), en: explain(explanation, 'en') };
    return { ...clock, ...present({ pausedOn, state }), explanation, sentences };
  }
}

const contentsOf = (
  events: readonly DenunciationEvent[],
  { contents: open }: KnownDenunciation,
): ShownDenunciationPage['contents'] => {
  const accepted = events.find((event) => event.type === 'DenunciationAccepted');
  return (accepted?.data.contents ?? []).map((text, index) => ({
    no: index + 1,
    text,
    open: open.includes(index + 1),
  }));
};
