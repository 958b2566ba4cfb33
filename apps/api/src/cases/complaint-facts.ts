import {
  competentElsewhere,
  competentResolver,
  isHeldAt,
  type Competence,
  type Complaint,
  type Contested,
  type Instance,
  type KnownComplaint,
} from '#complaints';
import { present, type LocalDate } from '#kernel';
import { regimeOf } from '#law';
import type { UnitTree } from '../organisation/unit-tree.js';

type Units = Pick<UnitTree, 'above' | 'get' | 'name'>;

/** What only a complaint has, for its page. Names nobody. */
export type ComplaintFacts = Readonly<{
  instance: Instance;
  discipline: boolean;
  contested?: Contested;
  /** It came in after the time-bar: ground 6 of LKN 11 may apply, unless there was a good reason. */
  filedLate: boolean;
  /** Whom the law of its day makes competent, where it is known whose decision is contested. */
  competent?: Competence;
  /** The unit's level has no such office: where it belongs, as far as the tree of units knows. */
  elsewhere?: Readonly<{ unit?: string; unitName?: string }>;
  group?: Readonly<{ people: number; unsigned: number; representatives: number }>;
}>;

export const complaintFacts = (complaint: Complaint, units: Units): ComplaintFacts | undefined => {
  if (complaint.status === 'none') return undefined;
  const { instance, discipline, contested, receivedOn, accepted, group, clocks } = complaint;
  const regime = regimeOf(accepted?.on ?? receivedOn);
  const still = group?.signatories.filter(({ withdrawnOn }) => withdrawnOn === undefined);
  return {
    instance,
    discipline,
    filedLate: clocks.timeBar !== undefined && receivedOn > clocks.timeBar.due,
    ...present({
      contested,
      competent: contested?.issuer && competentResolver(complaint, contested.issuer, regime),
      elsewhere: elsewhere(complaint, accepted?.on ?? receivedOn, units),
      group: group &&
        still && {
          people: still.length,
          unsigned: still.filter(({ signed }) => !signed).length,
          representatives: group.representatives.length,
        },
    }),
  };
};

/** The nearest unit above whose level has the office; the tree may not know it (a ministry, a neighbouring agency). */
const elsewhere = (complaint: KnownComplaint, on: LocalDate, units: Units): ComplaintFacts['elsewhere'] => {
  const level = units.get(complaint.unit)?.level;
  const competent = level && competentElsewhere(complaint, level, on);
  if (!competent) return undefined;
  const unit = units.above(complaint.unit).find((one) => {
    const at = units.get(one)?.level;
    return at !== undefined && isHeldAt(competent.resolver, at);
  });
  return unit === undefined ? {} : { unit, unitName: units.name(unit) };
};
