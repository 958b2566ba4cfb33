import { present } from '#kernel';
import { isSince, regimeOf } from '#law';
import { clock } from './denunciation.clocks.js';
import { no } from './denunciation.refusal.js';
import type { StepsOf } from './steps-of.js';

export const oversightSteps: StepsOf<
  | 'receive-continued'
  | 'review'
  | 'receive-overdue'
  | 'escalate'
  | 'overdue-report'
  | 'take-over'
  | 'hand-over'
  | 'request-protection'
  | 'grant-protection'
  | 'refuse-protection'
  | 'end-protection'
> = {
  'receive-continued': (_known, at, { documentNo, reason, law }) => ({
    type: 'ContinuedDenunciationReceived',
    data: { ...at, documentNo, reason, review: clock(law, 'TC.REVIEW', at.occurredOn) },
  }),

  review: (_known, at, { documentNo, result, reason, to, law }) => {
    if (result === 'b' && to === undefined) return no('denunciation.review-target-missing');
    const resolve = result === 'c' ? clock(law, 'TC.RESOLVE', at.occurredOn) : undefined;
    return {
      type: 'ReviewDecided',
      data: { ...at, documentNo, result, reason, ...present({ to, resolve }) },
    };
  },

  'receive-overdue': (_known, at, { documentNo, law }) => ({
    type: 'OverdueDenunciationReceived',
    data: { ...at, documentNo, ask: clock(law, 'TC.OVERDUE.ASK', at.occurredOn) },
  }),

  escalate: (_known, at, { documentNo, law }) => ({
    type: 'OverdueEscalated',
    data: { ...at, documentNo, overdueReport: clock(law, 'TC.OVERDUE.REPORT', at.occurredOn) },
  }),

  'overdue-report': (_known, at, { documentNo, reason }) => ({
    type: 'OverdueReportReceived',
    data: { ...at, documentNo, reason },
  }),

  'take-over': ({ excluded }, at, { documentNo, reason, unit, resolver, law }) => {
    if (excluded.includes(resolver)) return no('denunciation.resolver-in-conflict');
    const resolve = clock(law, 'TC.RESOLVE', at.occurredOn);
    return { type: 'DenunciationTakenOver', data: { ...at, documentNo, reason, unit, resolver, resolve } };
  },

  'hand-over': ({ unit }, at, { to, basis, documentNo }) => ({
    type: 'DenunciationHandedOver',
    data: { ...at, from: unit, to, basis, ...present({ documentNo }) },
  }),

  'request-protection': (_known, at, { documentNo, whom, measure }) => ({
    type: 'ProtectionRequested',
    data: { ...at, documentNo, whom, measure },
  }),

  'grant-protection': (_known, at, { documentNo, measure }) => ({
    type: 'ProtectionGranted',
    data: { ...at, documentNo, measure },
  }),

  'refuse-protection': (_known, at, { documentNo, reason }) => ({
    type: 'ProtectionRefused',
    data: { ...at, documentNo, reason },
  }),

  /** The third ground came with L136. */
  'end-protection': (_known, at, { documentNo, ground }) => {
    if (ground === 'c' && !isSince(regimeOf(at.occurredOn), 'R3')) {
      return no('denunciation.protection-ground-not-in-force', { since: '2026-07-01' });
    }
    return { type: 'ProtectionEnded', data: { ...at, documentNo, ground } };
  },
};
