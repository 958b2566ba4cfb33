import type { DeadlineFact } from '#law';
import type { Day, OfferedAction } from './types.js';

export type DialogueStatus =
  'planned' | 'announced' | 'held' | 'concluded' | 'published' | 'closed' | 'cancelled';
export const dialogueKinds = [
  'commune',
  'party',
  'head-staff',
  'work',
  'staff-conference',
  'worker-conference',
  'community-conference',
] as const;
export type DialogueKind = (typeof dialogueKinds)[number];
export type DialogueRow = {
  dialogueId: string;
  code: string;
  title: string;
  kind: DialogueKind;
  unit: string;
  unitName: string;
  heldOn: Day;
  startsAt: string;
  place: string;
  status: DialogueStatus;
  opinions: Record<
    'total' | 'answered' | 'committed' | 'done' | 'guided' | 'raised' | 'forwarded' | 'declined' | 'open',
    number
  >;
  notice?: DeadlineFact;
  result?: DeadlineFact;
  announcedOn?: Day;
  publishedOn?: Day;
  review?: DeadlineFact;
  establishment?: string;
};

export type Share = { n: number; of: number };
export type Minutes = {
  minutesNo: string;
  signedOn: Day;
  summary: string;
  agreed: string[];
  notAgreed: string[];
  signatures: { side: 'holder' | 'workers'; by: string }[];
};
export type DialogueRequest = {
  dialogueId: string;
  kind: DialogueKind;
  unitName: string;
  establishment?: string;
  subject: string;
  askedOn: Day;
  asking: Share;
  reply?: DeadlineFact;
  status: 'requested' | 'accepted' | 'declined' | 'planned';
  answer?: string;
  revision: number;
  actions: OfferedAction[];
};

export type Opinion = {
  no: number;
  text: string;
  topic: string;
  hamlet?: string;
  source: string;
  status: 'open' | 'answered' | 'committed' | 'guided' | 'raised' | 'forwarded' | 'declined';
  answer?: string;
  by?: string;
  commitmentId?: string;
  caseCode?: string;
  to?: string;
};
export type Dialogue = DialogueRow & {
  topics: string[];
  audience: string;
  chair: string;
  attended?: number;
  opinionList: Opinion[];
  conference?: { staff: number; form: 'all' | 'delegates'; summoned: number };
  quorum?: Share;
  readOut?: { fulfilled: number; promised: number; note?: string };
  minutes?: Minutes;
  conclusions: string[];
  directions: { no: number; commitmentId: string; text: string; owner: string; dueOn: Day }[];
  votes?: Share;
  followUps: { on: Day; note: string }[];
  documentNo?: string;
  revision: number;
  actions: (OfferedAction | string)[];
};

export type Commitment = {
  commitmentId: string;
  code: string;
  text: string;
  owner: string;
  ownerName: string;
  unit: string;
  unitName: string;
  dueOn: Day;
  status: 'open' | 'fulfilled' | 'late' | 'cancelled';
  daysLate: number;
  origin: { kind: string; ref: string; no?: number };
  madeOn: Day;
  acceptedOn?: Day;
  fulfilledOn?: Day;
  notifiedOn?: Day;
  revision: number;
};

export type LetterStatus = 'received' | 'registered' | 'classified' | 'disposed';
export type Letter = {
  letterId: string;
  code: string;
  channel: string;
  summary: string;
  status: LetterStatus;
  receivedOn: Day;
  disposition?: string;
  letterType?: string;
  competence?: string;
  ineligible?: string;
  confirmed: boolean;
  urgent: boolean;
  crimeSigns: boolean;
  /** Without a true name: there is nobody to tell. */
  nameless: boolean;
  forwardedBy?: string;
  parentCode?: string;
  partCodes: string[];
  sentTo?: string;
  answeredOn?: Day;
  replyOn?: Day;
  keptUntil?: Day;
  unit: string;
  unitName: string;
  citizen: string | null;
  caseCode?: string;
  /** Answer owed to the author. */
  due: DeadlineFact;
  revision: number;
};
