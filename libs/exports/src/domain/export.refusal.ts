import { refuse } from '#kernel';

export type ExportRefusal =
  | 'export.unknown'
  /** Another one of the same person is being written. */
  | 'export.one-at-a-time'
  | 'export.id-taken'
  | 'export.not-ready'
  /** Failed, given up or destroyed: there is no file. */
  | 'export.over'
  /** Its day is over. */
  | 'export.expired'
  | 'export.still-kept'
  /** The file was lost where it lay, before its day was over. */
  | 'export.file-lost'
  /** A unit, a person or a field that nobody knows: it could be a name. */
  | 'export.filter-unknown';

export const no = refuse<ExportRefusal>;
