import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { documentDecider } from '../domain/document.js';
import type { DocumentVoided } from '../domain/document.events.js';

/** Hủy số văn bản: the number stays in the book, spoiled, with the reason. */
export class VoidDocument extends Command<Decided> {
  constructor(
    readonly document: DocumentVoided['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(VoidDocument)
export class VoidDocumentHandler implements ICommandHandler<VoidDocument> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  execute({ document, who }: VoidDocument): Promise<Decided> {
    const command = { type: 'void', ...document, today: this.clock.today() } as const;
    return this.decisions.run(documentDecider, document.documentId, command, who);
  }
}
