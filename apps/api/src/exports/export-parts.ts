import type { Provider } from '@nestjs/common';
import { ExportFiles, SealedFiles } from '#exports';
import { IdentityVault } from '#identity';
import { ExportDesk } from './export-desk.js';
import { ExportRounds } from './export-rounds.js';
import { ExportTables } from './export-tables.js';
import { FilterCheck } from './filter-check.js';
import { LoggedExports } from './logged-exports.js';
import { WriteExport } from './write-export.js';

/** Whatever lists that leave as files need; the place where files lie is a port. */
export const exportParts: readonly Provider[] = [
  {
    provide: SealedFiles,
    inject: [ExportFiles, IdentityVault],
    useFactory: (files: ExportFiles, vault: IdentityVault) => new SealedFiles(files, vault),
  },
  ExportDesk,
  ExportRounds,
  ExportTables,
  FilterCheck,
  LoggedExports,
  WriteExport,
];
