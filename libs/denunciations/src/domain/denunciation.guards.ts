import type { LocalDate } from '#kernel';
import type { DenunciationAction } from './denunciation.command.js';
import type { DenunciationRefusal } from './denunciation.refusal.js';
import type { KnownDenunciation } from './denunciation.state.js';
import { denunciationTransitions } from './denunciation.transitions.js';

type Guard = (denunciation: KnownDenunciation, on: LocalDate) => DenunciationRefusal | undefined | false;

/** True when the term of settlement is over on that day. A day on which time stands is never late. */
export const isOverdue = (
  { clocks, suspendedOn, expertSince }: KnownDenunciation,
  on: LocalDate,
): boolean => {
  const due = clocks.resolve?.due;
  if (due === undefined || on <= due) return false;
  return (
    !(suspendedOn !== undefined && suspendedOn <= due) && !(expertSince !== undefined && expertSince <= due)
  );
};

const unanswered: Guard = ({ withdrawal }) => withdrawal?.whole && 'denunciation.withdrawal-unanswered';

/** What the state says beyond its status, whatever the papers of the step say. */
const guards: Readonly<Partial<Record<DenunciationAction, Guard>>> = {
  'extend-check': ({ checkExtended, clocks }, on) => {
    if (checkExtended) return 'denunciation.check-extended';
    return clocks.intake !== undefined && on > clocks.intake.due && 'denunciation.term-expired';
  },
  accept: (denunciation, on) => {
    if (!denunciation.denouncerVerified) return 'denunciation.denouncer-not-verified';
    return denunciation.accused === 0 ? 'denunciation.accused-missing' : unanswered(denunciation, on);
  },
  'fast-track': ({ fastTrack }) => fastTrack && 'denunciation.fast-track-chosen',
  'answer-forwarder': ({ forwarded }) => !forwarded && 'denunciation.nothing-forwarded',
  'request-expert': ({ expertSince }) => expertSince !== undefined && 'denunciation.expert-asked',
  'receive-expert-result': ({ expertSince }) => expertSince === undefined && 'denunciation.expert-not-asked',
  extend: (denunciation, on) => {
    if (denunciation.extensions === 2) return 'denunciation.extension-limit';
    return isOverdue(denunciation, on) && 'denunciation.term-expired';
  },
  'disregard-withdrawal': ({ withdrawal }) => !withdrawal && 'denunciation.not-withdrawn',
  report: unanswered,
  conclude: (denunciation, on) =>
    denunciation.reported || denunciation.fastTrack
      ? unanswered(denunciation, on)
      : 'denunciation.report-missing',
  'receive-overdue': (denunciation, on) => !isOverdue(denunciation, on) && 'denunciation.not-overdue',
  escalate: (denunciation, on) => !isOverdue(denunciation, on) && 'denunciation.not-overdue',
  'overdue-report': ({ escalated }) => !escalated && 'denunciation.not-escalated',
  'take-over': (denunciation, on) => {
    if (!isOverdue(denunciation, on)) return 'denunciation.not-overdue';
    return !denunciation.escalated && 'denunciation.not-escalated';
  },
  'request-protection': ({ protection }) =>
    (protection === 'requested' || protection === 'granted') && 'denunciation.protection-pending',
  'grant-protection': ({ protection }) =>
    protection !== 'requested' && 'denunciation.protection-not-requested',
  'refuse-protection': ({ protection }) =>
    protection !== 'requested' && 'denunciation.protection-not-requested',
  'end-protection': ({ protection }) => protection !== 'granted' && 'denunciation.protection-not-granted',
};

/**
 * Why this step cannot be taken on that day, whatever its papers say; `undefined` when it can.
 *
 * @param on day of the step; it decides whether a term is over
 */
export const obstacle = (
  denunciation: KnownDenunciation,
  action: DenunciationAction,
  on: LocalDate,
): DenunciationRefusal | undefined => {
  const cell = denunciationTransitions[denunciation.status][action];
  if (typeof cell === 'string') return cell;
  return guards[action]?.(denunciation, on) || undefined;
};
