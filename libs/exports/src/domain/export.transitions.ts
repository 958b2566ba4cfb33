import type { Transitions } from '#kernel';
import type { ExportCommand } from './export.command.js';
import type { ExportRefusal } from './export.refusal.js';

export type ExportStatus = 'none' | 'requested' | 'written' | 'failed' | 'cancelled' | 'destroyed';

type Action = ExportCommand['type'];
type Row = Readonly<Record<Action, readonly ExportStatus[] | ExportRefusal>>;

/** Over: what the worker says late changes nothing, and there is no file. */
const over = (status: ExportStatus): Row => ({
  request: [status],
  finish: [status],
  fail: [status],
  cancel: [status],
  download: 'export.over',
  destroy: ['destroyed'],
});

/** Of one export. The file is written once, leaves the program any number of times, and is gone within a day. */
export const exportTransitions: Transitions<ExportStatus, Action, ExportRefusal> = {
  none: {
    request: ['requested'],
    finish: 'export.unknown',
    fail: 'export.unknown',
    cancel: 'export.unknown',
    download: 'export.unknown',
    destroy: 'export.unknown',
  },
  requested: {
    request: ['requested'],
    finish: ['written'],
    fail: ['failed'],
    cancel: ['cancelled'],
    download: 'export.not-ready',
    destroy: 'export.still-kept',
  },
  written: {
    request: ['written'],
    finish: ['written'],
    fail: ['written'],
    cancel: ['cancelled'],
    download: ['written'],
    destroy: ['destroyed'],
  },
  failed: over('failed'),
  cancelled: over('cancelled'),
  destroyed: over('destroyed'),
};
