import type { VisitRow } from './desk.types.js';
import type { Day, OfferedAction } from './types.js';

type Clock = { due: Day };

export type SessionRow = {
  sessionId: string;
  code: string;
  unit: string;
  unitName: string;
  kind: 'periodic' | 'unscheduled';
  ground?: 'a' | 'b';
  status: 'planned' | 'posted' | 'held' | 'concluded' | 'cancelled';
  heldOn: Day;
  startsAt: string;
  place: string;
  plannedFor: 'head' | 'authorised';
  heldBy?: 'head' | 'authorised';
  online?: string;
  postedOn?: Day;
  schedule?: Clock;
  onlineNotice?: Clock;
  visits: number;
  people: number;
  directions: number;
};

export type SessionDetail = SessionRow & {
  postponed?: { from: Day; to: Day; reason: string }[];
  cancelled?: string;
  directionList: {
    no: number;
    documentNo: string;
    direction: string;
    body: string;
    dueOn: Day;
    commitmentId: string;
  }[];
  visitList: VisitRow[];
  unanswered: number;
  actions: OfferedAction[];
  revision: number;
};
