import {
  clocksOf,
  denunciationDecider,
  isPaused,
  type ClockName as DenunciationClockName,
  type DenunciationEvent,
  type KnownDenunciation,
} from '#denunciations';
import { idOf } from '#kernel';
import { denunciations } from '../denunciations/denunciation-record.js';
import { clockTable } from './clock-table.js';
import type { ClockKeeper, Runs } from './keeping-clocks.js';

type Steps = Readonly<Record<DenunciationClockName, Runs | undefined>>;

const NOTHING: Steps = {
  intake: undefined,
  transfer: undefined,
  press: undefined,
  notice: undefined,
  resolve: undefined,
  notify: undefined,
  stopSend: undefined,
  send: undefined,
  handle: undefined,
  publish: undefined,
  resultReport: undefined,
  publishHandling: undefined,
  follow: undefined,
  review: undefined,
  ask: undefined,
  overdueReport: undefined,
};

/** Stands in the confidential file, and says with each clock who may be told of it. */
export const denunciationClocks: ClockKeeper<DenunciationEvent> = {
  table: clockTable('denunciation_clocks'),
  of: (rows, stream) => {
    const record = rows.get(denunciations, idOf(stream));
    if (!record) return undefined;
    const state = JSON.parse(record.state) as KnownDenunciation;
    const since = isPaused(state) ? (state.suspendedOn ?? state.expertSince) : undefined;
    const runs = clocksOf(state)
      .filter(({ running }) => running)
      .map(({ step, fact }) => [step, { fact, pausedOn: step === 'resolve' ? since : undefined }] as const);
    return {
      unit: record.unit,
      code: record.code,
      audience: denunciationDecider.resource?.(state),
      clocks: { ...NOTHING, ...Object.fromEntries(runs) },
    };
  },
};
