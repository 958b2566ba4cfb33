import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import { ExportHandler } from './export-handler.js';

/** Notes that the file leaves the program: before a byte of it does. */
export class DownloadExport extends Command<Decided> {
  constructor(
    readonly which: Readonly<{ userId: string; exportId: string }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(DownloadExport)
export class DownloadExportHandler extends ExportHandler implements ICommandHandler<DownloadExport> {
  execute({ which: { userId, exportId }, who }: DownloadExport): Promise<Decided> {
    return this.run(userId, { type: 'download', exportId }, who);
  }
}
