import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { FileWritten } from '../domain/export.command.js';
import { ExportHandler } from './export-handler.js';

/** Notes that the file is there, and what it holds. */
export class FinishExport extends Command<Decided> {
  constructor(
    readonly which: Readonly<{ userId: string; exportId: string }>,
    readonly file: FileWritten,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(FinishExport)
export class FinishExportHandler extends ExportHandler implements ICommandHandler<FinishExport> {
  execute({ which: { userId, exportId }, file, who }: FinishExport): Promise<Decided> {
    const { rows, position, sha256, bytes } = file;
    return this.run(userId, { type: 'finish', exportId, rows, position, sha256, bytes }, who);
  }
}
