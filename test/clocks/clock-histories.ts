import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { addDays, localDate, Refusal, type DomainEvent, type LocalDate } from '#kernel';
import { builtInLaw, deadline, deadlineFact, type DeadlineFact } from '#law';

/** Events of streams that have clocks, as the golden files hold them, by category. */
const GOLDEN = 'test/golden/events';

type Stored = Readonly<{ type: string; schema: number; data: Readonly<Record<string, unknown>> }>;

/** The event that begins each kind of stream. */
export const FIRST: Readonly<Record<string, string>> = {
  petition: 'PetitionReceived',
  complaint: 'ComplaintReceived',
  letter: 'LetterReceived',
  visit: 'VisitLogged',
  session: 'SessionPlanned',
  dialogue: 'DialoguePlanned',
  disclosure: 'DisclosureOpened',
  recommendation: 'RecommendationReceived',
  denunciation: 'DenunciationRegistered',
};

/** They name a denunciation but stand in the stream of who looked at it. */
const OF_ACCESS = [
  'ConfidentialCaseViewed',
  'IdentityAccessRequested',
  'IdentityAccessApproved',
  'IdentityViewed',
];

const isFact = (value: unknown): value is DeadlineFact =>
  typeof value === 'object' && value !== null && 'rule' in value && 'due' in value && 'raw' in value;

/** Names under which an event carries a deadline. */
export const clocksIn = (data: object): readonly string[] =>
  Object.entries(data).flatMap(([name, value]) => (isFact(value) ? [name] : []));

/** The first days that are tried for a rule; one that no longer holds then is asked for earlier. */
const FROM: readonly LocalDate[] = [localDate('2026-07-02'), localDate('2026-03-02')];

/** A deadline by the law as shipped, under the rule that the golden event names. */
const factLike = (
  { rule, variants }: Pick<DeadlineFact, 'rule' | 'variants'>,
  days: number,
): DeadlineFact => {
  for (const from of FROM) {
    try {
      return deadlineFact(deadline(builtInLaw, { rule, variants, from: addDays(from, days) }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  throw new TypeError(`${rule} holds on none of the days that are tried`);
};

/** Deadlines that an event need not carry, so that its golden file may lack them, by their rules. */
const OPTIONAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  VisitLogged: { reply: 'TCD.REPLY', notice: 'TCD.REFUSE' },
  LetterReceived: { press: 'TC.PRESS', inaction: 'TCD.INACTION' },
  LetterClassified: { transfer: 'TC.TRANSFER' },
};

const withOptional = ({ type, data, ...stored }: Stored): Stored => {
  const facts = Object.entries(OPTIONAL[type] ?? {}).map(([name, rule]) => [
    name,
    factLike({ rule, variants: [] }, 0),
  ]);
  return { ...stored, type, data: { ...Object.fromEntries(facts), ...data } };
};

const newest = (): readonly Stored[] => {
  const byType = new Map<string, Stored>();
  for (const file of readdirSync(GOLDEN)) {
    const stored = JSON.parse(readFileSync(`${GOLDEN}/${file}`, 'utf8')) as Stored;
    const known = byType.get(stored.type);
    if (!known || known.schema < stored.schema) byType.set(stored.type, stored);
  }
  return [...byType.values()].map(withOptional);
};

/** Category of the stream that an event names first. */
const categoryOf = ({ type, data }: Stored): string | undefined => {
  if (OF_ACCESS.includes(type)) return undefined;
  const [id] = Object.keys(data).filter((key) => key.endsWith('Id'));
  const category = id?.slice(0, -2);
  return category !== undefined && Object.hasOwn(FIRST, category) ? category : undefined;
};

/** Every event of every kind of stream with clocks, without the one that moves them. */
export const eventsByCategory: Readonly<Record<string, readonly Stored[]>> = Object.fromEntries(
  Object.keys(FIRST).map((category) => [
    category,
    newest().filter((stored) => categoryOf(stored) === category),
  ]),
);

/** An event of this stream, its deadlines counted from a day that is `days` after the first ones. */
export const eventOf = (category: string, { type, data }: Stored, id: string, days: number): DomainEvent => {
  const facts = clocksIn(data).map((name) => [name, factLike(data[name] as DeadlineFact, days)]);
  return { type, data: { ...data, ...Object.fromEntries(facts), [`${category}Id`]: id } };
};

export type StreamHistory = Readonly<{ stream: string; events: readonly DomainEvent[] }>;

/** A stream from its first event on, then whatever comes, in an order that no decider need allow. */
const streamOf = (category: string, no: number): fc.Arbitrary<StreamHistory> => {
  const all = eventsByCategory[category] ?? [];
  const first = all.find(({ type }) => type === FIRST[category]);
  if (!first) throw new TypeError(`${category} has no first event`);
  const later = fc.array(fc.tuple(fc.constantFrom(...all), fc.nat({ max: 120 })), { maxLength: 4 });
  return fc.tuple(fc.nat({ max: 120 }), later).map(([days, more]) => ({
    stream: `${category}-${no}`,
    events: [[first, days] as const, ...more.filter(([{ type }]) => type !== first.type)].map(
      ([stored, after]) => eventOf(category, stored, String(no), after),
    ),
  }));
};

/** Some streams of every kind that has clocks. */
export const clockHistories: fc.Arbitrary<readonly StreamHistory[]> = fc.tuple(
  ...Object.keys(FIRST).flatMap((category) => [1, 2].map((no) => streamOf(category, no))),
);

/** What must have happened: nobody settles a denunciation that was not accepted, or keeps a letter that was not filed. */
const AFTER: Readonly<Record<string, string>> = {
  DenunciationExpertResultReceived: 'DenunciationAccepted',
  DenunciationTermExtended: 'DenunciationAccepted',
  OverdueEscalated: 'DenunciationAccepted',
  LetterKeptLonger: 'LetterFiled',
};

/** A stream that has just come to an event that carries deadlines. */
export type Started = Readonly<{ history: StreamHistory; event: string; clocks: readonly string[] }>;

/**
 * Every event that carries a deadline, each in a stream of its own.
 *
 * @param days from the first days to the last event of each
 */
export const startedClocks = (days: number): readonly Started[] =>
  Object.entries(eventsByCategory).flatMap(([category, events]) => {
    const first = events.find(({ type }) => type === FIRST[category]);
    if (!first) throw new TypeError(`${category} has no first event`);
    return events.flatMap((event): readonly Started[] => {
      const clocks = clocksIn(event.data);
      if (clocks.length === 0) return [];
      const id = event.type.toLowerCase();
      const needed = events.filter(({ type }) => type === AFTER[event.type]);
      const before = event === first ? [] : [first, ...needed];
      const told = [...before, event].map((one) => eventOf(category, one, id, days));
      return [{ history: { stream: `${category}-${id}`, events: told }, event: event.type, clocks }];
    });
  });
