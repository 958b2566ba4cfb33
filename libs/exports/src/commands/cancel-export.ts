import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { ExportHandler } from './export-handler.js';

/** Gives up an export that is being written, or throws its file away before its day is over. */
export class CancelExport extends Command<Decided> {
  constructor(
    readonly which: Readonly<{ userId: string; exportId: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CancelExport)
export class CancelExportHandler extends ExportHandler implements ICommandHandler<CancelExport> {
  execute({ which: { userId, exportId }, who }: CancelExport): Promise<Decided> {
    return this.run(userId, { type: 'cancel', exportId }, who);
  }
}
