import { no } from './complaint.refusal.js';
import type { Group, Signatory } from './complaint.terms.js';

/** From so many people on a complaint is made through representatives (LTCD 29). */
const REPRESENTED_FROM = 5;

/** Those who complain still. */
export const remaining = ({ signatories }: Group): readonly Signatory[] =>
  signatories.filter(({ withdrawnOn }) => withdrawnOn === undefined);

/**
 * How many may speak for so many people: 5 to 10 people, 1 or 2; more than 10, up to 5; fewer than 5 need nobody
 * and may send one or two.
 *
 * @source LTCD 29; NĐ124 6 (until 2026-06-30), which allows the same numbers
 */
export const representativesOf = (people: number): Readonly<{ least: number; most: number }> => {
  if (people < REPRESENTED_FROM) return { least: 0, most: 2 };
  return people <= 10 ? { least: 1, most: 2 } : { least: 1, most: 5 };
};

/**
 * What makes the list of a group wrong at once, whoever has signed by then.
 *
 * @throws Refusal `complaint.representatives-too-many` (facts: most), `complaint.representative-not-signatory`
 */
export const checkGroup = (group: Group): void => {
  const people = remaining(group);
  const { most } = representativesOf(people.length);
  if (group.representatives.length > most) no('complaint.representatives-too-many', { most });
  const stranger = group.representatives.find((number) => !people.some((person) => person.no === number));
  if (stranger !== undefined) no('complaint.representative-not-signatory', { no: stranger });
};

/**
 * What the group still owes before acceptance: every signature, representatives, the paper that names them.
 * A group that nobody listed owes the list.
 *
 * @param threshold from so many people on they are a group (đoàn đông người): a setting of the law
 * @source NĐ124 16(1)
 */
export const groupOwes = (group: Group | undefined, people: number, threshold: number) => {
  if (!group) return people >= threshold ? 'complaint.group-not-listed' : undefined;
  const still = remaining(group);
  if (still.some(({ signed }) => !signed)) return 'complaint.signatures-missing';
  const { least } = representativesOf(still.length);
  const named = group.representatives.length;
  const spoken = named >= least && (named === 0 || group.paper !== undefined);
  return spoken ? undefined : 'complaint.representatives-missing';
};
