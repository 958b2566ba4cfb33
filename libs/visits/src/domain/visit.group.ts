import type { SubjectRef } from '#identity';
import { refuse as say, type LocalDate } from '#kernel';
import { representativeLimits, type Law } from '#law';
import type { LogCommand, NamedRepresentative } from './visit.command.js';
import type { VisitRefusal } from './visit.refusal.js';

const refuse = say<VisitRefusal>;

/** @throws Refusal `visit.nobody-present` */
export const checkPeople = (people: number): void => {
  if (!Number.isInteger(people) || people < 1) refuse('visit.nobody-present');
};

export const isLargeGroup = (people: number, law: Law): boolean =>
  people >= law.ruleSet.settings.groupThreshold;

type GroupFacts = Readonly<{
  largeGroup: boolean;
  largeGroupReason?: string;
  representatives?: readonly SubjectRef[];
}>;

/**
 * Whether it is a large group (đoàn đông người), and who may speak for it (LTCD 29).
 *
 * @throws Refusal `visit.group-without-reason`, `visit.representatives-too-many` (facts: max),
 *   `visit.representative-not-of-group`, `visit.representative-twice`
 */
export const groupFacts = ({ people, group, representatives, occurredOn, law }: LogCommand): GroupFacts => {
  const counted = isLargeGroup(people, law);
  const reason = group?.reason.trim();
  if (group && !reason) refuse('visit.group-without-reason');
  const named = representatives?.length ? speakers(representatives, people, occurredOn) : undefined;
  return {
    largeGroup: group?.large ?? counted,
    ...(reason && { largeGroupReason: reason }),
    ...(named && { representatives: named }),
  };
};

const speakers = (
  named: readonly NamedRepresentative[],
  people: number,
  day: LocalDate,
): readonly SubjectRef[] => {
  const max = representativeLimits(people, day)?.max ?? 0;
  if (named.length > max) refuse('visit.representatives-too-many', { max, people });
  if (named.some(({ ofGroup }) => !ofGroup)) refuse('visit.representative-not-of-group');
  if (new Set(named.map(({ subject }) => subject.subjectId)).size < named.length) {
    refuse('visit.representative-twice');
  }
  return named.map(({ subject: { subjectId, commitment } }) => ({ subjectId, commitment }));
};
