import { randomUUID } from 'node:crypto';
import { expectStatus, type Answer, type Visitor } from './office.js';

/** A complaint as its papers tell it, entered later: every step with the day on its paper. */
export class ComplaintWalk {
  private constructor(
    readonly caseId: string,
    readonly code: string,
    private position: string,
  ) {}

  static async lodge(by: Visitor, body: Readonly<Record<string, unknown>>): Promise<ComplaintWalk> {
    const answer = await by.post('/api/complaints', {
      complaintId: randomUUID(),
      channel: 'direct',
      field: 'dat-dai',
      summary: 'Khiếu nại quyết định thu hồi đất',
      people: 1,
      lateReason: 'Nhập từ hồ sơ giấy',
      ...body,
    });
    const { caseId, code, position } = expectStatus(answer, 201).body;
    return new ComplaintWalk(caseId, code, position);
  }

  /** A case that another one raised. */
  static of({ caseId, code, position }: Answer['body']): ComplaintWalk {
    return new ComplaintWalk(caseId, code, position);
  }

  /** Tries a step; the answer may be a refusal. */
  async attempt(by: Visitor, action: string, occurredOn: string, body: object = {}): Promise<Answer> {
    const answer = await by.post(`/api/complaints/${this.caseId}/${action}`, {
      occurredOn,
      lateReason: 'Nhập từ hồ sơ giấy',
      ...body,
    });
    if (answer.body.position) this.position = answer.body.position;
    return answer;
  }

  async step(by: Visitor, action: string, occurredOn: string, body: object = {}): Promise<Answer['body']> {
    return expectStatus(await this.attempt(by, action, occurredOn, body), 200).body;
  }

  async page(by: Visitor): Promise<Answer['body']> {
    return expectStatus(await by.get(`/api/cases/${this.caseId}?sau=${this.position}`), 200).body;
  }

  /** The last clock of each step. */
  async clocks(by: Visitor): Promise<Readonly<Record<string, Answer['body']>>> {
    const deadlines: readonly { step: string }[] = (await this.page(by)).deadlines;
    return Object.fromEntries(deadlines.map((clock) => [clock.step, clock]));
  }

  async dues(by: Visitor): Promise<Readonly<Record<string, string>>> {
    const clocks = await this.clocks(by);
    return Object.fromEntries(Object.entries(clocks).map(([step, { fact }]) => [step, fact.due]));
  }
}

/** What the rule not applied would give, where law and decree differ. */
export const byTheOther = (clock: Answer['body']): string | undefined => {
  const because: readonly { kind: string; due?: string }[] = clock.explanation.because;
  return because.find(({ kind }) => kind === 'conflict')?.due;
};
