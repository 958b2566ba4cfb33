import type { PeopleBoardEvent } from '#duties';
import { dueIndex } from '../clocks/clock-table.js';
import { disclosureClocks, recommendationClocks } from '../clocks/clocks-of-registers.js';
import { keepingClocks } from '../clocks/keeping-clocks.js';
import type { View } from '../view.js';
import {
  dialogueHolders,
  dutyFacts,
  dutyRevisions,
  dutyWaivers,
  establishments,
  handRecords,
  localObligations,
  satisfactions,
} from './duty-records.js';
import { obligationHandlers, type ObligationViewEvent } from './obligations-of.js';
import { peopleBoardHandlers, peopleBoards } from './people-boards.js';
import { disclosures, programmes, recommendations } from './register-records.js';
import { registerHandlers, type RegisterEvent } from './registers-of.js';

/** nghĩa vụ: who owes what, what was held, what must be public. Small registers, in one file. */
export const dutiesView: View<ObligationViewEvent | PeopleBoardEvent | RegisterEvent> = {
  name: 'duties',
  version: 8,
  tables: [
    establishments,
    dutyFacts,
    dutyWaivers,
    handRecords,
    dutyRevisions,
    localObligations,
    dialogueHolders,
    satisfactions,
    disclosures,
    recommendations,
    programmes,
    peopleBoards,
    disclosureClocks.table,
    recommendationClocks.table,
  ],
  indexes: [
    'CREATE INDEX disclosure_by_day ON disclosures (decidedOn, disclosureId)',
    'CREATE INDEX recommendation_by_day ON recommendations (receivedOn, recommendationId)',
    'CREATE INDEX programme_by_day ON programmes (fromDay, programmeId)',
    'CREATE INDEX hand_record_by_day ON duty_hand_records (heldOn DESC, dutyId, no DESC)',
    'CREATE INDEX waiver_by_period ON duty_waivers (period DESC, dutyId)',
    `CREATE INDEX people_board_by_day ON people_boards (status = 'ended', fromDay DESC, boardId)`,
    dueIndex(disclosureClocks.table),
    dueIndex(recommendationClocks.table),
  ],
  on: {
    ...obligationHandlers,
    ...peopleBoardHandlers,
    ...keepingClocks<RegisterEvent>(
      { disclosure: disclosureClocks, recommendation: recommendationClocks },
      registerHandlers,
    ),
  },
};
