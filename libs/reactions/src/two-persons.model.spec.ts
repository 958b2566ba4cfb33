import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide, principals, type Actor, type Grant } from '#access';
import { approvalDecider, type ApprovalCommand, type ApprovalEvent } from '#approvals';
import { addDays, fold, localDate, Refusal, type LocalDate } from '#kernel';

const PEOPLE = ['an', 'binh', 'cuong', 'dung'] as const;
type Person = (typeof PEOPLE)[number];
const REQUESTS = ['r-1', 'r-2'] as const;
type RequestId = (typeof REQUESTS)[number];

type Step =
  | Readonly<{ do: 'hold' | 'lose'; who: Person }>
  | Readonly<{ do: 'lend' | 'take-back'; who: Person; to: Person }>
  | Readonly<{ do: 'ask' | 'sign' | 'refuse' | 'withdraw'; who: Person; id: RequestId }>
  | Readonly<{ do: 'pass'; days: number }>
  | Readonly<{ do: 'deliver'; id: RequestId; crash: boolean }>;

const person = fc.constantFrom(...PEOPLE);
const id = fc.constantFrom(...REQUESTS);
const acts = fc.constantFrom('ask', 'ask', 'sign', 'sign', 'sign', 'refuse', 'withdraw');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('hold', 'hold', 'lose'), who: person }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('lend', 'take-back'), who: person, to: person }) },
  { weight: 6, arbitrary: fc.record({ do: acts, who: person, id }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pass'), days: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('deliver'), id, crash: fc.boolean() }) },
);

/** Seeded defects, which the property must catch. */
type Fault = 'forgets-delegations' | 'forgets-the-requester' | 'new-id-each-time';

/** An office in memory: the real deciders and the real policy, deliveries that crash half-way and come again. */
class Model {
  private today: LocalDate = localDate('2026-03-02');
  private readonly holders = new Set<Person>(['an', 'binh']);
  private readonly lent = new Set<string>();
  private readonly streams = new Map<RequestId, ApprovalEvent[]>();
  /** Command ids of the effect that were applied, by request. */
  readonly effects = new Map<RequestId, Set<string>>();
  readonly wrong: string[] = [];
  private deliveries = 0;

  constructor(private readonly fault?: Fault) {}

  take(one: Step): void {
    if (one.do === 'hold') this.holders.add(one.who);
    else if (one.do === 'lose') this.holders.delete(one.who);
    else if (one.do === 'lend') this.lent.add(`${one.who}>${one.to}`);
    else if (one.do === 'take-back') this.lent.delete(`${one.who}>${one.to}`);
    else if (one.do === 'pass') this.today = addDays(this.today, one.days);
    else if (one.do === 'deliver') this.deliver(one.id, one.crash);
    else if ('id' in one) this.act(one);
  }

  private act({ do: what, who, id: approvalId }: Extract<Step, { who: Person; id: RequestId }>): void {
    const sign = what === 'sign' || what === 'refuse';
    if (!this.may(who, sign ? 'erasure.sign' : 'erasure.ask')) return;
    const by = { by: who, standsFor: this.standsFor(who) };
    const on = { approvalId, occurredOn: this.today, today: this.today };
    const said = { reason: 'theo quy định', basis: '12/QĐ' };
    const subject = { kind: 'erase-person', subjectId: approvalId } as const;
    if (what === 'ask')
      this.run({
        type: 'request',
        ...on,
        ...by,
        ...said,
        subject,
        unit: 'xa',
        expiresOn: addDays(this.today, 14),
      });
    if (what === 'refuse') this.run({ type: 'refuse', ...on, ...by, reason: said.reason });
    if (what === 'withdraw') this.run({ type: 'withdraw', ...on, by: who, reason: said.reason });
    if (what !== 'sign') return;
    const first = this.requesterOf(approvalId);
    if (first === undefined) return;
    const requester =
      this.fault === 'forgets-the-requester'
        ? { mayAsk: true, standsFor: [] }
        : { mayAsk: this.may(first, 'erasure.ask'), standsFor: this.standsFor(first) };
    if (this.run({ type: 'give', ...on, ...by, requester })) this.judge(first, who);
  }

  /** The reaction: the effect, then its outcome; a crash in between leaves the event to be delivered again. */
  private deliver(approvalId: RequestId, crash: boolean): void {
    const history = this.streams.get(approvalId) ?? [];
    if (!history.some(({ type }) => type === 'ApprovalGiven')) return;
    this.deliveries += 1;
    const commandId =
      this.fault === 'new-id-each-time' ? `effect:${this.deliveries}` : `effect:${approvalId}`;
    const applied = this.effects.get(approvalId) ?? new Set();
    this.effects.set(approvalId, applied.add(commandId));
    if (!crash) this.run({ type: 'carry-out', approvalId, occurredOn: this.today, today: this.today });
  }

  /** What an onlooker sees, told without the decider's own words. */
  private judge(first: Person, second: Person): void {
    const lends = (from: Person, to: Person): boolean =>
      this.lent.has(`${from}>${to}`) && this.holders.has(from);
    if (first === second) this.wrong.push('one person signed twice');
    if (!this.holders.has(first)) this.wrong.push('the requester had no right any more');
    if (!this.holders.has(second)) this.wrong.push('the second person had no right');
    if (lends(first, second) || lends(second, first)) this.wrong.push('one stood in for the other');
    if (PEOPLE.some((third) => lends(third, first) && lends(third, second)))
      this.wrong.push('both stood in for the same person');
  }

  private requesterOf(approvalId: RequestId): Person | undefined {
    const [asked] = this.streams.get(approvalId) ?? [];
    return asked?.type === 'ApprovalRequested' ? (asked.data.requestedBy as Person) : undefined;
  }

  private run(command: ApprovalCommand): boolean {
    const known = this.streams.get(command.approvalId as RequestId) ?? [];
    try {
      const decided = approvalDecider.decide(fold(approvalDecider, known), command);
      this.streams.set(command.approvalId as RequestId, [...known, ...decided]);
      return decided.length > 0;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  private actor(who: Person): Actor {
    const own: readonly Grant[] = this.holders.has(who) ? [{ role: 'leader', unit: 'xa' }] : [];
    const lent = PEOPLE.filter(
      (from) => from !== who && this.lent.has(`${from}>${who}`) && this.holders.has(from),
    );
    const of = (by: Person): Grant => ({ role: 'leader', unit: 'xa', lent: { delegation: by, by } });
    return { userId: who, grants: [...own, ...lent.map(of)], home: 'xa' };
  }

  private may(who: Person, action: 'erasure.ask' | 'erasure.sign'): boolean {
    // A lent power lets somebody ask in another's name; here every requester is to hold the right of their own.
    return this.holders.has(who) && decide(this.actor(who), action, { unit: 'xa' }, () => []).allow;
  }

  private standsFor(who: Person): readonly string[] {
    if (this.fault === 'forgets-delegations') return [];
    return principals(this.actor(who)).filter((one) => one !== who);
  }

  check(): void {
    expect(this.wrong).toEqual([]);
    for (const events of this.streams.values())
      expect(events.filter(({ type }) => type === 'ApprovalCarriedOut').length).toBeLessThan(2);
    for (const [approvalId, ids] of this.effects) {
      expect(ids.size).toBe(1);
      expect(this.streams.get(approvalId)?.map(({ type }) => type)).toContain('ApprovalGiven');
    }
  }
}

const property = (fault?: Fault) =>
  fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
    const model = new Model(fault);
    for (const one of steps) model.take(one);
    model.check();
  });

it('nothing is carried out without two persons with the right on that day, and nothing twice', () =>
  fc.assert(property(), { numRuns: 2_000 }));

it.each(['forgets-delegations', 'forgets-the-requester', 'new-id-each-time'] as const)(
  'the property catches an office that %s',
  (fault) => expect(fc.check(property(fault), { numRuns: 5_000, seed: 1 }).failed).toBe(true),
);
