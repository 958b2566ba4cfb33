import { allowedComplaintActions, complaintDecider, type ComplaintEvent } from '#complaints';
import type { EventStore } from '#event-store';
import type { Sealed } from '#identity';
import { present, type AllowedAction, type LocalDate, type Resource } from '#kernel';
import type { Law } from '#law';
import { allowedPetitionActions, petitionDecider, type PetitionEvent } from '#petitions';
import { stateOf } from '../policy/stream-state.js';
import { complaintFacts, type ComplaintFacts } from './complaint-facts.js';

/** What the case's own stream says now; asked after the scoped views have said that the reader may see it. */
export type CaseState = Readonly<{
  status: string;
  actions: readonly AllowedAction[];
  revision: number;
  narrative: Sealed | undefined;
  /** Whose it is, and who is out of it. */
  resource?: Resource;
  complaint?: ComplaintFacts;
}>;

type Now = Readonly<{ today: LocalDate; law: Law; units: Parameters<typeof complaintFacts>[1] }>;

export const caseState = async (
  store: EventStore,
  caseId: string,
  { today, law, units }: Now,
): Promise<CaseState> => {
  if (caseId.startsWith('complaint-')) {
    const { state, events } = await stateOf(complaintDecider, store.read<ComplaintEvent>(caseId));
    const resource = complaintDecider.resource(state);
    const known = present({ complaint: complaintFacts(state, units), resource });
    const actions = allowedComplaintActions(state, today, law);
    return { status: state.status, actions, ...known, ...kept(events) };
  }
  const { state, events } = await stateOf(petitionDecider, store.read<PetitionEvent>(caseId));
  const known = present({ resource: petitionDecider.resource(state) });
  return { status: state.status, actions: allowedPetitionActions(state), ...known, ...kept(events) };
};

type Kept = readonly Readonly<{ data: object }>[];

const kept = (events: Kept): Pick<CaseState, 'revision' | 'narrative'> => {
  const sealed = events.map(({ data }) => data as { narrative?: Sealed }).find(({ narrative }) => narrative);
  return { revision: events.length - 1, narrative: sealed?.narrative };
};
