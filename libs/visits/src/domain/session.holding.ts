import { present, refuse as say } from '#kernel';
import type { EntryNote } from '#law';
import type { ConcludeSessionCommand, HoldSessionCommand } from './session.command.js';
import type { SessionEvent } from './session.events.js';
import { checkPoints, point } from './session.points.js';
import type { SessionRefusal } from './session.refusal.js';
import type { KnownSession } from './session.state.js';

const refuse = say<SessionRefusal>;

/** Held on its day: on another one it was postponed first. */
export const holdSession = (
  session: KnownSession,
  command: HoldSessionCommand,
  late: EntryNote,
): readonly SessionEvent[] => {
  const { sessionId, occurredOn, heldBy, startedAt, endedAt, authorisation } = command;
  const { unit, kind, ground, heldOn } = session.planned;
  if (occurredOn !== heldOn) refuse('session.other-day', { heldOn });
  if (startedAt !== undefined && endedAt !== undefined && endedAt < startedAt)
    refuse('session.hours-invalid');
  const online = onlineFacts(session, command);
  const what = { unit, kind, ...present({ ground }), heldBy };
  const optional = { ...present({ startedAt, endedAt, authorisation, online }), ...late };
  return [{ type: 'SessionHeld', data: { sessionId, occurredOn, ...what, ...optional } }];
};

/** An online reception was announced and tested beforehand, and leaves a recording (NĐ154 22–24). */
const onlineFacts = ({ planned, noticed, tested }: KnownSession, { online }: HoldSessionCommand) => {
  if (!planned.online) return online ? refuse('session.not-online') : undefined;
  if (!noticed) refuse('session.online-not-noticed');
  if (!tested) refuse('session.online-not-tested');
  if (!online) return refuse('session.online-facts-missing');
  const { connectedAt, recording, points } = online;
  if (!/^[0-9a-f]{64}$/.test(recording)) refuse('session.recording-invalid');
  checkPoints(points);
  return { connectedAt, recording, points: points.map(point) };
};

/** Id of the commitment that a direction becomes: the same for every repeat. */
export const commitmentOfSession = (sessionId: string, no: number): string => `${sessionId}-chi-dao-${no}`;

/** The notice of conclusions with its directions; a session may have several notices, one for each matter. */
export const concludeSession = (
  session: KnownSession,
  command: ConcludeSessionCommand,
  late: EntryNote,
): readonly SessionEvent[] => {
  const { sessionId, occurredOn, documentNo, items } = command;
  const { unit } = session.planned;
  if (items.length === 0) refuse('session.directions-missing');
  if (session.documents.includes(documentNo)) refuse('session.document-known', { documentNo });
  if (session.heldOn !== undefined && occurredOn < session.heldOn) {
    refuse('session.step-before-plan', { plannedOn: session.heldOn });
  }
  const at = { sessionId, occurredOn, ...late };
  const directions = items.map(({ direction, body, dueOn, visitId }, index): SessionEvent => {
    if (dueOn < occurredOn) refuse('session.due-before-session', { dueOn });
    const no = session.directions + index + 1;
    const commitmentId = commitmentOfSession(sessionId, no);
    const item = { unit, documentNo, no, commitmentId, direction, body, dueOn, ...present({ visitId }) };
    return { type: 'SessionDirectionGiven', data: { ...at, ...item } };
  });
  const issued = { ...at, documentNo, directions: items.length };
  return [{ type: 'ConclusionsIssued', data: issued }, ...directions];
};
