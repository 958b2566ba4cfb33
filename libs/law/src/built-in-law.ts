import { vietnamCalendar } from './calendars/vietnam.js';
import { LawBook, type Law } from './law.types.js';
import { complaintRules } from './rules/complaints.js';
import { denunciationRules } from './rules/denunciations.js';
import { dialogueRules } from './rules/dialogues.js';
import { provisions } from './rules/provisions.js';
import { receptionRules } from './rules/reception.js';
import { transitional } from './rules/transitional.js';
import { defaultSettings } from './settings/default-settings.js';

/** The law as shipped, with the stricter choice wherever the law leaves one. */
export const builtInLaw: Law = {
  ruleSet: {
    version: 'vn-2026.1',
    rules: [...complaintRules, ...denunciationRules, ...receptionRules, ...dialogueRules],
    provisions,
    transitional,
    settings: defaultSettings,
  },
  calendar: vietnamCalendar,
};

export class BuiltInLawBook extends LawBook {
  override current(): Law {
    return builtInLaw;
  }

  override asOf(): Law {
    return builtInLaw;
  }
}
