import type { View } from '../view.js';
import { dialogueHolders, dutyFacts, dutyWaivers, establishments, localObligations } from './duty-records.js';
import { obligationHandlers, type ObligationViewEvent } from './obligations-of.js';

/** nghĩa vụ: who owes what, and what was held. Small registers, in one file. */
export const dutiesView: View<ObligationViewEvent> = {
  name: 'duties',
  version: 1,
  tables: [establishments, dutyFacts, dutyWaivers, localObligations, dialogueHolders],
  indexes: ['CREATE INDEX establishment_by_name ON establishments (name, id)'],
  on: obligationHandlers,
};
