import type { DocumentEvent } from '#documents';
import { documentsView } from '../documents/documents.view.js';
import { lateEntriesView, noteLate } from '../late-entries/late-entries.view.js';
import type { View } from '../view.js';

/** Streams that may stand behind the wall. */
const MAY_BE_WALLED = /^(letter|visit|denunciation)-/;

/** văn bản: the numbered papers of what may stand behind the wall. */
export const walledDocumentsView: View<DocumentEvent> = {
  ...documentsView,
  on: {
    ...documentsView.on,
    DocumentIssued: (write, event) => {
      if (MAY_BE_WALLED.test(event.data.about)) documentsView.on.DocumentIssued?.(write, event);
    },
  },
};

/** nhập muộn: the late entries of what may stand behind the wall. */
export const walledEntriesView: View = {
  ...lateEntriesView,
  any: (write, event) => {
    if (MAY_BE_WALLED.test(event.stream)) noteLate(write, event);
  },
};
