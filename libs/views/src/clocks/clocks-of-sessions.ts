import { idOf } from '#kernel';
import type { SessionClocks, SessionEvent } from '#visits';
import type { SessionNotes } from '../visits/reception-sessions.types.js';
import { sessions } from '../visits/sessions.table.js';
import { clockTable } from './clock-table.js';
import { during, type ClockKeeper } from './keeping-clocks.js';

/** The schedule is owed until it is posted, what an online session needs until it is done or the session is over. */
export const sessionClocks: ClockKeeper<SessionEvent> = {
  table: clockTable('session_clocks'),
  of: (rows, stream) => {
    const session = rows.get(sessions, idOf(stream));
    if (!session) return undefined;
    const { unit, code, status } = session;
    const { schedule, onlineNotice, onlineTest } = JSON.parse(session.clocks) as SessionClocks;
    const { noticedOn, testedOn } = JSON.parse(session.notes) as SessionNotes;
    const ahead = status === 'planned' || status === 'posted';
    return {
      unit,
      code,
      clocks: {
        schedule: during(status === 'planned', schedule),
        onlineNotice: during(ahead && noticedOn === undefined, onlineNotice),
        onlineTest: during(ahead && testedOn === undefined, onlineTest),
      },
    };
  },
};
