import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import { documentDecider } from '../domain/document.js';
import type { DocumentIssued } from '../domain/document.events.js';

/** Cấp số văn bản: the number itself was taken from the book before, for this very document. */
export class IssueDocument extends Command<Decided> {
  constructor(
    readonly document: DocumentIssued['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(IssueDocument)
export class IssueDocumentHandler implements ICommandHandler<IssueDocument> {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  execute({ document, who }: IssueDocument): Promise<Decided> {
    const command = { type: 'issue', ...document, today: this.clock.today() } as const;
    return this.decisions.run(documentDecider, document.documentId, command, who);
  }
}
