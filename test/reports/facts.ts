import { localDate } from '#kernel';
import type { Fact, Prior, Subject } from '#reports';

type Letter = Extract<Fact, { kind: 'letter-received' }>;
type Classified = Extract<Fact, { kind: 'letter-classified' }>;
type Disposed = Extract<Fact, { kind: 'letter-disposed' }>;
type Received = Extract<Fact, { kind: 'case-received' }>;
type Decided = Extract<Fact, { kind: 'case-decided' }>;

const day = (text: string) => localDate(text);

/** Writes down what happened to letters, cases, visits and sessions, in the order in which it is called. */
export class Happened {
  private readonly facts = new Map<string, Fact[]>();

  subjects(): readonly Subject[] {
    return [...this.facts].map(([name, facts]) => ({ name, facts }));
  }

  add(fact: Fact): this {
    const list = this.facts.get(fact.subject);
    if (list) list.push(fact);
    else this.facts.set(fact.subject, [fact]);
    return this;
  }

  letter(
    id: string,
    on: string,
    type: Classified['type'],
    over: Partial<Classified & Pick<Letter, 'unit'>> = {},
  ): this {
    const { unit = 'huyen', ...classified } = over;
    this.add({
      kind: 'letter-received',
      subject: `letter-${id}`,
      on: day(on),
      unit,
      signed: 'one',
      atVisit: false,
    });
    return this.add({
      kind: 'letter-classified',
      subject: `letter-${id}`,
      on: day(on),
      type,
      field: 'khac',
      eligible: true,
      competence: 'own',
      prior: 'open' as Prior,
      instance: 'first',
      duplicate: false,
      ...classified,
    });
  }

  disposed(id: string, on: string, as: Disposed['as'], into?: string): this {
    return this.add({
      kind: 'letter-disposed',
      subject: `letter-${id}`,
      on: day(on),
      as,
      ...(into !== undefined && { into }),
    });
  }

  /** Found in competence on `on`, with the letter `id` behind it. */
  raised(id: string, on: string, caseKind: Received['caseKind'], over: Partial<Received> = {}): this {
    this.disposed(id, on, 'proposed', `${caseKind}-${id}`);
    const receivedOn = this.receivedOn(id);
    return this.add({
      kind: 'case-received',
      subject: `${caseKind}-${id}`,
      on: day(on),
      caseKind,
      unit: 'huyen',
      receivedOn,
      instance: 'first',
      continued: false,
      splitOff: false,
      ...over,
    });
  }

  accepted(subject: string, on: string, due: string): this {
    return this.add({ kind: 'case-due', subject, on: day(on), due: day(due) });
  }

  decided(subject: string, on: string, outcome: Decided['outcome'], over: Partial<Decided> = {}): this {
    return this.add({ kind: 'case-decided', subject, on: day(on), outcome, ...over });
  }

  visit(id: string, people: number, order: number, by: 'staff' | 'head' | 'authorised' = 'staff'): this {
    return this.add({
      kind: 'visit',
      subject: `visit-${id}`,
      on: day('2024-03-05'),
      unit: 'huyen',
      by,
      order,
      people,
    });
  }

  sessions(count: number, by: 'head' | 'authorised'): this {
    for (let n = 1; n <= count; n += 1) {
      this.add({
        kind: 'session-held',
        subject: `session-${by}-${n}`,
        on: day('2024-02-01'),
        unit: 'huyen',
        by,
      });
    }
    return this;
  }

  private receivedOn(id: string) {
    const received = this.facts.get(`letter-${id}`)?.[0];
    if (received?.kind !== 'letter-received') throw new Error(`letter ${id} was never received`);
    return received.on;
  }
}
