import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { ExportFailure } from '../domain/export.events.js';
import { ExportHandler } from './export-handler.js';

/** Notes that there will be no file, and why. */
export class FailExport extends Command<Decided> {
  constructor(
    readonly which: Readonly<{ userId: string; exportId: string; code: ExportFailure }>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(FailExport)
export class FailExportHandler extends ExportHandler implements ICommandHandler<FailExport> {
  execute({ which: { userId, exportId, code }, who }: FailExport): Promise<Decided> {
    return this.run(userId, { type: 'fail', exportId, code }, who);
  }
}
