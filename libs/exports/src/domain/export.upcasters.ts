import type { UpcasterMap } from '#kernel';
import type { ExportEvent } from './export.events.js';

/** Every type is still at version 1. Element 0 of a list will turn v1 into v2; never edit a shipped step. */
export const exportUpcasters: UpcasterMap<ExportEvent> = {};
