import type { ConferencePlan, DialogueKind, Direction, OpinionSource, Share } from '#dialogues';
import type { LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';

export type DialogueStatus =
  'planned' | 'announced' | 'held' | 'concluded' | 'published' | 'closed' | 'cancelled';

/** `done`: committed, and the commitment was fulfilled; it is one of the committed. */
export type OpinionCounts = Readonly<
  Record<
    'total' | 'answered' | 'committed' | 'done' | 'guided' | 'raised' | 'forwarded' | 'declined' | 'open',
    number
  >
>;

export type DialogueRow = Readonly<{
  dialogueId: string;
  code: string;
  title: string;
  kind: DialogueKind;
  unit: string;
  unitName: string;
  establishment?: string;
  heldOn: LocalDate;
  startsAt: string;
  place: string;
  status: DialogueStatus;
  opinions: OpinionCounts;
  /** Last day of the announcement; absent for a kind that the law gives none. */
  notice?: DeadlineFact;
  announcedOn?: LocalDate;
  /** Last day of the publication. */
  result?: DeadlineFact;
  publishedOn?: LocalDate;
  /** Next review of a resolution. */
  review?: DeadlineFact;
}>;

export type OpinionStatus =
  'open' | 'answered' | 'committed' | 'guided' | 'raised' | 'forwarded' | 'declined';

export type OpinionRow = Readonly<{
  no: number;
  text: string;
  topic: string;
  hamlet?: string;
  source: OpinionSource;
  status: OpinionStatus;
  answer?: string;
  by?: string;
  commitmentId?: string;
  /** Number of the petition that it became. */
  caseCode?: string;
  to?: string;
}>;

export type ReadOut = Readonly<{ previous?: string; fulfilled: number; promised: number; note?: string }>;

export type Minutes = Readonly<{
  minutesNo: string;
  signedOn: LocalDate;
  summary: string;
  agreed: readonly string[];
  notAgreed: readonly string[];
  signatures: readonly Readonly<{ side: 'holder' | 'workers'; by: string }>[];
}>;

export type DialogueDetail = DialogueRow &
  Readonly<{
    topics: readonly string[];
    audience: string;
    chair: string;
    online: boolean;
    opinionsUntil?: LocalDate;
    attended?: number;
    conference?: ConferencePlan;
    quorum?: Share;
    readOut?: ReadOut;
    minutes?: Minutes;
    opinionList: readonly OpinionRow[];
    /** Answered on the spot of all raised: `6/9 (66,67 %)`. */
    answeredOnSpot: string;
    conclusions: readonly string[];
    directions: readonly (Direction & Readonly<{ no: number; commitmentId: string }>)[];
    votes?: Share;
    followUps: readonly Readonly<{ on: LocalDate; note: string }>[];
    documentNo?: string;
    revision: number;
  }>;

export type DialogueRequestStatus = 'requested' | 'accepted' | 'declined' | 'planned';

/** yêu cầu đối thoại, and what was answered. */
export type DialogueRequestRow = Readonly<{
  dialogueId: string;
  kind: DialogueKind;
  unit: string;
  unitName: string;
  establishment?: string;
  subject: string;
  askedOn: LocalDate;
  asking: Share;
  reply?: DeadlineFact;
  status: DialogueRequestStatus;
  answer?: string;
  answeredOn?: LocalDate;
  revision: number;
}>;
