import { dayOf, type EventMeta, type Origin } from '#kernel';
import type { NewEvent } from '#event-store';
import type { PetitionEvent } from '#petitions';
import type { CaseHistory } from './case-history.js';
import type { Fact } from './row-facts.js';

export type ImportedEvent = NewEvent<PetitionEvent> & Readonly<{ meta: Partial<EventMeta> }>;

/** Where a case comes from, and the id that its stream gets here. */
export type Source = Readonly<{ name: string; file: string; petitionId: string }>;

/** The events of an imported case. Days are those of Asia/Ho_Chi_Minh at the instant; the instant is in `meta`. */
export const petitionEvents = (history: CaseHistory, source: Source): readonly ImportedEvent[] => [
  received(history, source),
  ...history.facts.map((fact): ImportedEvent => {
    const moment = instant(fact.at);
    return { ...eventOf(fact, at(moment, source)), meta: metaOf(fact, moment, source) };
  }),
];

type At = Readonly<{ petitionId: string; occurredOn: ReturnType<typeof dayOf> }>;

const instant = (ms: number): string => new Date(ms).toISOString();
const at = (moment: string, { petitionId }: Source): At => ({ petitionId, occurredOn: dayOf(moment) });
const origin = (row: number, { name, file }: Source): Origin => ({ source: name, file, row });

const received = (of: CaseHistory, source: Source): ImportedEvent => ({
  type: 'PetitionReceived',
  data: {
    ...at(instant(of.received), source),
    kind: of.kind,
    code: of.code,
    unit: of.unit,
    channel: of.channel,
    field: of.category,
    summary: of.summary,
    people: 1,
    origin: { kind: 'import', ref: `${source.name}:${of.id}` },
    ...(of.responsible !== '' && { responsible: of.responsible }),
  },
  meta: { occurredAt: instant(of.received), origin: origin(of.row, source) },
});

/** The unit and the officer of a row stand beside the fact, whatever kind of fact it is. */
const metaOf = (
  { row, unit = '', officer = '' }: Fact,
  occurredAt: string,
  source: Source,
): Partial<EventMeta> => ({
  occurredAt,
  origin: origin(row, source),
  ...(unit !== '' && { unit }),
  ...(officer !== '' && { onBehalfOf: officer }),
});

type Written = (fact: Fact, at: At) => PetitionEvent;

/** Our own words. Any other word is a step of the source's procedure that changes no state of ours. */
const WORDS: ReadonlyMap<string, Written> = new Map<string, Written>(
  Object.entries<Written>({
    registered: (_, data) => ({ type: 'PetitionRegistered', data }),
    classified: (_, data) => ({ type: 'PetitionClassified', data }),
    assigned: ({ unit = '', officer = '' }, data) => ({
      type: 'PetitionAssigned',
      data: { ...data, ...(unit !== '' && { unit }), ...(officer !== '' && { assignee: officer }) },
    }),
    transferred: ({ from = '', to = '' }, data) => ({
      type: 'PetitionHandedOver',
      data: { ...data, from, to },
    }),
    suspended: (fact, data) => ({ type: 'PetitionSuspended', data: { ...data, reason: reason(fact) } }),
    resumed: (fact, data) => ({ type: 'PetitionResumed', data: { ...data, reason: reason(fact) } }),
    answered: ({ text = '' }, data) => ({
      type: 'PetitionAnswered',
      data: { ...data, ...(text !== '' && { answer: text }) },
    }),
    closed: (fact, data) => ({
      type: 'PetitionClosed',
      data: {
        ...data,
        reason: reason(fact),
        ...(fact.outcome !== undefined && fact.outcome !== '' && { outcome: fact.outcome }),
      },
    }),
    reopened: (fact, data) => ({ type: 'PetitionReopened', data: { ...data, reason: reason(fact) } }),
    deadlineSet: (fact, data) =>
      fact.due === undefined
        ? note(fact, data)
        : { type: 'PetitionDueSet', data: { ...data, dueAt: instant(fact.due), basis: 'source' } },
    note: (fact, data) => note(fact, data),
  }),
);

/** A word that is not in the table changes no state of ours: it becomes a step. */
const eventOf = (fact: Fact, data: At): PetitionEvent => (WORDS.get(fact.word) ?? step)(fact, data);

const reason = ({ text = '', activity = '' }: Fact): string => text || activity;

const by = ({ unit = '', officer = '' }: Fact): { unit?: string; officer?: string } => ({
  ...(unit !== '' && { unit }),
  ...(officer !== '' && { officer }),
});

const step: Written = (fact, data) => {
  const text = reason(fact);
  return {
    type: 'PetitionStepRecorded',
    data: { ...data, step: fact.word, ...by(fact), ...(text !== '' && { note: text }) },
  };
};

const note: Written = (fact, data) => ({
  type: 'PetitionNoteRecorded',
  data: {
    ...data,
    activity: fact.activity ?? fact.word,
    ...by(fact),
    ...(fact.text !== undefined && fact.text !== '' && { text: fact.text }),
  },
});
