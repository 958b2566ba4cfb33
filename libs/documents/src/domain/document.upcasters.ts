import type { UpcasterMap } from '#kernel';
import type { DocumentEvent } from './document.events.js';

/** One function a step, oldest first; all types are still at v1. Never edit a step that has shipped. */
export const documentUpcasters: UpcasterMap<DocumentEvent> = {};
