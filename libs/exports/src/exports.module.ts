import { Module } from '@nestjs/common';
import { CancelExportHandler } from './commands/cancel-export.js';
import { DestroyExportHandler } from './commands/destroy-export.js';
import { DownloadExportHandler } from './commands/download-export.js';
import { FailExportHandler } from './commands/fail-export.js';
import { FinishExportHandler } from './commands/finish-export.js';
import { RequestExportHandler } from './commands/request-export.js';

/** Needs `Clock` and `Decisions` from a global module. */
@Module({
  providers: [
    RequestExportHandler,
    FinishExportHandler,
    FailExportHandler,
    CancelExportHandler,
    DownloadExportHandler,
    DestroyExportHandler,
  ],
})
export class ExportsModule {}
