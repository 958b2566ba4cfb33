import type { ComplaintEvent, ComplaintHandedOver } from '#complaints';
import { foldText, type Recorded } from '#kernel';
import type { ConflictEvent, DeadlineRecomputed } from '#law';
import { dueIndex } from '../clocks/clock-table.js';
import { caseClocks } from '../clocks/clocks-of-cases.js';
import { keepingClocks } from '../clocks/keeping-clocks.js';
import type { PetitionEvent, PetitionHandedOver } from '#petitions';
import { momentOf } from '../event-time.js';
import { rateCounters, recount } from '../rates/rate-counters.js';
import type { Handler, View, WordIndex, Write } from '../view.js';
import { moveClock } from './case-clocks.js';
import { dueChanges, handovers, turns, words } from './case-tables.js';
import { blankCase, cases, derive, NO_DUE, type CaseRecord } from './case-record.js';
import { caseSums, putCase } from './case-sums.js';
import { followUpOf } from './follow-up-clock.js';
import { complaintCase } from './complaint-case.js';
import { groupOf, isAct, wordOf, type CaseEvent } from './event-words.js';
import { petitionCase } from './petition-case.js';

/** Under this word stand acts by another group than the act before. */
export const GROUP_CHANGED = '~group-changed';

export const QUARTER_MS = 900_000;

export const caseWords: WordIndex = { name: 'case_words', words: true };

type Evolve<E extends CaseEvent> = (record: CaseRecord, event: Recorded<E>) => CaseRecord;

const count = (write: Write, word: string, at: string): void => {
  const quarter = Math.floor(Date.parse(at) / QUARTER_MS);
  const events = (write.get(words, word, quarter)?.events ?? 0) + 1;
  write.put(words, { word, quarter, events });
};

const act = (write: Write, record: CaseRecord, event: Recorded<CaseEvent>, at: string): CaseRecord => {
  const group = groupOf(event) ?? null;
  if (group !== null && record.lastGroup !== null && group !== record.lastGroup)
    count(write, GROUP_CHANGED, at);
  return {
    ...record,
    firstActAt: record.firstActAt === null || at < record.firstActAt ? at : record.firstActAt,
    lastActAt: record.lastActAt === null || at > record.lastActAt ? at : record.lastActAt,
    lastGroup: group ?? record.lastGroup,
  };
};

/** Another date than before; one that was there from reception on has not moved. */
const movesDate = (before: CaseRecord, after: CaseRecord, at: string): boolean =>
  after.dueKey !== before.dueKey && (before.dueKey !== NO_DUE || at > after.receivedAt);

const handle =
  <E extends CaseEvent>(evolve: Evolve<E>, kind: 'petition' | 'complaint'): Handler<E> =>
  (write, event) => {
    const kept = write.get(cases, event.stream);
    const before = kept ?? blankCase(write.next(cases), event.stream, kind);
    const at = momentOf(event);
    const word = wordOf(event);
    if (word !== undefined) count(write, word, at);
    const evolved = { ...evolve(before, event), revision: event.revision };
    const same = evolved.receivedAt === before.receivedAt && evolved.closedAt === before.closedAt;
    const known = same ? evolved : derive(evolved);
    const acted = isAct(event) ? act(write, known, event, at) : known;
    const after = { ...acted, ...followUpOf(acted) };
    putCase(write, kept, after);
    if (after.turns !== before.turns) {
      write.put(turns, { n: after.n, turn: after.turns, at, closed: after.closedAt === null ? 0 : 1 });
    }
    if (movesDate(before, after, at))
      write.put(dueChanges, { n: after.n, revision: event.revision, at, dueBefore: before.dueKey });
    if (before.code === '' && after.code !== '')
      write.addWords(caseWords, after.n, foldText(`${after.code} ${after.summary}`));
    recount(write, before, after);
  };

const petition = handle<PetitionEvent>(petitionCase, 'petition');
const complaint = handle<ComplaintEvent>(complaintCase, 'complaint');
const recomputed = handle<DeadlineRecomputed>((record, { data }) => moveClock(record, data), 'petition');

