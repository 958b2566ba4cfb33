import { idOf, type Recorded } from '#kernel';
import type { ConflictEvent, DeadlineFact } from '#law';
import type { LetterCorrected, LetterEvent, LetterReceived } from '#letters';
import type { Whole } from '../clocks/keeping-clocks.js';
import type { Write } from '../view.js';
import { letters, NO_DAY, type LetterRecord } from './letter-record.js';
import type { Disposition, LetterClock } from './letters.types.js';

type Clocks = Partial<Record<LetterClock, DeadlineFact>>;
type Change = Partial<LetterRecord>;
type Place = Readonly<{ revision: number; data: { letterId: string; occurredOn: string } }>;

const change = (
  write: Write,
  { data, revision }: Place,
  by: Change | ((old: LetterRecord) => Change),
): void => {
  const letter = write.get(letters, data.letterId);
  if (!letter) return;
  write.put(letters, { ...letter, ...(typeof by === 'function' ? by(letter) : by), revision });
};

/** Who is in conflict stands elsewhere; the letter is one event further. */
const noted = (write: Write, { stream, revision, data: { occurredOn } }: Recorded<ConflictEvent>): void => {
  if (stream.startsWith('letter-'))
    change(write, { revision, data: { letterId: idOf(stream), occurredOn } }, {});
};

const dispose = (write: Write, event: Place, disposition: Disposition, by: Change = {}): void =>
  change(write, event, { status: 'disposed', disposition, disposedOn: event.data.occurredOn, ...by });

/** Sent to another body, which may be asked to reply. */
const send = (
  write: Write,
  event: Place & Readonly<{ data: { to: string } }>,
  disposition: Disposition,
  by: Change = {},
): void => dispose(write, event, disposition, { sentTo: event.data.to, replyBy: NO_DAY, ...by });

const clocksOf = (record: LetterRecord): Clocks => JSON.parse(record.clocks) as Clocks;

/** The dates that lists ask for, from the clocks themselves. */
const dates = (clocks: Clocks): Change => {
  const { reply, transfer, press, inaction, retain } = clocks;
  const first = [reply?.due, transfer?.due].filter((due) => due !== undefined).toSorted()[0];
  return {
    clocks: JSON.stringify(clocks),
    ...(first === undefined ? {} : { dueOn: first }),
    pressDueOn: press?.due ?? null,
    inactionOn: inaction?.due ?? null,
    keptUntil: retain?.due ?? null,
  };
};

/** What nothing is known of yet. */
const unknown = {
  bookNo: null,
  field: null,
  competence: null,
  ineligible: null,
  confirmed: 0,
  urgent: 0,
  crimeSigns: 0,
  nameless: 0,
  disposition: null,
  disposedOn: null,
  sentTo: null,
  caseId: null,
  caseCode: null,
  answeredOn: null,
  replyBy: null,
  replyOn: null,
  pressDoneOn: null,
} as const;

const originOf = ({ subject, forwardedBy, parentLetterId }: LetterReceived['data']) => ({
  subjectId: subject?.subjectId ?? null,
  forwardedBy: forwardedBy?.body ?? null,
  parentLetterId: parentLetterId ?? null,
});

const received = (write: Write, { data, revision }: Place & LetterReceived): void => {
  const { letterId, code, unit, channel, summary, occurredOn, reply, press, inaction } = data;
  const clocks: Clocks = { reply, ...(press && { press }), ...(inaction && { inaction }) };
  write.put(letters, {
    ...unknown,
    letterId,
    code,
    unit,
    channel,
    summary,
    ...originOf(data),
    status: 'received',
    letterType: data.denunciation ? 'denunciation' : null,
    receivedOn: occurredOn,
    dueOn: reply.due,
    pressDueOn: press?.due ?? null,
    inactionOn: inaction?.due ?? null,
    keptUntil: null,
    clocks: JSON.stringify(clocks),
    revision,
  });
};

