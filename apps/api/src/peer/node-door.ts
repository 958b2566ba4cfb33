import { refuse } from '#kernel';
import { provenQuestion, type Asked, type ViewQuestion } from '../../../worker/src/peer/view-question.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';

/** Longer than a question is valid, on either side of its time. */
const REMEMBERED_MS = 180_000;

/** Tells other nodes of this office from everybody else. */
export class NodeDoor {
  private readonly seen = new Map<string, number>();
  private readonly admitted = new WeakMap<Asked, ViewQuestion>();

  /**
   * @param key between the nodes of the office; absent where there are none
   * @param now of the machine: UTC, ISO 8601
   */
  constructor(
    readonly key: Uint8Array | undefined,
    private readonly now: () => string,
  ) {}

  /**
   * Once for each question: one that somebody has listened to opens nothing.
   *
   * @throws Refusal `not-found`, whatever was wrong
   */
  admit(asked: Asked): void {
    const now = this.now();
    const question = this.key && provenQuestion(this.key, asked, now);
    if (!question || this.seen.has(question.nonce)) return refuse<EdgeRefusal>('not-found');
    const at = Date.parse(now);
    for (const [nonce, since] of this.seen) if (since < at - REMEMBERED_MS) this.seen.delete(nonce);
    this.seen.set(question.nonce, at);
    this.admitted.set(asked, question);
  }

  /** What an admitted request asks. @throws Refusal `not-found` for any other */
  questionOf(asked: Asked): ViewQuestion {
    return this.admitted.get(asked) ?? refuse<EdgeRefusal>('not-found');
  }
}
