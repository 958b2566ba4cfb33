import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { EventStore } from '#event-store';
import { IdentityVault, maskIdNumber, type Sealed } from '#identity';
import { Clock, present, type AllowedAction } from '#kernel';
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
import type { CaseDetail, Related } from '#views';
import { UnitTree } from '../organisation/unit-tree.js';
import { mayAct } from '../policy/may-act.js';
import { Citizens } from '../people/citizens.js';
import { CaseRows, type ShownCase } from './case-rows.js';
import { caseState } from './case-state.js';
import type { ComplaintFacts } from './complaint-facts.js';

type CitizenDetails = Readonly<{
  name: string;
  phone?: string;
  birth?: string;
  address?: string;
  idNumberMasked?: string;
}>;

type ShownDeadline = Readonly<{
  step: string;
  fact: DeadlineFact;
  running: boolean;
  /** Absent when the clock runs no more. */
  state?: DeadlineState['state'] | 'paused';
  /** Day on which what it waited for was done. */
  doneOn?: string;
  /** Since when it stands still. */
  pausedOn?: string;
  explanation: Deadline;
  sentences: Readonly<Record<'vi' | 'en', readonly string[]>>;
}>;

export type ShownCasePage = Readonly<{
  case: ShownCase &
    Readonly<{
      citizenDetails?: CitizenDetails;
      narrative?: string;
      origin: CaseDetail['origin'];
      outcome?: string;
      complaint?: ComplaintFacts;
    }>;
  revision: number;
  status: string;
  actions: readonly AllowedAction[];
  deadlines: readonly ShownDeadline[];
  related: readonly Related[];
  visits: number;
}>;

/** Everything that an officer needs to know about one case, on one page. */
@Injectable()
export class CasePages {
  constructor(
    private readonly caseRows: CaseRows,
    private readonly citizens: Citizens,
    private readonly vault: IdentityVault,
    private readonly store: EventStore,
    private readonly units: UnitTree,
    private readonly lawBook: LawBook,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, page: CaseDetail): Promise<ShownCasePage> {
    const { caseId, unit, subjectId, visits } = page.case;
    const [row] = await this.caseRows.show(actor, [page.case]);
    if (!row) throw new TypeError('one row in, one row out');
    const now = { today: this.clock.today(), law: this.lawBook.current(), units: this.units };
    const state = await caseState(this.store, caseId, now);
    const { actions, revision, status, narrative, complaint, resource = unit } = state;
    const mayKnow = this.citizens.maySee(actor, unit);
    const personal = mayKnow ? await this.personal(subjectId, narrative) : {};
    const noun = caseId.slice(0, caseId.indexOf('-'));
    const mayDo = (action: string): boolean => mayAct(actor, `${noun}.${action}`, resource, this.units.above);
    return {
      case: { ...row, ...personal, origin: page.origin, ...present({ outcome: page.outcome, complaint }) },
      revision,
      status,
      actions: actions.filter(({ action }) => mayDo(action)),
      deadlines: page.deadlines.map((clock) => this.clockOf(clock)),
      related: page.related,
      visits,
    };
  }

  private async personal(subjectId: string | undefined, narrative: Sealed | undefined) {
    const person = subjectId === undefined ? undefined : await this.vault.reveal(subjectId);
    const text = narrative && (await this.vault.openText(narrative));
    const { name = '', phone, birth, address, idNumber } = person ?? {};
    const masked = idNumber === undefined ? undefined : maskIdNumber(idNumber);
    const details = { name, ...present({ phone, birth: birth?.text, address, idNumberMasked: masked }) };
    return present({ citizenDetails: person && details, narrative: text });
  }

  /** The reasoning is computed again from what the event says; the date stays the event's. */
  private clockOf(clock: CaseDetail['deadlines'][number]): ShownDeadline {
    const { due } = clock.fact;
    const explanation = deadline(this.lawBook.asOf(clock.fact), requestOf(clock.fact));
    const now = this.clock.now();
    const running = deadlineState(this.lawBook.current(), { due }, now).state;
    const state = clock.running ? (clock.pausedOn === undefined ? running : 'paused') : undefined;
    const sentences = { vi: explain(explanation, 'vi'), en: explain(explanation, 'en') };
    return { ...clock, ...present({ state }), explanation, sentences };
  }
}
