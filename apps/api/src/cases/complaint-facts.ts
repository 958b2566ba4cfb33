import {
  competentResolver,
  type Competence,
  type Complaint,
  type Contested,
  type Instance,
} from '#complaints';
import { present } from '#kernel';
import { regimeOf } from '#law';

/** What only a complaint has, for its page. Names nobody. */
export type ComplaintFacts = Readonly<{
  instance: Instance;
  discipline: boolean;
  contested?: Contested;
  /** It came in after the time-bar: ground 6 of LKN 11 may apply, unless there was a good reason. */
  filedLate: boolean;
  /** Whom the law of its day makes competent, where it is known whose decision is contested. */
  competent?: Competence;
  group?: Readonly<{ people: number; unsigned: number; representatives: number }>;
}>;

export const complaintFacts = (complaint: Complaint): ComplaintFacts | undefined => {
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
      group: group &&
        still && {
          people: still.length,
          unsigned: still.filter(({ signed }) => !signed).length,
          representatives: group.representatives.length,
        },
    }),
  };
};
