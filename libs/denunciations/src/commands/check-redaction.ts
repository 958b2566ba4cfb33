import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, EventStore, type Decided, type Who } from '#event-store';
import { DenouncerVault, findsIdentity, identityTerms } from '#identity';
import { Clock, refuse } from '#kernel';
import { LawBook } from '#law';
import type { DenunciationRegistered } from '../domain/denunciation.events.js';
import { denunciationDecider } from '../domain/denunciation.js';
import type { DenunciationRefusal } from '../domain/denunciation.refusal.js';
import type { Leak } from '../domain/denunciation.terms.js';
import type { Asked } from './asked.js';
import { hashOf } from './checked-text.js';

export type RedactionAsked = Omit<Asked<'check-redaction'>, 'hash' | 'found'> & Readonly<{ text: string }>;

export type RedactionAnswer = Decided & Readonly<{ found: readonly Leak[]; hash: string }>;

/**
 * D16: searches the text that is to be published for the denouncer. What was found is said by its kind; neither the
 * text nor the words are kept.
 */
export class CheckRedaction extends Command<RedactionAnswer> {
  constructor(
    readonly step: RedactionAsked,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CheckRedaction)
export class CheckRedactionHandler implements ICommandHandler<CheckRedaction> {
  constructor(
    private readonly decisions: Decisions,
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly laws: LawBook,
    private readonly denouncers: DenouncerVault,
  ) {}

  async execute({ step: { text, ...step }, who }: CheckRedaction): Promise<RedactionAnswer> {
    const found = findsIdentity(text, await this.terms(step.denunciationId));
    const hash = hashOf(text);
    const world = { today: this.clock.today(), law: this.laws.current() };
    const command = { type: 'check-redaction', ...step, ...world, hash, found } as const;
    const decided = await this.decisions.run(denunciationDecider, step.denunciationId, command, who);
    return { ...decided, found, hash };
  }

  private async terms(denunciationId: string): Promise<readonly string[]> {
    for await (const { data } of this.store.read<DenunciationRegistered>(`denunciation-${denunciationId}`)) {
      const subjectId = data.denouncer.subject?.subjectId;
      const person = subjectId === undefined ? undefined : await this.denouncers.open(subjectId);
      return person ? identityTerms(person) : [];
    }
    return refuse<DenunciationRefusal>('denunciation.unknown');
  }
}
