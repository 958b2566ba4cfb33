import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { Clock } from '#kernel';
import { LawBook } from '#law';
import { ApprovalsHandler } from './approvals/approvals.query.js';
import { BoardHandler } from './board/board.query.js';
import { CasePageHandler, CasesByIdHandler } from './cases/case-page.query.js';
import { QueueHandler } from './cases/queue.query.js';
import { SearchCasesHandler } from './cases/search.query.js';
import { CommitmentByIdHandler, CommitmentsHandler } from './commitments/commitments.query.js';
import { KeptPromisesHandler } from './commitments/kept-promises.query.js';
import { DelegationsHandler } from './delegations/delegations.query.js';
import { DialogueRequestsHandler } from './dialogues/dialogue-requests.query.js';
import { DialoguePageHandler, DialoguesHandler } from './dialogues/dialogues.query.js';
import { DocumentBookHandler, DocumentsAboutHandler } from './documents/documents.query.js';
import {
  DutyBoardHandler,
  DutyCoverageHandler,
  EstablishmentsHandler,
  ObligationsHandler,
} from './duties/duties.query.js';
import { BacklogHandler } from './duties/backlog.query.js';
import { DutyQualityHandler } from './duties/duty-quality.query.js';
import { DutyRecordsHandler } from './duties/duty-records.query.js';
import { ScorecardHandler } from './duties/scorecard.query.js';
import { PeopleBoardsHandler } from './duties/people-boards.query.js';
import { ProgrammesHandler } from './duties/programmes.query.js';
import { DisclosuresHandler, RecommendationsHandler } from './duties/registers.query.js';
import { CaseHistoryHandler } from './history/history.query.js';
import { LateEntriesHandler } from './late-entries/late-entries.query.js';
import { LetterByIdHandler, LettersHandler } from './letters/letters.query.js';
import { MarksOfListsHandler } from './marks/list-marks.query.js';
import { PeopleHandler } from './people/people.query.js';
import { ViewProgress } from './progress.js';
import { RatesHandler } from './rates/rates.query.js';
import { RemindersHandler } from './reminders/reminders.query.js';
import { RemindersToTellHandler } from './reminders/reminders-to-tell.query.js';
import { CaseHolders, OpenPromises, RestingCases } from './reminders/watched.js';
import { ScopedReads } from './scoped-read.js';
import { WholeLists } from './whole/whole-lists.js';
import { ViewReader } from './sqlite/view-reader.js';
import { ReorganisationsHandler } from './units/reorganisations.query.js';
import { UnitHistoryHandler } from './units/unit-history.query.js';
import { UnitNames } from './units/unit-names.js';
import { WorkOfUnitsHandler } from './units/unit-work.query.js';
import { UnitsHandler } from './units/units.query.js';
import { StaffNames } from './users/staff-names.js';
import { OfficersHandler, UsersHandler } from './users/users.query.js';
import { ReceptionSessionHandler, ReceptionSessionsHandler } from './visits/reception-sessions.query.js';
import { VisitByIdHandler, VisitDayHandler } from './visits/visit-day.query.js';
import { SessionVisitsHandler, VisitsAboutCaseHandler, VisitsHandler } from './visits/visit-lists.query.js';

const handlers: Provider[] = [
  ApprovalsHandler,
  BoardHandler,
  CaseHistoryHandler,
  CasePageHandler,
  CasesByIdHandler,
  CommitmentByIdHandler,
  CommitmentsHandler,
  KeptPromisesHandler,
  DutyBoardHandler,
  DutyCoverageHandler,
  EstablishmentsHandler,
  ObligationsHandler,
  BacklogHandler,
  DutyQualityHandler,
  DutyRecordsHandler,
  ScorecardHandler,
  PeopleBoardsHandler,
  ProgrammesHandler,
  DisclosuresHandler,
  RecommendationsHandler,
  DelegationsHandler,
  DialoguePageHandler,
  DialogueRequestsHandler,
  DialoguesHandler,
  LateEntriesHandler,
  DocumentBookHandler,
  DocumentsAboutHandler,
  LetterByIdHandler,
  LettersHandler,
  MarksOfListsHandler,
  OfficersHandler,
  PeopleHandler,
  QueueHandler,
  RatesHandler,
  RemindersHandler,
  RemindersToTellHandler,
  ReceptionSessionHandler,
  ReceptionSessionsHandler,
  SearchCasesHandler,
  ReorganisationsHandler,
  UnitHistoryHandler,
  SessionVisitsHandler,
  UnitsHandler,
  WorkOfUnitsHandler,
  UsersHandler,
  VisitByIdHandler,
  VisitDayHandler,
  VisitsAboutCaseHandler,
  VisitsHandler,
];

/** Questions and their answers. Needs `Clock`, `LawBook` and `EventStore` from the composition. */
@Module({})
export class ViewsModule {
  static forReader(reader: ViewReader, progress: ViewProgress): DynamicModule {
    const provided: Provider[] = [
      { provide: ScopedReads, useValue: new ScopedReads(reader) },
      { provide: UnitNames, useValue: new UnitNames(reader) },
      { provide: StaffNames, useValue: new StaffNames(reader) },
      { provide: CaseHolders, useValue: new CaseHolders(reader) },
      { provide: OpenPromises, useValue: new OpenPromises(reader) },
      { provide: RestingCases, useValue: new RestingCases(reader) },
      { provide: ViewProgress, useValue: progress },
      {
        provide: WholeLists,
        inject: [Clock, LawBook],
        useFactory: (clock: Clock, laws: LawBook) => new WholeLists(reader, clock, laws),
      },
    ];
    return {
      module: ViewsModule,
      providers: [...provided, ...handlers],
      exports: [
        ScopedReads,
        UnitNames,
        StaffNames,
        ViewProgress,
        CaseHolders,
        OpenPromises,
        RestingCases,
        WholeLists,
      ],
    };
  }
}
