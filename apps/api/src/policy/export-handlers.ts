import type { Action } from '#access';

/** Lists that leave as files: a part of `HANDLER_POLICIES`. What the worker notes follows from what was asked for. */
export const EXPORT_HANDLERS = {
  RequestExport: 'export.own',
  CancelExport: 'export.own',
  DownloadExport: 'export.own',
  FinishExport: 'reaction',
  FailExport: 'reaction',
  DestroyExport: 'reaction',
} as const satisfies Readonly<Record<string, Action | 'reaction'>>;
