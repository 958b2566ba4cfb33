import { randomUUID } from 'node:crypto';
import { expectStatus, type Answer, type Visitor } from './office.js';

type Body = Answer['body'];

const LATE = { lateReason: 'Nhập từ sổ giấy' };

/** A letter as its papers tell it, entered later: every step with the day on its paper. */
export class LetterWalk {
  private constructor(
    readonly letterId: string,
    readonly code: string,
    private position: string,
  ) {}

  static async receive(by: Visitor, occurredOn: string, facts: object = {}): Promise<LetterWalk> {
    const letter = { letterId: randomUUID(), channel: 'post', pages: 1, signatories: 1 };
    const body = { ...LATE, occurredOn, ...letter, summary: 'Đơn của công dân', ...facts };
    const { letterId, code, position } = expectStatus(await by.post('/api/letters', body), 201).body;
    return new LetterWalk(letterId, code, position);
  }

  /** Received, registered and classified on one day: ours, eligible and signed where nothing else is said. */
  static async sort(
    by: Visitor,
    occurredOn: string,
    facts: Readonly<Record<string, unknown>>,
    came: object = {},
  ) {
    const denounces = facts['letterType'] === 'denunciation' ? { denunciation: true } : {};
    const letter = await LetterWalk.receive(by, occurredOn, { ...denounces, ...came });
    await letter.step(by, 'register', occurredOn, { bookNo: '1', demand: 'Xem xét' });
    const ours = { eligible: true, anonymous: false, competence: 'own' };
    await letter.step(by, 'classify', occurredOn, { ...ours, ...facts });
    return letter;
  }

  /** Tries a step; the answer may be a refusal. */
  async attempt(by: Visitor, verb: string, occurredOn: string, body: object = {}): Promise<Answer> {
    const answer = await by.post(`/api/letters/${this.letterId}/${verb}`, { ...LATE, occurredOn, ...body });
    if (answer.body.position) this.position = answer.body.position;
    return answer;
  }

  async step(by: Visitor, verb: string, occurredOn: string, body: object = {}): Promise<Body> {
    return expectStatus(await this.attempt(by, verb, occurredOn, body), 200).body;
  }

  async page(by: Visitor): Promise<Body> {
    return expectStatus(await by.get(`/api/letters/${this.letterId}?sau=${this.position}`), 200).body.letter;
  }
}
