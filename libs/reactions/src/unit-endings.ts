import { WORK_KINDS } from './work-kinds.js';

/**
 * What becomes of each category of streams that is not handed over when its unit ends. A category that is neither here
 * nor among `WORK_KINDS` was forgotten.
 */
export const STAYS_WHEN_A_UNIT_ENDS: Readonly<Record<string, string>> = {
  access: 'what a person was shown is history of that day',
  approval: 'a signature is waited for, for some days only; whoever may not sign any more does not',
  auditlook: 'what an inspector looked at is history of that day',
  book: 'a numbered book ends with its unit; the successor begins its own',
  calendar: 'belongs to no unit',
  catalogue: 'belongs to no unit',
  checkpoint: 'is over the whole log, and belongs to no unit',
  delegation: 'a delegation speaks for a role in the unit, which ends with it',
  evidence: 'what left with proofs is history of that day',
  export: 'what left as a file is history of that day',
  document: 'a paper stays under the unit that issued it',
  duty: 'what was done counts for the year and the unit in which it was done',
  formset: 'belongs to no unit',
  job: 'what was done about work in the background belongs to no unit',
  keyfile: 'what was done with the key file is history of that day',
  period: 'a closed report stays the report of its unit',
  person: 'what is erased is erased',
  reminder: 'belongs to the thing it reminds of, and goes along with it',
  reorganisation: 'is what ends the unit',
  revealwatch: 'counts for one person and day',
  ruleset: 'belongs to no unit',
  signing: 'belongs to no unit',
  unit: 'ends, with the successors named',
  user: 'people are listed with the successor; a new role takes a person’s decision',
  view: 'what was decided about the program belongs to no unit',
  visit:
    'a reception stays in the book of the unit that held it, with the answer that it owes; its case goes',
};

/** Every category that has an answer, in the order of the alphabet. */
export const categoriesWithAnEnding = (): readonly string[] =>
  [...WORK_KINDS.map(({ category }) => category), ...Object.keys(STAYS_WHEN_A_UNIT_ENDS)].toSorted();
