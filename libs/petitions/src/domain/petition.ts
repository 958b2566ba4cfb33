import { checkEntry, checkNotInTheFuture, withConflicts, type EntryNote } from '#law';
import type { PetitionCommand, PetitionStep, Receive } from './petition.command.js';
import type { PetitionEvent } from './petition.events.js';
import { no } from './petition.refusal.js';
import { evolve, type KnownPetition, type Petition, type PetitionEntry } from './petition.state.js';
import { receive, take } from './petition.steps.js';
import { obstacle } from './petition.transitions.js';

const decide = (petition: Petition, command: PetitionCommand): readonly PetitionEvent[] => {
  if (command.type === 'receive') return receiveOnce(petition, command);
  if (petition.status === 'none') return no('petition.unknown');
  if (changesNothing(petition, command)) return [];
  const why = obstacle(petition, command.type);
  if (why) return no(why);
  const on = petition.received?.on;
  if (on !== undefined && command.occurredOn < on)
    return no('petition.date-before-receipt', { receivedOn: on });
  return [take(petition, command, checkEntry(command))];
};

/** The same origin again is a repeat and changes nothing; another origin with this id is a clash. */
const receiveOnce = (petition: Petition, command: Receive): readonly PetitionEvent[] => {
  const known = petition.status === 'none' ? undefined : petition.received?.origin;
  if (!known) return [receive(entryOfReceipt(command), command)];
  const same = known.kind === command.origin.kind && known.ref === command.origin.ref;
  return same ? [] : no('petition.number-taken', { petitionId: command.petitionId });
};

/** What a visit, letter or import was entered late is noted there; what it raises is not judged again. */
const entryOfReceipt = (command: Receive): EntryNote => {
  if (command.origin.kind === 'direct' || command.lateReason) return checkEntry(command);
  checkNotInTheFuture(command);
  return {};
};

/** The last entry once more, or a hand-over to where it already is. */
const changesNothing = (petition: KnownPetition, command: PetitionStep): boolean => {
  if (command.type === 'hand-over') return petition.unit === command.to;
  if (!petition.last) return false;
  const again = take(petition, command, {});
  return again.type === petition.last.type && saysTheSame(again.data, petition.last.data);
};

/** Field by field, whatever reason was given for being late. */
const saysTheSame = (one: PetitionEntry['data'], other: PetitionEntry['data']): boolean => {
  const fields = (data: PetitionEntry['data']): string =>
    JSON.stringify(
      Object.entries(data)
        .filter(([name]) => name !== 'lateReason')
        .toSorted(([a], [b]) => a.localeCompare(b)),
    );
  return fields(one) === fields(other);
};

/** A petition or reflection (kiến nghị, phản ánh); one legal definition, LTCD 2(2). */
export const petitionDecider = withConflicts<Petition, PetitionCommand, PetitionEvent>({
  category: 'petition',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (petition) => {
    if (petition.status === 'none') return undefined;
    const { unit, assignee } = petition;
    return assignee === undefined ? { unit } : { unit, assignee };
  },
});