/** Every event of a complaint is handled alike; a hand-over leaves a row besides. */
const complaints = {
  ComplaintReceived: complaint,
  ComplaintAccepted: complaint,
  ComplaintNotAccepted: complaint,
  ComplaintAssigned: complaint,
  ComplaintGroupListed: complaint,
  ContestedDecisionRechecked: complaint,
  ComplaintCorrected: complaint,
  ComplaintMerged: complaint,
  ComplaintTookIn: complaint,
  ComplaintSplit: complaint,
  VerificationAssigned: complaint,
  VerificationStepRecorded: complaint,
  ContestedDecisionSuspended: complaint,
  ContestedDecisionSuspensionLifted: complaint,
  ComplaintDeclaredComplex: complaint,
  VerificationReported: complaint,
  ComplaintDialogueInvited: complaint,
  ComplaintDialogueHeld: complaint,
  CouncilConsulted: complaint,
  ResolutionSuspended: complaint,
  ResolutionResumed: complaint,
  ComplaintWithdrawn: complaint,
  ComplaintPartlyWithdrawn: complaint,
  SignatoryWithdrew: complaint,
  ResolutionTerminated: complaint,
  ComplaintContinued: complaint,
  LawsuitAccepted: complaint,
  ComplaintClosed: complaint,
  ComplaintReopened: complaint,
  ComplaintDecided: complaint,
  ComplaintPaperSent: complaint,
  DecisionReceivedByAuthor: complaint,
  DecisionPublicised: complaint,
  ForwardingBodyInformed: complaint,
  DecisionTookEffect: complaint,
  ExecutionDirected: complaint,
  ExecutionProgressed: complaint,
  ExecutionCompleted: complaint,
  SecondComplaintFiled: complaint,
  IllegalResolutionReviewOrdered: complaint,
} as const;

/** Who is in conflict stands elsewhere; the case is one event further. */
const noted = (write: Write, { stream, revision }: Recorded<ConflictEvent>): void => {
  const known = write.get(cases, stream);
  if (known) putCase(write, known, { ...known, revision });
};

type HandedOver = PetitionHandedOver | ComplaintHandedOver;

const handedOver = (write: Write, event: Recorded<HandedOver>): void => {
  const n = write.get(cases, event.stream)?.n ?? 0;
  const { from: fromUnit, to: toUnit } = event.data;
  write.put(handovers, { n, revision: event.revision, at: momentOf(event), fromUnit, toUnit });
};

const OPEN = 'WHERE open = 1';

/** Cases of all kinds, open and closed: the queue, the search, the rates and the figures stand on it. */
export const casesView: View<CaseEvent | ConflictEvent> = {
  name: 'cases',
  version: 9,
  tables: [cases, turns, dueChanges, handovers, words, rateCounters, caseSums, caseClocks.table],
  words: [caseWords],
  indexes: [
    `CREATE INDEX open_by_due ON cases (dueKey, n) ${OPEN}`,
    `CREATE INDEX open_by_reception ON cases (receivedAt, n, unit) ${OPEN}`,
    `CREATE INDEX open_in_unit_by_due ON cases (unit, dueKey, n) ${OPEN}`,
    `CREATE INDEX open_in_unit_by_reception ON cases (unit, receivedAt, n) ${OPEN}`,
    `CREATE INDEX open_of_officer_by_due ON cases (assignee, dueKey, n) ${OPEN}`,
    `CREATE INDEX open_counts ON cases (unit, field, kind, dueKey, paused, assignee, n) ${OPEN}`,
    `CREATE INDEX all_by_reception ON cases (receivedAt, n)`,
    `CREATE INDEX all_in_unit_by_reception ON cases (unit, receivedAt, n)`,
    `CREATE INDEX all_by_due ON cases (dueKey, n)`,
    'CREATE INDEX by_closing ON cases (closedAt, unit, receivedAt) WHERE open = 0',
    `CREATE INDEX spent_by_month ON cases (closedMonth, receivedUnit, spentMs, field, kind, channel) WHERE open = 0`,
    'CREATE INDEX followed_by_due ON cases (followKey, n) WHERE followKey IS NOT NULL',
    'CREATE INDEX followed_by_reception ON cases (receivedAt, n) WHERE followKey IS NOT NULL',
    `CREATE INDEX by_code ON cases (code)`,
    dueIndex(caseClocks.table),
    `CREATE INDEX by_subject ON cases (subjectId, n) WHERE subjectId IS NOT NULL`,
  ],
  on: keepingClocks<CaseEvent | ConflictEvent>(
    { petition: caseClocks, complaint: caseClocks },
    {
      PetitionReceived: petition,
      PetitionRegistered: petition,
      PetitionClassified: petition,
      PetitionAssigned: petition,
      PetitionHandedOver: (write, event) => {
        petition(write, event);
        handedOver(write, event);
      },
      PetitionDueSet: petition,
      PetitionSuspended: petition,
      PetitionResumed: petition,
      PetitionAnswered: petition,
      PetitionTransferred: petition,
      PetitionClosed: petition,
      PetitionReopened: petition,
      PetitionStepRecorded: petition,
      PetitionNoteRecorded: petition,
      PetitionerNotified: petition,
      PetitionLinkedToDialogueItem: petition,
      PetitionReferredToMediation: petition,
      PetitionForwarderTold: petition,
      ...complaints,
      ComplaintHandedOver: (write, event) => {
        complaint(write, event);
        handedOver(write, event);
      },
      ConflictDeclared: noted,
      ConflictWithdrawn: noted,
      DeadlineRecomputed: (write, event) => {
        if (write.get(cases, event.stream)) recomputed(write, event);
      },
    },
  ),
};
