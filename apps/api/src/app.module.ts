import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ConflictsModule } from '#access';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { approvalDesks } from './approvals/approval-desks.js';
import { ConflictPages } from './acting/conflict-pages.js';
import { ConflictsController } from './acting/conflicts.controller.js';
import { DelegationsController } from './acting/delegations.controller.js';
import { CaseIds } from './cases/case-ids.js';
import { CasePages } from './cases/case-pages.js';
import { CaseRows } from './cases/case-rows.js';
import { CasesController } from './cases/cases.controller.js';
import { CataloguesController } from './catalogues/catalogues.controller.js';
import { UnitHeads } from './acting/unit-heads.js';
import { ChosenCatalogues } from './catalogues/chosen-catalogues.js';
import { CommitmentsController } from './commitments/commitments.controller.js';
import { ComplaintDecisionController } from './complaints/complaint-decision.controller.js';
import { ComplaintDesk } from './complaints/complaint-desk.js';
import { ComplaintEndingController } from './complaints/complaint-ending.controller.js';
import { ComplaintIntakeController } from './complaints/complaint-intake.controller.js';
import { ComplaintVerificationController } from './complaints/complaint-verification.controller.js';
import { ComplaintsController } from './complaints/complaints.controller.js';
import { DenunciationConclusionController } from './denunciations/denunciation-conclusion.controller.js';
import { DenunciationDesk } from './denunciations/denunciation-desk.js';
import { DenunciationIntakeController } from './denunciations/denunciation-intake.controller.js';
import { DenunciationLooks } from './denunciations/denunciation-looks.js';
import { DenunciationOversightController } from './denunciations/denunciation-oversight.controller.js';
import { DenunciationPages } from './denunciations/denunciation-pages.js';
import { DenunciationVerificationController } from './denunciations/denunciation-verification.controller.js';
import { DenunciationsController } from './denunciations/denunciations.controller.js';
import { DialogueActions } from './dialogues/dialogue-actions.js';
import { DialogueRequestsController } from './dialogues/dialogue-requests.controller.js';
import { DialoguesController } from './dialogues/dialogues.controller.js';
import { MeetingsController } from './dialogues/meetings.controller.js';
import { OpinionsController } from './dialogues/opinions.controller.js';
import { DisclosuresController } from './programmes/disclosures.controller.js';
import { PeopleBoardsController } from './programmes/people-boards.controller.js';
import { ProgrammesController } from './programmes/programmes.controller.js';
import { RecommendationsController } from './programmes/recommendations.controller.js';
import { DutiesController } from './duties/duties.controller.js';
import { DutyRecordsController } from './duties/duty-records.controller.js';
import { EstablishmentsController } from './duties/establishments.controller.js';
import { LocalObligationsController } from './duties/local-obligations.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { Idempotency } from './http/idempotency.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RaisedCase } from './http/raised-case.js';
import { ReadYourWrites } from './http/read-your-writes.js';
import { validation } from './http/validation.js';
import { backgroundControllers, backgroundWork } from './jobs/background.js';
import { LawController } from './law/law.controller.js';
import { LawDesk } from './law/law-desk.js';
import { ProposalsController } from './law/proposals.controller.js';
import { ActsController } from './inspection/acts.controller.js';
import { EvidenceController } from './integrity/evidence.controller.js';
import { IntegrityController } from './integrity/integrity.controller.js';
import { LoggedCheckpoints } from './integrity/logged-checkpoints.js';
import { LateEntriesController } from './inspection/late-entries.controller.js';
import { LeaderController } from './leader/leader.controller.js';
import { LetterDesk } from './letters/letter-desk.js';
import { LetterDisposalsController } from './letters/letter-disposals.controller.js';
import { LetterBook } from './letters/letter-book.js';
import { LetterEntries } from './letters/letter-entry.js';
import { LetterFollowUpsController } from './letters/letter-follow-ups.controller.js';
import { LettersController } from './letters/letters.controller.js';
import { noticeControllers, noticeParts } from './notices/notice-parts.js';
import { ClosingUnit } from './organisation/closing-unit.js';
import { ReorganisationsController } from './organisation/reorganisations.controller.js';
import { StaffDesk } from './organisation/staff-desk.js';
import { StaffRefs } from './organisation/staff-refs.js';
import { UnitsController } from './organisation/units.controller.js';
import { UsersController } from './organisation/users.controller.js';
import { Citizens } from './people/citizens.js';
import { DocumentsController } from './papers/documents.controller.js';
import { PaperWall } from './papers/paper-wall.js';
import { PaperPeople } from './papers/paper-people.js';
import { PapersController } from './papers/papers.controller.js';
import { Papers } from './papers/papers.js';
import { PeopleController } from './people/people.controller.js';
import { PersonMatches } from './people/person-matches.js';
import { Reception } from './people/reception.js';
import { PetitionFollowUpsController } from './petitions/petition-follow-ups.controller.js';
import { PetitionsController } from './petitions/petitions.controller.js';
import { SessionGuard } from './policy/session.guard.js';
import { SignedIn } from './policy/signed-in.js';
import { PeriodsController } from './reports/periods.controller.js';
import { ReportCell } from './reports/report-cell.js';
import { ReportDesk } from './reports/report-desk.js';
import { ReportsController } from './reports/reports.controller.js';
import { ShownPeriods } from './reports/shown-period.js';
import { reminderControllers, reminderParts } from './reminders/reminder-parts.js';
import { PracticeController } from './practice/practice.controller.js';
import { SessionController } from './session/session.controller.js';
import { StepUp } from './session/step-up.js';
import { PasswordController } from './session/password.controller.js';
import { SetupController } from './session/setup.controller.js';
import { systemControllers, systemParts } from './system/system-controllers.js';
import { ReceptionSessionsController } from './reception-sessions/reception-sessions.controller.js';
import { SessionPages } from './reception-sessions/session-pages.js';
import { AfterVisitController } from './visits/after-visit.controller.js';
import { Periods } from './visits/period.dto.js';
import { VisitDesk } from './visits/visit-desk.js';
import { VisitGroup } from './visits/visit-group.js';
import { VisitBook } from './visits/visit-book.js';
import { VisitNames } from './visits/visit-names.js';
import { VisitOutcomes } from './visits/visit-outcomes.js';
import { VisitReceivers } from './visits/visit-receivers.js';
import { VisitsController } from './visits/visits.controller.js';
import { writeSides } from './write-sides.js';

