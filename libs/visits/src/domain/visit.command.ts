import type { LocalDate } from '#kernel';
import type { Law } from '#law';
import type {
  RefusalNoticeIssued,
  VisitAnswered,
  VisitCorrected,
  VisitLetterLinked,
  VisitLogged,
} from './visit.events.js';
import type { SubjectRef } from '#identity';

type World = Readonly<{ today: LocalDate; law: Law }>;

/** The session of the head in which the visit was held, as it stands. */
export type SessionOfVisit = Readonly<{
  sessionId: string;
  unit: string;
  kind: 'periodic' | 'unscheduled';
  heldOn: LocalDate;
  cancelled: boolean;
  /** Held online; a denunciation only when the session was arranged for one (NĐ154 20). */
  online?: 'denunciation' | 'other';
}>;

/** A representative as the desk enters them; the event keeps who, the decider asks whether they may. */
export type NamedRepresentative = Readonly<{ subject: SubjectRef; ofGroup: boolean }>;

type Decided =
  'largeGroup' | 'largeGroupReason' | 'representatives' | 'reply' | 'notice' | 'session' | 'online';

export type LogCommand = World &
  Readonly<{
    type: 'log';
    session?: SessionOfVisit;
    representatives?: readonly NamedRepresentative[];
    /** Says otherwise than the number of people does. */
    group?: Readonly<{ large: boolean; reason: string }>;
  }> &
  Omit<VisitLogged['data'], Decided>;

export type AfterVisit =
  | (World & Readonly<{ type: 'correct' }> & Omit<VisitCorrected['data'], 'largeGroup'>)
  | (World & Readonly<{ type: 'answer' }> & VisitAnswered['data'])
  | (World &
      Readonly<{ type: 'notify' }> &
      Omit<RefusalNoticeIssued['data'], 'clause'> &
      Readonly<{ clause?: string }>)
  | (World & Readonly<{ type: 'link' }> & VisitLetterLinked['data']);

export type VisitCommand = LogCommand | AfterVisit;
export type VisitAction = VisitCommand['type'];
