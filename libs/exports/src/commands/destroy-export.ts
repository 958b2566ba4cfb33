import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { ExportHandler } from './export-handler.js';

/** Notes that the file and its key are gone. It could not be downloaded any more. */
export class DestroyExport extends Command<Decided> {
  constructor(
    readonly which: Readonly<{ userId: string; exportId: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DestroyExport)
export class DestroyExportHandler extends ExportHandler implements ICommandHandler<DestroyExport> {
  execute({ which: { userId, exportId }, who }: DestroyExport): Promise<Decided> {
    return this.run(userId, { type: 'destroy', exportId }, who);
  }
}
