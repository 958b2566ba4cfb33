import {
  ACTION_OF,
  clocksOf,
  denunciationDecider,
  isPaused,
  type Denunciation,
  type DenunciationEvent,
  type KnownDenunciation,
} from '#denunciations';
import { idOf, type Recorded } from '#kernel';
import { dueIndex } from '../clocks/clock-table.js';
import { denunciationClocks } from '../clocks/clocks-of-denunciations.js';
import { keepingClocks } from '../clocks/keeping-clocks.js';
import type { Handler, View, Write } from '../view.js';
import {
  denunciationPeople,
  denunciations,
  type DenunciationPerson,
  type DenunciationRecord,
} from './denunciation-record.js';

const OVER: ReadonlySet<Denunciation['status']> = new Set([
  'not-accepted',
  'transferred',
  'terminated',
  'closed',
]);

type Derived = Pick<
  DenunciationRecord,
  'status' | 'unit' | 'open' | 'dueOn' | 'dueRaw' | 'dueRule' | 'pausedOn' | 'state'
>;

/** What follows from what the decider knows; the queue sorts by the clock that ends first. */
const derive = (state: KnownDenunciation): Derived => {
  const paused = isPaused(state);
  const [first] = clocksOf(state)
    .filter(({ step, running }) => running && !(paused && step === 'resolve'))
    .map(({ fact }) => fact)
    .toSorted((one, other) => (one.due < other.due ? -1 : 1));
  return {
    status: state.status,
    unit: state.unit,
    open: OVER.has(state.status) ? 0 : 1,
    dueOn: first?.due ?? null,
    dueRaw: first?.raw ?? null,
    dueRule: first?.rule ?? null,
    pausedOn: paused ? (state.suspendedOn ?? state.expertSince ?? null) : null,
    state: JSON.stringify(state),
  };
};

const begun = ({ data }: Recorded<Extract<DenunciationEvent, { type: 'DenunciationRegistered' }>>) => ({
  denunciationId: data.denunciationId,
  code: data.code,
  field: data.field,
  channel: data.channel,
  summary: data.summary,
  alias: data.denouncer.alias,
  accused: JSON.stringify(data.accused.map(({ position }) => position)),
  outcome: null,
  continued: data.continued ?? null,
  originKind: data.origin.kind,
  originRef: data.origin.ref,
  receivedOn: data.occurredOn,
  closedOn: null,
});

const told = (known: DenunciationRecord, event: Recorded<DenunciationEvent>): DenunciationRecord => {
  if (event.type === 'ConclusionIssued') return { ...known, outcome: event.data.outcome };
  if (event.type !== 'AccusedIdentified') return known;
  const accused = JSON.parse(known.accused) as readonly string[];
  return { ...known, accused: JSON.stringify([...accused, event.data.position]) };
};

const apply = (write: Write, event: Recorded<DenunciationEvent>): void => {
  // Other streams have clocks too.
  if (!event.stream.startsWith('denunciation-')) return;
  const denunciationId = idOf(event.stream);
  const known = write.get(denunciations, denunciationId);
  const before: Denunciation = known
    ? (JSON.parse(known.state) as KnownDenunciation)
    : denunciationDecider.initial;
  const state = denunciationDecider.evolve(before, event);
  if (state.status === 'none') return;
  const base = event.type === 'DenunciationRegistered' ? begun(event) : known && told(known, event);
  if (!base) return;
  const row = { ...base, ...derive(state), revision: event.revision };
  const ended = row.open === 0 ? (known?.closedOn ?? event.data.occurredOn) : null;
  write.put(denunciations, { ...row, closedOn: ended });
  settlePeople(write, denunciationId, state);
};

/** Rewrites who is excluded and who verifies; few people, few events. */
const settlePeople = (write: Write, denunciationId: string, { excluded, team }: KnownDenunciation): void => {
  const wanted: readonly DenunciationPerson[] = [
    ...excluded.map((person) => ({ denunciationId, person, part: 'excluded' as const })),
    ...team.map((person) => ({ denunciationId, person, part: 'verifier' as const })),
  ];
  for (const row of write.where(denunciationPeople, 'denunciationId', denunciationId)) {
    write.remove(denunciationPeople, row.denunciationId, row.person, row.part);
  }
  for (const row of wanted) write.put(denunciationPeople, row);
};

const onEvery = Object.fromEntries(
  [...Object.keys(ACTION_OF), 'DeadlineRecomputed'].map((type) => [type, apply]),
) as Readonly<Record<DenunciationEvent['type'], Handler<DenunciationEvent>>>;

/** tố cáo: one row for each. Stands in a file of its own, outside the ordinary reader. */
export const denunciationsView: View<DenunciationEvent> = {
  name: 'denunciations',
  version: 2,
  tables: [denunciations, denunciationPeople, denunciationClocks.table],
  indexes: [
    'CREATE INDEX denunciations_by_due ON denunciations (open, dueOn, denunciationId)',
    'CREATE INDEX denunciations_by_code ON denunciations (code)',
    'CREATE INDEX denunciation_people_by_person ON denunciation_people (person, part, denunciationId)',
    dueIndex(denunciationClocks.table),
  ],
  on: keepingClocks<DenunciationEvent>({ denunciation: denunciationClocks }, onEvery),
};
