import { ApprovalsModule } from '#approvals';
import { ComplaintsModule } from '#complaints';
import { DenunciationsModule } from '#denunciations';
import { DialoguesModule } from '#dialogues';
import { DocumentsModule } from '#documents';
import { DutiesModule } from '#duties';
import { ExportsModule } from '#exports';
import { IntegrityModule } from '#integrity';
import { LettersModule } from '#letters';
import { OrganisationModule } from '#organisation';
import { PetitionsModule } from '#petitions';
import { ReportsModule } from '#reports';
import { RulebookModule } from '#rulebook';
import { RemindersModule } from '#reminders';
import { UpkeepModule } from '#upkeep';
import { VisitsModule } from '#visits';

/** The modules of all nouns that people can act on; whoever composes a program over the log takes them all. */
export const writeSides = [
  OrganisationModule,
  RulebookModule,
  VisitsModule,
  LettersModule,
  PetitionsModule,
  ComplaintsModule,
  DenunciationsModule,
  DialoguesModule,
  DutiesModule,
  ReportsModule,
  DocumentsModule,
  RemindersModule,
  ApprovalsModule,
  UpkeepModule,
  ExportsModule,
  IntegrityModule,
];
