import type { integrity as vi } from '../vi/integrity.js';

export const integrity: typeof vi = {
  title: 'Integrity',
  lead: 'Whether history was changed, and how to prove it to outsiders.',
  verdict: 'Is history whole?',
  neverChecked: 'Not computed anew since this server was started.',
  whatItDoes:
    'Reads every event once more, computes the tree of hashes and compares it with every signed checkpoint.',
  check: 'Compute everything anew',
  checking: (read, of) => `${read} of ${of} events read. You may leave this page and come back.`,
  checkingLabel: 'Computing',
  failed: 'It could not be computed; try again, or tell whoever runs the server.',
  empty: 'No events yet.',
  wholeInside: (last, checkpoints) =>
    `Consistent from 0 to ${last}, held against ${checkpoints} checkpoints in the log`,
  insideOnly:
    'The server itself keeps these checkpoints. To prove it to outsiders, compare with a checkpoint that they keep.',
  wholeOutside: (last, day) =>
    day === ''
      ? `Whole from 0 to ${last}, held against a checkpoint kept outside`
      : `Whole from 0 to ${last}, held against the checkpoint of ${day}`,
  restInside: (from, last) =>
    `From ${from} to ${last}: consistent with the checkpoints in the log; nobody outside holds one so far.`,
  checkedAt: (at) => `Computed at ${at}.`,
  keysLost: 'A signing key was lost: nothing binds the keys after it to those before.',
  problem: {
    'event-changed': ({ index }, n) => `Wrong at index ${n(index)}: the content is not that of its hash`,
    'checkpoint-differs': ({ after, size = 1, from }, n) =>
      `Wrong between ${n(after)} and ${n(size - 1)}: not what the checkpoint ${from === 'held' ? 'kept outside' : 'in the log'} says`,
    'log-too-short': ({ size, from }, n) =>
      `The end of the log was cut off: the ${from === 'held' ? 'checkpoint kept outside' : from === 'tree' ? 'tree of hashes' : 'checkpoint in the log'} covers ${n(size)} events`,
    'not-signed': ({ size, from }, n) =>
      `No key of this log has signed the checkpoint ${from === 'held' ? 'kept outside' : 'in the log'} that covers ${n(size)} events${from === 'held' ? ': it was copied wrongly, or the log was written anew under another key' : ''}`,
    'not-of-this-log': () => 'What was given for comparison is a checkpoint of another log, or none',
    'key-not-bound': () => 'A signing key was replaced without the signature of the one before',
    'not-readable': () => 'An event about a key or a checkpoint cannot be read any more',
  },
  whatNow:
    'Change nothing on the server. Keep its disk and the backups as they are, and tell whoever runs it and whoever holds the checkpoint.',
  compare: 'Compare with a checkpoint kept outside',
  compareHint:
    'Paste the checkpoint as it is, five lines that begin with nghedan/, or choose the file that was downloaded.',
  note: 'Checkpoint',
  chooseFile: 'File of the checkpoint',
  compareNow: 'Compute and compare',
  outside: 'Checkpoints held outside',
  outsideAgo: (ago) => `Last checkpoint held outside: ${ago}`,
  by: (holder, way, size) => `Held by ${holder} (${way}), over ${size} events.`,
  nobody: 'Nobody outside holds a checkpoint: nothing can be proved to outsiders yet.',
  limit: (days) =>
    `Nobody outside can see changes after that checkpoint, so a new one should leave the office every ${days} days.`,
  ago: {
    now: 'just now',
    minutes: (n) => `${n} minutes ago`,
    hours: (n) => `${n} hours ago`,
    days: (n) => `${n} days ago`,
  },
  checkpoints: 'Signed checkpoints',
  checkpointsNote: 'Every 10 minutes the server signs one, if the log has grown.',
  sign: 'Sign one now',
  signed: (size) => `A checkpoint over ${size} events is signed.`,
  already: 'The last checkpoint covers the whole log already.',
  none: 'No checkpoint was signed in this month.',
  month: (month) => `Month ${month}`,
  earlier: 'Month before',
  later: 'Month after',
  columns: { at: 'When', covers: 'Events', root: 'Root', held: 'Who holds it outside', what: 'Actions' },
  takeOut: 'Take out',
  takeOutTitle: (size) => `Take the checkpoint over ${size} events out`,
  takeOutNote:
    'Write down who holds it, so that one knows whom to ask when it matters. An office or a role, never the name of a person.',
  way: 'How it leaves',
  ways: { downloaded: 'downloaded', printed: 'printed', sent: 'sent' },
  holder: 'Office or role that holds it',
  holderHint: 'For example: Provincial Inspectorate',
  send: 'Record and take out',
  offline: 'Verify without this program',
  offlineNote:
    'Whoever has an evidence bundle and a checkpoint can verify it, on another machine, without a network. It needs Python 3.9 or newer. The bundle of a case: open its history and press “Take evidence”. That of the whole log: whoever runs the server runs nghedan prove --whole --out bundle.zip.',
  steps: [
    'Unpack the bundle; take verify.py out of it and the checkpoint that was kept.',
    'python3 verify.py bundle.zip --held checkpoint.txt',
    'Exit code 0: whole; 1: altered; 2: broken bundle; 3: nothing from outside to hold it against.',
  ],
  evidence: {
    button: 'Take evidence',
    title: (code) => `Evidence bundle of ${code}`,
    what: 'A zip with the events of the case word for word, the proof that they stand in the log, the signed checkpoint and the verifier. Whoever receives it can verify it without this program.',
    recorded: 'The log records that it was taken. Of events that name a denunciation only the hash is shown.',
    take: 'Take the bundle',
    making: 'Making the bundle…',
  },
  key: 'Verifier key of this log (for --key)',
  printed: {
    title: 'Checkpoint',
    heading: 'CHECKPOINT OF INTEGRITY',
    sub: 'Electronic log of receptions and letters',
    at: 'Signed',
    covers: 'Events',
    root: 'Root, to be read out for comparison',
    text: 'The checkpoint, word for word',
    keep: 'Whoever keeps this sheet can hold the log against it later: type the text above into checkpoint.txt (from the dash on it is one line) and run python3 verify.py bundle.zip --held checkpoint.txt, or paste it on the page Inspection, Integrity.',
    missing: 'There is no such checkpoint.',
  },
};
