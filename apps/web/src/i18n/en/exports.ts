import type { exports as vi } from '../vi/exports.js';

export const exports: typeof vi = {
  button: 'Export',
  title: 'Exported files',
  note: 'Your own files, kept for one day and then destroyed.',
  ask: 'Export the list as a file',
  what: (rows) => `All ${rows} rows under the filter that you see, further pages included.`,
  whole: 'The whole list under the filter that you see, further pages included.',
  recorded:
    'The log records it: who, which list, which filter. The file is in Vietnamese. It holds no denunciations, even where the page shows them.',
  format: 'Format',
  formats: {
    xlsx: 'Excel workbook (.xlsx)',
    'csv-semicolon': 'CSV, separated by semicolons',
    'csv-comma': 'CSV, separated by commas',
  },
  send: 'Ask for the file',
  list: { cases: 'Case queue', letters: 'Letters', visits: 'Reception book' },
  status: {
    waiting: 'Waiting',
    requested: 'Being written',
    written: 'Ready',
    failed: 'Could not be written',
    cancelled: 'Given up',
    expired: 'Over',
    lost: 'Lost',
  },
  failure: {
    'no-longer-allowed': 'When it was written, you could not read this list any more.',
    'too-large':
      'The list is larger than the place for files takes; narrow the filter, or choose the Excel workbook, which is much smaller than CSV.',
    'took-too-long':
      'It could not be written within a day; ask again, or tell an administrator to look at the background work.',
    'could-not-be-written': 'It was tried several times; ask again, or tell an administrator.',
  },
  waiting: (rows) => `Waits for its turn, about ${rows} rows; this page follows by itself.`,
  soFar: (done, rows) => `${done} of about ${rows} rows written; this page follows by itself.`,
  lost: 'The place for files lost it before its time; ask for it again.',
  holds: (rows, size) => `${rows} rows, ${size}`,
  askedAt: (at) => `Asked for ${at}`,
  until: (at) => `Kept until ${at}`,
  searched: 'With words searched for',
  downloaded: (times) => (times === 1 ? 'Downloaded once' : `Downloaded ${times} times`),
  download: 'Download',
  hash: 'SHA-256 of the file',
  cancel: 'Give it up',
  discard: 'Delete now',
  again: 'Open the list again',
  empty: 'No files yet. Open the case queue, the letters or the reception book and choose “Export”.',
};
