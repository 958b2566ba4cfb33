import { approvalsView } from './approvals/approvals.view.js';
import { casesView } from './cases/cases.view.js';
import { commitmentsView } from './commitments/commitments.view.js';
import { dialoguesView } from './dialogues/dialogues.view.js';
import { delegationsView } from './delegations/delegations.view.js';
import { documentsView } from './documents/documents.view.js';
import { dutiesView } from './duties/duties.view.js';
import { lateEntriesView } from './late-entries/late-entries.view.js';
import { lettersView } from './letters/letters.view.js';
import { remindersView } from './reminders/reminders.view.js';
import { standingView } from './standing/standing.view.js';
import { together } from './together.js';
import { reorganisationsView } from './units/reorganisations.view.js';
import { unitsView } from './units/units.view.js';
import { usersView } from './users/users.view.js';
import type { View } from './view.js';
import { visitsView } from './visits/visits.view.js';
import { registerWallView } from './wall/register-wall.view.js';

/** Every view there is. SQLite joins ten files at most: small registers stand `together` in one. */
export const allViews: readonly View[] = [
  together('units', [unitsView, reorganisationsView]),
  usersView,
  casesView,
  visitsView,
  lettersView,
  dialoguesView,
  commitmentsView,
  together('registers', [
    documentsView,
    lateEntriesView,
    remindersView,
    delegationsView,
    approvalsView,
    standingView,
    registerWallView,
  ]),
  dutiesView,
];
