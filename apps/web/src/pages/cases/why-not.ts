import type { Catalogue } from '../../i18n/vi.js';

/** Why an act is barred now, by the refusal's code; an unknown code is shown as it is, never hidden. */
export const whyNot = (code: string | undefined, text: Catalogue): string =>
  code === undefined ? '' : (text.caseFile.whyNot[code] ?? code);

/** What an act is called: by its noun where nouns differ. */
export const actName = (noun: string, verb: string, text: Catalogue): string =>
  text.actions[`${noun}.${verb}`] ?? text.actions[verb] ?? verb;
