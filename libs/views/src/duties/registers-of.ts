import type { DisclosureEvent, ProgrammeEvent, RecommendationEvent } from '#duties';
import { idOf } from '#kernel';
import type { View, Write } from '../view.js';
import {
  disclosures,
  programmes,
  recommendations,
  type DisclosureRecord,
  type ProgrammeRecord,
  type RecommendationRecord,
} from './register-records.js';

export type RegisterEvent = DisclosureEvent | RecommendationEvent | ProgrammeEvent;

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const disclosure = (write: Write, id: string, revision: number, by: Partial<DisclosureRecord>): void => {
  const known = write.get(disclosures, id);
  if (known) write.put(disclosures, { ...known, ...by, revision });
};
const recommendation = (
  write: Write,
  id: string,
  revision: number,
  by: Partial<RecommendationRecord>,
): void => {
  const known = write.get(recommendations, id);
  if (known) write.put(recommendations, { ...known, ...by, revision });
};
const programme = (
  write: Write,
  id: string,
  revision: number,
  by: (known: ProgrammeRecord) => Partial<ProgrammeRecord>,
): void => {
  const known = write.get(programmes, id);
  if (known) write.put(programmes, { ...known, ...by(known), revision });
};

type Entry = Readonly<{ no: number; on: string; values: unknown }>;
type Question = Readonly<{ no: number; on: string; question: string; answer?: string }>;

const without = (entries: string, no: number): Entry[] =>
  (JSON.parse(entries) as Entry[]).filter((entry) => entry.no !== no);
const withEntry = (entries: string, entry: Entry): string =>
  JSON.stringify([...without(entries, entry.no), entry].sort((a, b) => a.no - b.no));

/** Registers of what must be public, of recommendations, and of programmes. */
export const registerHandlers: Required<View<RegisterEvent>['on']> = {
  DisclosureOpened: (write, { data, revision }) =>
    write.put(disclosures, {
      disclosureId: data.disclosureId,
      unit: data.unit,
      establishment: data.establishment ?? null,
      item: data.item,
      title: data.title,
      decisionNo: data.decisionNo ?? null,
      responsible: data.responsible,
      decidedOn: data.occurredOn,
      status: 'due',
      publishedOn: null,
      removedOn: null,
      place: null,
      evidence: null,
      due: json(data.due),
      until: null,
      ways: '[]',
      broadcasts: '[]',
      questions: '[]',
      revision,
    }),
  DisclosurePublished: (write, { data, revision }) => {
    const { ways, place, evidence, until, occurredOn: publishedOn } = data;
    const shown = { publishedOn, place, evidence, until: json(until), ways: JSON.stringify(ways) };
    disclosure(write, data.disclosureId, revision, { status: 'published', ...shown });
  },
  DisclosureBroadcast: (write, { data, revision }) => {
    const known = write.get(disclosures, data.disclosureId);
    const days = [...new Set([...(JSON.parse(known?.broadcasts ?? '[]') as string[]), data.occurredOn])];
    disclosure(write, data.disclosureId, revision, { broadcasts: JSON.stringify(days.sort()) });
  },
  DisclosureQuestioned: (write, { data, revision }) => {
    const known = write.get(disclosures, data.disclosureId);
    const { no, question, occurredOn: on } = data;
    const questions = [...(JSON.parse(known?.questions ?? '[]') as Question[]), { no, on, question }];
    disclosure(write, data.disclosureId, revision, { questions: JSON.stringify(questions) });
  },
  DisclosureQuestionAnswered: (write, { data, revision }) => {
    const known = write.get(disclosures, data.disclosureId);
    const questions = (JSON.parse(known?.questions ?? '[]') as Question[]).map((one) =>
      one.no === data.no ? { ...one, answer: data.answer } : one,
    );
    disclosure(write, data.disclosureId, revision, { questions: JSON.stringify(questions) });
  },
  DisclosureRemoved: (write, { data, revision }) =>
    disclosure(write, data.disclosureId, revision, { status: 'removed', removedOn: data.occurredOn }),
  DisclosureHandedOver: (write, { data, revision }) =>
    disclosure(write, data.disclosureId, revision, { unit: data.to }),
  DisclosureWithdrawn: (write, { data, revision }) =>
    disclosure(write, data.disclosureId, revision, { status: 'withdrawn' }),

  RecommendationReceived: (write, { data, revision }) =>
    write.put(recommendations, {
      recommendationId: data.recommendationId,
      unit: data.unit,
      establishment: data.establishment ?? null,
      board: data.board,
      subject: data.subject,
      text: data.text,
      receivedOn: data.occurredOn,
      status: 'open',
      answeredOn: null,
      answer: null,
      evidence: null,
      reply: json(data.reply),
      revision,
    }),
  RecommendationAnswered: (write, { data, revision }) => {
    const { accepted, answer, occurredOn: answeredOn } = data;
    const status = accepted ? 'answered' : 'declined';
    recommendation(write, data.recommendationId, revision, { status, answer, answeredOn });
  },
  RecommendationCarriedOut: (write, { data, revision }) =>
    recommendation(write, data.recommendationId, revision, {
      status: 'carried-out',
      evidence: data.evidence,
    }),
  RecommendationHandedOver: (write, { data, revision }) =>
    recommendation(write, data.recommendationId, revision, { unit: data.to }),
  RecommendationWithdrawn: (write, { data, revision }) =>
    recommendation(write, data.recommendationId, revision, { status: 'withdrawn' }),

  ProgrammeOpened: (write, { data, revision }) =>
    write.put(programmes, {
      programmeId: data.programmeId,
      unit: data.unit,
      kind: data.kind,
      title: data.title,
      openedOn: data.occurredOn,
      fromDay: data.from,
      toDay: data.to ?? null,
      basis: data.basis ?? null,
      target: data.target ?? null,
      result: null,
      evidence: null,
      status: 'open',
      links: JSON.stringify(data.links),
      entries: '[]',
      revision,
    }),
  ProgrammeEntryRecorded: (write, { data: { programmeId, no, values, occurredOn: on }, revision }) =>
    programme(write, programmeId, revision, ({ entries }) => ({
      entries: withEntry(entries, { no, on, values }),
    })),
  ProgrammeEntryRevised: (write, { data: { programmeId, no, values, occurredOn: on }, revision }) =>
    programme(write, programmeId, revision, ({ entries }) => ({
      entries: withEntry(entries, { no, on, values }),
    })),
  ProgrammeEntryStruck: (write, { data: { programmeId, no }, revision }) =>
    programme(write, programmeId, revision, ({ entries }) => ({
      entries: JSON.stringify(without(entries, no)),
    })),
  ProgrammeDirectionGiven: (write, { data, revision }) =>
    programme(write, data.programmeId, revision, () => ({})),
  ProgrammeConcluded: (write, { data: { programmeId, result, evidence }, revision }) =>
    programme(write, programmeId, revision, () => ({
      status: 'concluded',
      result,
      evidence: evidence ?? null,
    })),

  ProgrammeHandedOver: (write, { data: { programmeId, to: unit }, revision }) =>
    programme(write, programmeId, revision, () => ({ unit })),

  /** Clocks that a new rule or calendar moved; other streams have such events too. */
  DeadlineRecomputed: (write, { stream, revision, data: { clock, after } }) => {
    const fact = JSON.stringify(after);
    if (stream.startsWith('disclosure-'))
      disclosure(write, idOf(stream), revision, clock === 'until' ? { until: fact } : { due: fact });
    if (stream.startsWith('recommendation-')) recommendation(write, idOf(stream), revision, { reply: fact });
  },
};