const correction = ({ field, value }: LetterCorrected['data']): Change => {
  if (field === 'summary') return { summary: String(value) };
  return field === 'bookNo' ? { bookNo: String(value) } : {};
};

/** What each event of a letter does to its row. */
export const whenLetter: Whole<LetterEvent | ConflictEvent> = {
  LetterReceived: received,
  OralStatementRecorded: (write, event) => change(write, event, {}),
  LetterRegistered: (write, event) =>
    change(write, event, { status: 'registered', bookNo: event.data.bookNo }),
  LetterClassified: (write, event) => {
    const { letterType, field, competence, ineligibleReason, urgent, crimeSigns, transfer } = event.data;
    const nameless = event.data.anonymous || event.data.falseName === true;
    change(write, event, (old) => {
      const { transfer: _before, ...clocks } = clocksOf(old);
      return {
        status: 'classified',
        letterType,
        field,
        competence,
        ineligible: ineligibleReason ?? null,
        confirmed: 0,
        urgent: urgent ? 1 : 0,
        crimeSigns: crimeSigns ? 1 : 0,
        nameless: nameless ? 1 : 0,
        ...(letterType === 'denunciation' && { subjectId: null }),
        ...dates({ ...clocks, ...(transfer && { transfer }) }),
      };
    });
  },
  LetterClassificationConfirmed: (write, event) => change(write, event, { confirmed: 1 }),
  LetterProposedForAcceptance: (write, event) => {
    const { caseId, caseCode } = event.data;
    dispose(write, event, 'proposed', { caseId, caseCode });
  },
  LetterGuided: (write, event) =>
    send(write, event, 'guided', { answeredOn: event.data.occurredOn, replyBy: null }),
  LetterTransferred: (write, event) => {
    const { replyBy, noticeNo, occurredOn } = event.data;
    send(write, event, 'transferred', {
      replyBy: replyBy ?? NO_DAY,
      ...(noticeNo !== undefined && { answeredOn: occurredOn }),
    });
  },
  LowerLevelUrged: (write, event) => send(write, event, 'urged', { replyBy: event.data.resolveBy ?? NO_DAY }),
  LetterReturned: (write, event) => dispose(write, event, 'returned', { answeredOn: event.data.occurredOn }),
  LetterFiled: (write, event) => {
    const { retain } = event.data;
    dispose(write, event, 'filed');
    change(write, event, (old) => dates({ ...clocksOf(old), retain }));
  },
  LetterKeptLonger: (write, event) => {
    const { retain } = event.data;
    change(write, event, (old) => dates({ ...clocksOf(old), retain }));
  },
  LetterMerged: (write, event) => {
    const { into, intoCode } = event.data;
    dispose(write, event, 'merged', { sentTo: intoCode ?? into });
  },
  LetterSplitGuided: (write, event) => dispose(write, event, 'split', { answeredOn: event.data.occurredOn }),
  // A denunciation may be referred, too; it is not a row here.
  ReferredToInvestigation: (write, event) =>
    event.stream.startsWith('letter-') && send(write, event, 'referred'),
  RoutedToInspection: (write, event) => send(write, event, 'routed'),
  TransferReplyReceived: (write, event) => change(write, event, { replyOn: event.data.occurredOn }),
  AuthorNotified: (write, event) => change(write, event, { answeredOn: event.data.occurredOn }),
  ForwarderAnswered: (write, event) => change(write, event, { pressDoneOn: event.data.occurredOn }),
  LetterCorrected: (write, event) => change(write, event, correction(event.data)),
  LetterHandedOver: (write, event) => change(write, event, { unit: event.data.to }),
  DestructionDecided: (write, event) => change(write, event, { disposition: 'destroyed' }),
  ConflictDeclared: noted,
  ConflictWithdrawn: noted,
  DeadlineRecomputed: (write, { data, stream, revision }) => {
    if (!stream.startsWith('letter-')) return;
    const place = { revision, data: { letterId: idOf(stream), occurredOn: data.occurredOn } };
    change(write, place, (old) => dates({ ...clocksOf(old), [data.clock]: data.after }));
  },
};
