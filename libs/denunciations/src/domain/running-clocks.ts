import type { DeadlineFact } from '#law';
import type { ClockName } from './denunciation.clocks.js';
import type { DenunciationAction } from './denunciation.command.js';
import type { KnownDenunciation, KnownStatus } from './denunciation.state.js';

const INTAKE: readonly KnownStatus[] = ['received', 'checking'];
const SETTLING: readonly KnownStatus[] = ['accepted', 'verifying', 'suspended', 'taken-over'];
const FOLLOWED: readonly KnownStatus[] = ['handled', 'publicised', 'followed-up'];

type Runs = (denunciation: KnownDenunciation) => boolean;

const during =
  (...statuses: readonly KnownStatus[]): Runs =>
  ({ status }) =>
    statuses.includes(status);

/** Runs until each of these papers is there. */
const until =
  (...papers: readonly DenunciationAction[]): Runs =>
  (denunciation) =>
    !papers.every((action) => denunciation.papers[action] !== undefined);

/** Until when each clock has something to wait for; whether it ever began is another question. */
const RUNS: Readonly<Record<ClockName, Runs>> = {
  intake: during(...INTAKE),
  transfer: during(...INTAKE),
  press: until('answer-forwarder'),
  notice: until('notify-denouncer'),
  resolve: during(...SETTLING),
  notify: until('notify-denouncer', 'notify-accused'),
  stopSend: until('send-stop'),
  send: until('send-conclusion', 'notify-conclusion'),
  handle: during('concluded'),
  publish: ({ publicised }) => !publicised.includes('conclusion'),
  resultReport: until('report-result'),
  publishHandling: ({ publicised }) => !publicised.includes('handling'),
  follow: during(...FOLLOWED),
  review: during('reviewed', ...INTAKE),
  ask: ({ escalated, status }) => !escalated && (SETTLING.includes(status) || INTAKE.includes(status)),
  overdueReport: (denunciation) =>
    SETTLING.includes(denunciation.status) && until('overdue-report')(denunciation),
};

export type DenunciationClock = Readonly<{ step: ClockName; fact: DeadlineFact; running: boolean }>;

/** Every clock that was started, the last of each name, in the order of the procedure. */
export const clocksOf = (denunciation: KnownDenunciation): readonly DenunciationClock[] =>
  (Object.entries(RUNS) as [ClockName, Runs][]).flatMap(([step, runs]) => {
    const fact = denunciation.clocks[step];
    return fact ? [{ step, fact, running: runs(denunciation) }] : [];
  });

/** Time of settlement stands: suspended, or an expert is waited for. */
export const isPaused = ({ status, suspendedOn, expertSince }: KnownDenunciation): boolean =>
  SETTLING.includes(status) && (suspendedOn ?? expertSince) !== undefined;
