import fc from 'fast-check';
import { position, START, type DomainEvent, type Position, type Recorded } from '#kernel';
import type { ViewSource } from '#views';
import { day, unit, UNITS, type Act } from './history-parts.js';
import { storedActs } from './stored-acts.js';

/** A log in memory: the views need no more of it than reading. */
export class MemoryLog implements ViewSource {
  constructor(readonly events: readonly Recorded[]) {}

  async head(): Promise<Position> {
    return this.events.at(-1)?.position ?? START;
  }

  async *read<E extends DomainEvent>(stream: string): AsyncIterable<Recorded<E>> {
    for (const event of this.events) if (event.stream === stream) yield event as Recorded<E>;
  }

  async *readAll(after: Position): ReturnType<ViewSource['readAll']> {
    const rest = this.events.filter(({ position: at }) => at > after);
    for (let from = 0; from < rest.length; from += 7) {
      const events = rest.slice(from, from + 7);
      yield { events, checkpoint: events.at(-1)?.position ?? after, caughtUp: from + 7 >= rest.length };
    }
  }

  subscribe({ after }: Parameters<ViewSource['subscribe']>[0]): ReturnType<ViewSource['readAll']> {
    return this.readAll(after);
  }
}

export { UNITS };

const FIELDS = ['dat-dai', 'moi-truong', ''] as const;

const user = fc.constantFrom('an', 'binh');
const fact = day.map((due) => ({
  rule: 'R',
  variants: [],
  from: due,
  raw: due,
  due,
  ruleSet: '1',
  calendar: '1',
  provisional: false,
}));

type Parts = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const act = (stream: fc.Arbitrary<string>, key: string, type: string, parts: Parts = {}): fc.Arbitrary<Act> =>
  fc.record({ stream, occurredOn: day, ...parts }).map(({ stream: name, ...data }) => ({
    stream: name,
    type,
    data: { [key]: name.slice(name.indexOf('-') + 1), ...data },
  }));

const names = (category: string, n: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: n }).map((i) => `${category}-${i}`);

const summary = fc.constantFrom('Đường ngập nước', 'Đòi đất', 'Rác thải');

const p = names('petition', 6);
const petitions = [
  act(p, 'petitionId', 'PetitionReceived', {
    kind: fc.constantFrom('petition', 'reflection'),
    code: fc.constantFrom('KN-1', 'KN-2', 'PA-3'),
    unit,
    channel: fc.constantFrom('visit', 'post'),
    field: fc.constantFrom(...FIELDS),
    summary,
    people: fc.constant(1),
    origin: fc.constant({ kind: 'direct', ref: 'x' }),
    reply: fc.option(fact, { nil: undefined }),
  }),
  act(p, 'petitionId', 'PetitionClassified', { field: fc.constantFrom(...FIELDS) }),
  act(p, 'petitionId', 'PetitionAssigned', { unit: fc.option(unit, { nil: undefined }), assignee: user }),
  act(p, 'petitionId', 'PetitionHandedOver', { from: unit, to: unit }),
  act(p, 'petitionId', 'PetitionDueSet', {
    dueAt: day.map((due) => `${due}T05:00:00Z`),
    basis: fc.constant('source'),
  }),
  act(p, 'petitionId', 'PetitionSuspended', { reason: fc.constant('r') }),
  act(p, 'petitionId', 'PetitionResumed', { reason: fc.constant('r') }),
  act(p, 'petitionId', 'PetitionAnswered'),
  act(p, 'petitionId', 'PetitionClosed', { reason: fc.constant('r') }),
  act(p, 'petitionId', 'PetitionReopened', { reason: fc.constant('r') }),
  act(p, 'petitionId', 'PetitionStepRecorded', { step: fc.constantFrom('checked', 'corrected'), unit }),
];

const c = names('complaint', 4);
const complaints = [
  act(c, 'complaintId', 'ComplaintReceived', {
    code: fc.constantFrom('KHN-1', 'KHN-2'),
    unit,
    channel: fc.constant('visit'),
    field: fc.constantFrom(...FIELDS),
    summary,
    people: fc.constant(1),
    origin: fc.constant({ kind: 'direct', ref: 'x' }),
    remote: fc.constant(false),
    accept: fact,
    reply: fact,
  }),
  act(c, 'complaintId', 'ComplaintAccepted', { resolve: fact }),
  act(c, 'complaintId', 'ComplaintAssigned', { assignee: user }),
  act(c, 'complaintId', 'ComplaintDecided', { outcome: fc.constant('upheld'), send: fact, publish: fact }),
  act(c, 'complaintId', 'ComplaintReopened', { reason: fc.constant('r') }),
];

