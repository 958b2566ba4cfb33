import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, fold, localDate, Refusal, type LocalDate } from '#kernel';
import { builtInLaw as law, deadline, requestOf, isConflict, type ConflictEvent } from '#law';
import { golden } from '#testing';
import type { ComplaintAction, ComplaintStep } from './complaint.command.js';
import type { ComplaintEvent, ComplaintReceived } from './complaint.events.js';
import { obstacle } from './complaint.guards.js';
import { complaintDecider } from './complaint.js';
import { STEP_OF } from './complaint.papers.js';
import type { ComplaintStatus, KnownComplaint } from './complaint.state.js';
import { complaintActions } from './complaint.transitions.js';

const example = golden<ComplaintReceived>('ComplaintReceived');
const steps = complaintActions.filter((action) => action !== 'receive');

type Turn = Readonly<{
  action: ComplaintAction;
  after: number;
  yes: boolean;
  ground: 'a' | 'b';
  paper: number;
}>;

/** Steps that lead on come oftener than chance would have them, so that many histories get to a decision. */
const LEADING: readonly ComplaintAction[] = [
  'group',
  'suspend',
  'resume',
  'accept',
  'verify',
  'report',
  'dialogue',
  'council',
  'decide',
  'effect',
];
const turns = fc.array(
  fc.record<Turn>({
    action: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...steps) },
      { weight: 5, arbitrary: fc.constantFrom(...LEADING) },
    ),
    after: fc.integer({ min: 0, max: 9 }),
    yes: fc.boolean(),
    ground: fc.constantFrom('a', 'b'),
    paper: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 40, size: 'max' },
);

const kinds = fc.record({
  instance: fc.constantFrom('first', 'second'),
  discipline: fc.boolean(),
  remote: fc.boolean(),
  people: fc.constantFrom(1, 7),
});
type Kind = Readonly<{
  instance: 'first' | 'second';
  discipline: boolean;
  remote: boolean;
  people: number;
}>;

/** Everything that any step asks for; a step reads what it knows. */
const said = ({ yes, ground, paper }: Turn, day: LocalDate): object => ({
  documentNo: `${paper}`,
  minutesNo: `${paper}`,
  resolver: 'nguoi-giai-quyet',
  verifiers: ['nguoi-xac-minh'],
  complex: yes,
  criteria: ['a'],
  outcome: 'upheld',
  finding: 'upheld',
  demandDiffers: yes,
  agreed: yes,
  noShow: yes,
  excused: !yes,
  selfCorrection: false,
  firstDecision: 'confirmed',
  ground,
  paper: yes ? 'decision' : 'suspension',
  complete: yes,
  coerced: yes,
  heldOn: addDays(day, 10),
  place: 'x',
  invited: [],
  until: undefined,
  form: 'meeting',
  unit: 'x',
  assignee: `${paper}`,
  to: yes ? 'x' : 'y',
  from: 'x',
  into: 'x',
  no: paper,
  people: 2,
  reason: `${paper}`,
  secondComplaintId: 'x',
  newComplaintId: 'y',
  group: {
    signatories: [1, 2, 3, 4, 5, 6, 7].map((no) => ({ no, signed: yes || no > 1 })),
    representatives: [1],
    paper: 'x',
  },
});

/** Who is in conflict of interest is told beside it. */
const isOfComplaint = (event: ComplaintEvent | ConflictEvent): event is ComplaintEvent => !isConflict(event);

type Lived = Readonly<{ state: KnownComplaint; events: readonly ComplaintEvent[] }>;

/** Takes the turns that the rules allow, and leaves out the others; anything but a refusal fails the test. */
const live = (kind: Kind, wanted: readonly Turn[], watch?: (before: Lived, after: Lived) => void): Lived => {
  const receive = { ...example.data, ...kind, type: 'receive', today: example.data.occurredOn, law } as const;
  const told = complaintDecider.decide(complaintDecider.initial, receive).filter(isOfComplaint);
  let now: Lived = { events: told, state: fold(complaintDecider, told) as KnownComplaint };
  let day = example.data.occurredOn;
  for (const turn of wanted) {
    day = addDays(day, turn.after);
    const step = { ...said(turn, day), type: turn.action, occurredOn: day, today: day, law };
    const written = attempt(now.state, step as ComplaintStep);
    const events = [...now.events, ...written];
    const next = { events, state: fold(complaintDecider, events) as KnownComplaint };
    watch?.(now, next);
    now = next;
  }
  return now;
};

