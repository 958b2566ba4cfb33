import { Injectable, Logger } from '@nestjs/common';
import { CheckpointSigner, LogTree, SigningKeyRefused, type Signed } from '#integrity';
import type { Round } from '#jobs';
import { Clock, Refusal } from '#kernel';
import { Metrics } from '../http/metrics.js';

const EVERY_MS = 10 * 60_000;
const ACTOR = 'reaction:checkpoint';

/** Codes that are nobody's trouble: there is nothing to sign yet. */
const QUIET: readonly string[] = ['checkpoint.log-empty'];

/**
 * Every ten minutes, signs what the log is when anything but keys and checkpoints has come (ký mốc định kỳ). What keeps it
 * from signing stops nobody's work; it is told where the operator looks.
 */
@Injectable()
export class CheckpointRounds {
  readonly round: Round = { kind: 'sign-checkpoint', every: EVERY_MS, run: () => this.turn() };
  /** Why the last turn of this process signed nothing that it ought to have; undefined while all is well. */
  trouble: string | undefined;
  private begun = false;
  private readonly log = new Logger('integrity');

  constructor(
    private readonly signer: CheckpointSigner,
    private readonly tree: LogTree,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  /** A process that has just started leaves the log alone: others are still writing its first entries. */
  private async turn(): Promise<void> {
    if (this.begun) await this.sign();
    this.begun = true;
  }

  /** @throws StoreUnavailable */
  async sign(): Promise<Signed | undefined> {
    try {
      const commandId = `${ACTOR}:${this.clock.now()}`;
      const signed = await this.signer.sign({ actor: ACTOR, commandId, correlationId: commandId });
      this.trouble = undefined;
      return signed;
    } catch (error) {
      this.trouble = troubleOf(error);
      if (this.trouble !== undefined) this.log.error(`no checkpoint is signed: ${this.trouble}`);
      return undefined;
    } finally {
      await this.tell();
    }
  }

  /** What Prometheus is told: when, and no sizes. */
  private async tell(): Promise<void> {
    const { last, held } = await this.tree.reach();
    this.metrics.checkpointTrouble.set(this.trouble === undefined ? 0 : 1);
    if (last) this.metrics.checkpointSigned.set(Date.parse(last.at) / 1_000);
    if (held) this.metrics.checkpointHeld.set(Date.parse(held.at) / 1_000);
  }
}

/** A code for the operator; undefined where nothing is wrong. @throws what is a bug, or goes by */
const troubleOf = (error: unknown): string | undefined => {
  if (error instanceof SigningKeyRefused) return 'signing-key.refused';
  if (!(error instanceof Refusal)) throw error;
  const { code } = error as Refusal;
  return QUIET.includes(code) ? undefined : code;
};