const others = [
  act(names('visit', 5), 'visitId', 'VisitLogged', {
    unit,
    desk: fc.constant('1'),
    kind: fc.constant('regular'),
    receivedBy: fc.constant('staff'),
    session: fc.constantFrom('ky-1', 'ky-2'),
    order: fc.constant(1),
    largeGroup: fc.boolean(),
    matter: fc.constant('petition'),
    field: fc.constantFrom(...FIELDS),
    summary,
    people: fc.constant(1),
    documents: fc.constant([]),
    outcome: fc.constantFrom({ kind: 'answered' }, { kind: 'about-case', caseId: 'petition-1' }),
  }),
  act(names('visit', 5), 'visitId', 'VisitCorrected', {
    field: fc.constantFrom('summary', 'field'),
    to: summary,
    reason: fc.constant('r'),
  }),
  act(names('visit', 5), 'visitId', 'VisitAnswered', { text: summary, way: fc.constant('phone') }),
  act(names('session', 2), 'sessionId', 'SessionPlanned', {
    code: fc.constant('LTD-1'),
    unit,
    kind: fc.constant('periodic'),
    plannedFor: fc.constant('head'),
    heldOn: day,
    startsAt: fc.constant('08:00'),
    place: fc.constant('p'),
    schedule: fact,
  }),
  act(names('session', 2), 'sessionId', 'SessionPostponed', {
    heldOn: day,
    startsAt: fc.constant('09:00'),
    reason: fc.constant('r'),
    schedule: fact,
  }),
  act(names('session', 2), 'sessionId', 'SessionHeld', { heldBy: fc.constantFrom('head', 'authorised') }),
  act(names('session', 2), 'sessionId', 'SessionDirectionGiven', {
    no: fc.integer({ min: 1, max: 2 }),
    documentNo: fc.constant('1/TB'),
    direction: summary,
    body: fc.constant('b'),
    dueOn: day,
    commitmentId: fc.constant('c'),
  }),
  act(names('letter', 3), 'letterId', 'LetterReceived', {
    code: fc.constant('DON-1'),
    unit,
    channel: fc.constant('post'),
    pages: fc.constant(1),
    summary,
    signatories: fc.constant(1),
    reply: fact,
  }),
  act(names('letter', 3), 'letterId', 'LetterFiled', { reason: fc.constant('r'), keptUntil: day }),
  act(names('commitment', 3), 'commitmentId', 'CommitmentMade', {
    code: fc.constant('CK-1'),
    unit,
    text: summary,
    owner: user,
    dueOn: day,
    origin: fc.constant({ kind: 'visit', ref: 'x' }),
  }),
  act(names('commitment', 3), 'commitmentId', 'CommitmentFulfilled', { evidence: fc.constant('e') }),
  act(names('dialogue', 2), 'dialogueId', 'OpinionCollected', {
    no: fc.integer({ min: 1, max: 3 }),
    text: summary,
    topic: fc.constant('t'),
    source: fc.constant('floor'),
  }),
  act(names('dialogue', 2), 'dialogueId', 'OpinionAnswered', {
    no: fc.integer({ min: 1, max: 3 }),
    answer: summary,
    by: user,
  }),
  act(names('user', 2), 'userId', 'RoleGranted', { role: fc.constant('officer'), unit, validFrom: day }),
  act(names('user', 2), 'userId', 'RoleRevoked', { role: fc.constant('officer'), unit }),
  act(
    unit.map((id) => `unit-${id}`),
    'unitId',
    'UnitMoved',
    { parent: fc.constantFrom('tinh', 'xa-1'), validFrom: day },
  ),
  act(
    unit.map((id) => `unit-${id}`),
    'unitId',
    'UnitDissolved',
    { validTo: day, successors: fc.uniqueArray(unit, { maxLength: 2 }) },
  ),
];

/** tinh > xa-1 > thon, tinh > xa-2: told before anything else. */
const tree: readonly Act[] = (
  [
    ['tinh', undefined],
    ['xa-1', 'tinh'],
    ['xa-2', 'tinh'],
    ['thon', 'xa-1'],
  ] as const
).map(([unitId, parent]) => ({
  stream: `unit-${unitId}`,
  type: 'UnitEstablished',
  data: {
    unitId,
    occurredOn: '2025-01-01',
    name: unitId,
    level: 'office',
    ...(parent && { parent }),
    remote: false,
    validFrom: '2025-01-01',
  },
}));

const defined = (data: Act['data']): object =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

const record = (acts: readonly Act[]): readonly Recorded[] => {
  const revisions = new Map<string, number>();
  return acts.map(({ stream, type, data }, i): Recorded => {
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    const event: DomainEvent = { type, data: defined(data) };
    return {
      ...event,
      id: `e${i + 1}`,
      stream,
      revision,
      position: position(String(i + 1).padStart(20, '0')),
      meta: {
        recordedAt: '2026-02-10T03:00:00.000Z',
        actor: 'an',
        commandId: `c${i}`,
        correlationId: `c${i}`,
        schema: 1,
      },
    };
  });
};

const stored = storedActs();
const storedCases = storedActs(['petition', 'complaint']);

/** What meets itself again and again, and now and then anything that there is. */
const oftener = (
  these: readonly fc.Arbitrary<Act>[],
  those: readonly fc.Arbitrary<Act>[],
): fc.Arbitrary<Act> =>
  fc.oneof({ weight: 3, arbitrary: fc.oneof(...these) }, { weight: 2, arbitrary: fc.oneof(...those) });

const moves = [...petitions, ...petitions, ...complaints, ...others];

/** A log of these petitions alone, one event each. */
export const petitionsAbout = (...summaries: readonly string[]): MemoryLog =>
  new MemoryLog(
    record([
      ...tree,
      ...summaries.map((text, i) => ({
        stream: `petition-${i}`,
        type: 'PetitionReceived',
        data: {
          petitionId: String(i),
          occurredOn: '2025-03-03',
          kind: 'petition',
          code: `KN-XA-2025-0000${i}`,
          unit: 'xa-1',
          channel: 'visit',
          field: 'dat-dai',
          summary: text,
          people: 1,
          origin: { kind: 'direct', ref: 'x' },
        },
      })),
    ]),
  );

/** Any events in any order, also those that no decider would allow: views must put up with all of them. */
export const histories = (most = 60): fc.Arbitrary<MemoryLog> =>
  fc
    .array(oftener(moves, stored), { maxLength: most })
    .map((acts) => new MemoryLog(record([...tree, ...acts])));

/** Of cases alone, for properties that need many of them quickly. */
export const caseHistories = (most = 40, least = 0): fc.Arbitrary<MemoryLog> =>
  fc
    .array(oftener([...petitions, ...complaints], storedCases), { minLength: least, maxLength: most })
    .map((acts) => new MemoryLog(record([...tree, ...acts])));