const controllers = [
  SessionController,
  SetupController,
  PasswordController,
  CataloguesController,
  UnitsController,
  ReorganisationsController,
  UsersController,
  DelegationsController,
  ConflictsController,
  ApprovalsController,
  VisitsController,
  AfterVisitController,
  ReceptionSessionsController,
  PeopleController,
  DraftsController,
  PapersController,
  DocumentsController,
  ...reminderControllers,
  CasesController,
  PetitionsController,
  PetitionFollowUpsController,
  ComplaintsController,
  DenunciationsController,
  DenunciationIntakeController,
  DenunciationVerificationController,
  DenunciationConclusionController,
  DenunciationOversightController,
  ComplaintIntakeController,
  ComplaintVerificationController,
  ComplaintEndingController,
  ComplaintDecisionController,
  LateEntriesController,
  ActsController,
  IntegrityController,
  EvidenceController,
  LettersController,
  LetterDisposalsController,
  LetterFollowUpsController,
  OpinionsController,
  MeetingsController,
  DialogueRequestsController,
  DialoguesController,
  CommitmentsController,
  DutiesController,
  DutyRecordsController,
  LocalObligationsController,
  DisclosuresController,
  RecommendationsController,
  PeopleBoardsController,
  ProgrammesController,
  EstablishmentsController,
  LeaderController,
  ReportsController,
  PeriodsController,
  LawController,
  ProposalsController,
  PracticeController,
  ...backgroundControllers,
  ...noticeControllers,
  ...systemControllers,
];

/** What every request passes on its way in and out. */
const edge: readonly Provider[] = [
  { provide: APP_GUARD, useClass: SessionGuard },
  { provide: APP_PIPE, useFactory: validation },
  { provide: APP_INTERCEPTOR, useClass: ReadYourWrites },
  { provide: APP_INTERCEPTOR, useClass: Idempotency },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

/** The whole application over opened ports. `CqrsModule` exactly once: a second one makes a second set of buses. */
@Module({})
export class AppModule {
  /** @param profile modules that bring the ports and the accounts */
  static over(...profile: readonly DynamicModule[]): DynamicModule {
    return {
      module: AppModule,
      imports: [CqrsModule.forRoot(), ...profile, ...writeSides, ConflictsModule],
      controllers,
      providers: [
        CaseIds,
        ConflictPages,
        ...approvalDesks,
        ...backgroundWork,
        CasePages,
        CaseRows,
        ChosenCatalogues,
        UnitHeads,
        Papers,
        PaperPeople,
        PaperWall,
        Citizens,
        DenunciationDesk,
        DenunciationLooks,
        DenunciationPages,
        ComplaintDesk,
        DialogueActions,
        LawDesk,
        ...noticeParts,
        ClosingUnit,
        LetterDesk,
        LetterBook,
        LoggedCheckpoints,
        LetterEntries,
        Periods,
        PersonMatches,
        RaisedCase,
        ...reminderParts,
        Reception,
        ReportCell,
        ReportDesk,
        ShownPeriods,
        SessionPages,
        SignedIn,
        StaffDesk,
        StaffRefs,
        StepUp,
        ...systemParts,
        VisitDesk,
        VisitGroup,
        VisitBook,
        VisitNames,
        VisitOutcomes,
        VisitReceivers,
        ...edge,
      ],
    };
  }
}
