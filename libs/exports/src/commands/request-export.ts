import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { Asked } from '../domain/export.command.js';
import { ExportHandler } from './export-handler.js';

/** Yêu cầu xuất dữ liệu: asks for a list as a file. Whether the filter names only what exists was asked before. */
export class RequestExport extends Command<Decided> {
  constructor(
    readonly exportId: string,
    readonly asked: Asked,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(RequestExport)
export class RequestExportHandler extends ExportHandler implements ICommandHandler<RequestExport> {
  execute({ exportId, asked, who }: RequestExport): Promise<Decided> {
    const { userId, list, format, filter, words, expected } = asked;
    const question = { list, format, filter, ...(words && { words }), expected };
    return this.run(userId, { type: 'request', exportId, userId, ...question }, who);
  }
}
