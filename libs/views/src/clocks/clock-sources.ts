import type { DomainEvent } from '#kernel';
import type { ClockName } from '#law';
import { caseClocks } from './clocks-of-cases.js';
import { denunciationClocks } from './clocks-of-denunciations.js';
import { dialogueClocks } from './clocks-of-dialogues.js';
import { letterClocks } from './clocks-of-letters.js';
import { disclosureClocks, recommendationClocks } from './clocks-of-registers.js';
import { sessionClocks } from './clocks-of-sessions.js';
import { visitClocks } from './clocks-of-visits.js';
import type { ClockKeeper } from './keeping-clocks.js';
import type { OnlyOwnTypes, StreamEvents } from './stream-events.js';

/** Every category of streams answers: who keeps its clocks, `null` where its events start none. */
export type ClockSources<All extends Readonly<Record<string, DomainEvent>>> = {
  readonly [Category in keyof All]: [ClockName<All[Category]>] extends [never]
    ? null
    : ClockKeeper<All[Category]>;
};

/**
 * Where the clocks of every kind of stream are kept. An event that carries a deadline obliges its noun to stand
 * here: a change of the law moves what is listed, and the reminders come of it.
 */
export const clockSources: ClockSources<OnlyOwnTypes<StreamEvents>> = {
  access: null,
  approval: null,
  auditlook: null,
  book: null,
  calendar: null,
  catalogue: null,
  checkpoint: null,
  commitment: null,
  complaint: caseClocks,
  delegation: null,
  denunciation: denunciationClocks,
  dialogue: dialogueClocks,
  disclosure: disclosureClocks,
  document: null,
  duty: null,
  establishment: null,
  evidence: null,
  export: null,
  formset: null,
  job: null,
  keyfile: null,
  letter: letterClocks,
  obligation: null,
  peopleboard: null,
  period: null,
  person: null,
  petition: caseClocks,
  programme: null,
  recommendation: recommendationClocks,
  reminder: null,
  reorganisation: null,
  revealwatch: null,
  ruleset: null,
  session: sessionClocks,
  signing: null,
  unit: null,
  user: null,
  view: null,
  visit: visitClocks,
};
