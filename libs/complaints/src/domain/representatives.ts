import type { LocalDate } from '#kernel';
import { representativeLimits } from '#law';
import { no } from './complaint.refusal.js';
import type { Group, Signatory } from './complaint.terms.js';

/** Those who complain still. */
export const remaining = ({ signatories }: Group): readonly Signatory[] =>
  signatories.filter(({ withdrawnOn }) => withdrawnOn === undefined);

/** Fewer than five speak for themselves, and may send one or two all the same. */
const FEW = { min: 0, max: 2 };

const limitsOf = (people: number, day: LocalDate) => representativeLimits(people, day) ?? FEW;

/**
 * What makes the list of a group wrong at once, whoever has signed by then.
 *
 * @throws Refusal `complaint.representatives-too-many` (facts: most), `complaint.representative-not-signatory`
 */
export const checkGroup = (group: Group, day: LocalDate): void => {
  const people = remaining(group);
  const { max } = limitsOf(people.length, day);
  if (group.representatives.length > max) no('complaint.representatives-too-many', { most: max });
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
export const groupOwes = (group: Group | undefined, people: number, day: LocalDate, threshold: number) => {
  if (!group) return people >= threshold ? 'complaint.group-not-listed' : undefined;
  const still = remaining(group);
  if (still.some(({ signed }) => !signed)) return 'complaint.signatures-missing';
  const { min } = limitsOf(still.length, day);
  const named = group.representatives.length;
  const spoken = named >= min && (named === 0 || group.paper !== undefined);
  return spoken ? undefined : 'complaint.representatives-missing';
};
