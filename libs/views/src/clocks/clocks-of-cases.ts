import type { ComplaintEvent } from '#complaints';
import type { PetitionEvent } from '#petitions';
import { clocksOf } from '../cases/case-clocks.js';
import type { ClockStep } from '../cases/case-page.types.js';
import { cases } from '../cases/case-record.js';
import { clockTable } from './clock-table.js';
import type { ClockKeeper, Runs } from './keeping-clocks.js';

type Steps = Readonly<Record<ClockStep, Runs | undefined>>;

const NOTHING: Steps = {
  timeBar: undefined,
  accept: undefined,
  reply: undefined,
  dialogueNotice: undefined,
  resolve: undefined,
  sendSuspension: undefined,
  sendResumption: undefined,
  sendTermination: undefined,
  continuation: undefined,
  send: undefined,
  publish: undefined,
  front: undefined,
  back: undefined,
  file2: undefined,
  effect: undefined,
  exec: undefined,
};

/** A case says itself which of its clocks run; of several of one name the last counts. */
export const caseClocks: ClockKeeper<PetitionEvent | ComplaintEvent> = {
  table: clockTable('case_clocks'),
  of: (rows, stream) => {
    const record = rows.get(cases, stream);
    if (!record) return undefined;
    const { unit, code } = record;
    if (record.clocks === '[]') return { unit, code, clocks: NOTHING };
    const running = clocksOf(record).filter((clock) => clock.running);
    const runs = running.map(({ step, fact, pausedOn }) => [step, { fact, pausedOn }] as const);
    return { unit, code, clocks: { ...NOTHING, ...Object.fromEntries(runs) } };
  },
};
