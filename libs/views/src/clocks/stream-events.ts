import type { AuditLookEvent, DelegationEvent, UserEvent } from '#access';
import type { ApprovalEvent, PersonErased } from '#approvals';
import type { ComplaintEvent } from '#complaints';
import type { AccessEvent, DenunciationEvent, ManyIdentitiesViewed } from '#denunciations';
import type { DialogueEvent } from '#dialogues';
import type { DocumentEvent } from '#documents';
import type {
  CommitmentEvent,
  DisclosureEvent,
  DutyEvent,
  EstablishmentEvent,
  ObligationEvent,
  PeopleBoardEvent,
  ProgrammeEvent,
  RecommendationEvent,
} from '#duties';
import type { ExportEvent } from '#exports';
import type { CheckpointEvent, EvidenceTaken, SigningKeyEvent } from '#integrity';
import type { DomainEvent } from '#kernel';
import type { DeadlineRecomputed } from '#law';
import type { LetterEvent } from '#letters';
import type { BookEvent, ReorganisationEvent, UnitEvent } from '#organisation';
import type { PetitionEvent } from '#petitions';
import type { ReminderEvent } from '#reminders';
import type { PeriodEvent } from '#reports';
import type { CalendarEvent, CatalogueEvent, FormSetEvent, RuleSetEvent } from '#rulebook';
import type { JobUpkeepEvent, KeyFileEvent, ViewUpkeepEvent } from '#upkeep';
import type { SessionEvent, VisitEvent } from '#visits';

/** What each category of streams holds. A stream is called `<category>-<id>`. */
export type StreamEvents = {
  access: AccessEvent;
  approval: ApprovalEvent;
  auditlook: AuditLookEvent;
  book: BookEvent;
  calendar: CalendarEvent;
  catalogue: CatalogueEvent;
  checkpoint: CheckpointEvent;
  commitment: CommitmentEvent;
  complaint: ComplaintEvent;
  delegation: DelegationEvent;
  denunciation: DenunciationEvent;
  dialogue: DialogueEvent;
  disclosure: DisclosureEvent;
  document: DocumentEvent;
  duty: DutyEvent;
  establishment: EstablishmentEvent;
  evidence: EvidenceTaken;
  export: ExportEvent;
  formset: FormSetEvent;
  job: JobUpkeepEvent;
  keyfile: KeyFileEvent;
  letter: LetterEvent;
  obligation: ObligationEvent;
  peopleboard: PeopleBoardEvent;
  period: PeriodEvent;
  person: PersonErased;
  petition: PetitionEvent;
  programme: ProgrammeEvent;
  recommendation: RecommendationEvent;
  reminder: ReminderEvent;
  reorganisation: ReorganisationEvent;
  revealwatch: ManyIdentitiesViewed;
  ruleset: RuleSetEvent;
  session: SessionEvent;
  signing: SigningKeyEvent;
  unit: UnitEvent;
  user: UserEvent;
  view: ViewUpkeepEvent;
  visit: VisitEvent;
};

type Streams = Readonly<Record<string, DomainEvent>>;

/** Types of events that stand in streams of more than one category. */
export type SharedTypes<All extends Streams> = {
  [One in keyof All]: {
    [Other in Exclude<keyof All, One>]: Extract<All[One]['type'], All[Other]['type']>;
  }[Exclude<keyof All, One>];
}[keyof All];

/** A type of event names its stream's category; only what a change of the law moves stands on many. */
export type OnlyOwnTypes<All extends Streams> =
  Exclude<SharedTypes<All>, DeadlineRecomputed['type']> extends never ? All : never;