const attempt = (state: KnownComplaint, step: ComplaintStep): readonly ComplaintEvent[] => {
  try {
    return complaintDecider.decide(state, step).filter(isOfComplaint);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

const every = (check: (lived: Lived) => void): void =>
  fc.assert(
    fc.property(kinds, turns, (kind, wanted) => check(live(kind as Kind, wanted))),
    { numRuns: 300 },
  );

const AFTER_ACCEPTANCE: readonly ComplaintStatus[] = [
  'accepted',
  'verifying',
  'verified',
  'suspended',
  'decided',
  'in-force',
  'executing',
];
const FINISHED: readonly ComplaintStatus[] = ['withdrawn', 'terminated', 'merged', 'closed', 'not-accepted'];

describe('these histories', () => {
  it('get as far as a decision, a suspension, a withdrawal and a group that is accepted', () => {
    const lives = fc
      .sample(fc.tuple(kinds, turns), { numRuns: 400, seed: 1 })
      .map(([kind, wanted]) => live(kind as Kind, wanted));
    const told = new Set(lives.flatMap(({ events }) => events.map(({ type }) => type)));
    for (const type of ['ComplaintDecided', 'ResolutionResumed', 'ComplaintWithdrawn', 'ComplaintTookIn'])
      expect(told).toContain(type);
    expect(lives.some(({ state }) => state.accepted && state.about.people >= 5)).toBe(true);
  });
});

describe('a complaint, whatever is done with it in whatever order', () => {
  it('has a term of settlement from its acceptance on, which ends', () =>
    every(({ state }) => {
      if (AFTER_ACCEPTANCE.includes(state.status))
        expect((state.clocks.resolve?.due ?? '') > (state.accepted?.on ?? '9999')).toBe(true);
    }));

  it('can derive each of its dates again from what is written with it', () =>
    every(({ state }) => {
      for (const fact of Object.values(state.clocks))
        expect(deadline(law, requestOf(fact)).due).toBe(fact.due);
    }));

  it('stands still in stretches that never overlap', () =>
    every(({ state }) => {
      const pauses = (state.clocks.resolve && requestOf(state.clocks.resolve).pauses) ?? [];
      for (const [index, pause] of pauses.entries()) {
        expect(pause.to >= pause.from).toBe(true);
        if (index > 0) expect(pause.from >= (pauses[index - 1]?.to ?? '')).toBe(true);
      }
    }));

  it('has a term that no step shortens, but a merger with one that ends earlier', () =>
    fc.assert(
      fc.property(kinds, turns, (kind, wanted) => {
        live(kind, wanted, (before, after) => {
          const [was, is] = [before.state.clocks.resolve?.due, after.state.clocks.resolve?.due];
          const last = after.events.at(-1)?.type;
          if (was && is && last !== 'ComplaintTookIn') expect(is >= was).toBe(true);
        });
      }),
      { numRuns: 150 },
    ));

  it('is not settled any more once it has ended', () =>
    every(({ state }) => {
      if (!FINISHED.includes(state.status)) return;
      for (const action of ['decide', 'verify', 'extend', 'suspend', 'dialogue', 'report'] as const)
        expect(obstacle(state, action, localDate('2028-01-03'), law)).toBeDefined();
    }));

  it('is decided only after the dialogue that the law wants, and about discipline after the council', () =>
    every(({ state, events }) => {
      const decided = events.findLastIndex(({ type }) => type === 'ComplaintDecided');
      if (decided < 0) return;
      const anew = events.findLastIndex(
        ({ type }, at) => at < decided && (type === 'ComplaintReopened' || type === 'ComplaintContinued'),
      );
      const since = events.slice(anew + 1, decided);
      const held = since.some(
        (event) => event.type === 'ComplaintDialogueHeld' && !(event.data.noShow && event.data.excused),
      );
      if (state.instance === 'second' || state.discipline) expect(held).toBe(true);
      if (state.discipline) expect(since.some(({ type }) => type === 'CouncilConsulted')).toBe(true);
    }));

  it('of five people or more is accepted only when all have signed and a paper names who speaks', () =>
    every(({ events }) => {
      const at = events.findIndex(({ type }) => type === 'ComplaintAccepted');
      if (at < 0) return;
      const before = fold(complaintDecider, events.slice(0, at)) as KnownComplaint;
      if (before.about.people < 5) return;
      expect(before.group?.paper).toBeDefined();
      expect(before.group?.signatories.every(({ signed }) => signed)).toBe(true);
    }));

  it('answers the same paper a second time with nothing, or with a refusal', () =>
    every(({ state, events }) => {
      const last = events.at(-1);
      if (!last || last.type === 'ComplaintReceived' || last.type === 'DeadlineRecomputed') return;
      const { occurredOn, ...paper }: { occurredOn: LocalDate } = last.data;
      const again = { ...paper, occurredOn, type: STEP_OF[last.type], today: occurredOn, law };
      expect(attempt(state, again as ComplaintStep)).toEqual([]);
    }));
});
