import { localDate, present, refuse as say } from '#kernel';
import { deadline, deadlineFact, type DeadlineFact, type EntryNote, type Law } from '#law';
import type { PlanSessionCommand } from './session.command.js';
import type { SessionClocks, SessionEvent, SessionPlanned } from './session.events.js';
import type { SessionRefusal } from './session.refusal.js';
import type { Session } from './session.state.js';

const refuse = say<SessionRefusal>;

/** NĐ154 16–24. */
const ONLINE_FROM = localDate('2026-07-01');

/** What must happen before the session, and until when; an unscheduled one has nothing to post. */
export const sessionClocks = (
  law: Law,
  { kind, heldOn, online }: Pick<SessionPlanned['data'], 'kind' | 'heldOn' | 'online'>,
): SessionClocks => {
  const before = (rule: string): DeadlineFact => deadlineFact(deadline(law, { rule, from: heldOn }));
  return {
    ...(kind === 'periodic' && { schedule: before('TCD.SCHEDULE') }),
    ...(online && { onlineNotice: before('TCD.ONLINE.NOTICE'), onlineTest: before('TCD.ONLINE.TEST') }),
  };
};

/** Plans a session; the same plan sent again is no news. */
export const planSession = (
  session: Session,
  command: PlanSessionCommand,
  law: Law,
  late: EntryNote,
): readonly SessionEvent[] => {
  const { sessionId, occurredOn, code, unit, kind, ground, plannedFor, heldOn, startsAt, place, online } =
    command;
  if (session.status !== 'none') {
    const { planned } = session;
    return planned.kind === kind && planned.unit === unit && planned.heldOn === heldOn
      ? []
      : refuse('session.id-taken', { sessionId });
  }
  if (heldOn < occurredOn) refuse('session.day-before-plan', { heldOn });
  if (kind === 'unscheduled' && !ground) refuse('session.ground-missing');
  if (kind === 'periodic' && ground) refuse('session.ground-not-needed');
  checkOnline(command);
  const what = { code, unit, kind, ...present({ ground }), plannedFor, heldOn, startsAt, place };
  const clocks = { ...present({ online }), ...sessionClocks(law, command) };
  return [{ type: 'SessionPlanned', data: { sessionId, occurredOn, ...what, ...clocks, ...late } }];
};

const checkOnline = ({ online, heldOn, noSecrecyAsked, secured }: PlanSessionCommand): void => {
  if (!online) return;
  if (heldOn < ONLINE_FROM) refuse('session.online-not-in-force', { validFrom: ONLINE_FROM });
  if (online === 'denunciation' && !(noSecrecyAsked && secured)) refuse('session.online-secrecy');
};
