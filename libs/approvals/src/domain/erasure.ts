import type { Decider, DomainEvent, LocalDate, UpcasterMap } from '#kernel';

/**
 * The data of a person were erased from the vault (xóa dữ liệu cá nhân). What stays of them are entries with an id
 * that leads nowhere: the tombstone says when and on what ground.
 */
export type PersonErased = DomainEvent<
  'PersonErased',
  { subjectId: string; occurredOn: LocalDate; approval: string; basis: string }
>;

export type Erase = Readonly<{ type: 'erase' } & PersonErased['data']>;

type Erasure = Readonly<{ erased: boolean }>;

export const erasureUpcasters: UpcasterMap<PersonErased> = {};

/** Stream `person-<subjectId>`: it begins and ends with the erasure. */
export const erasureDecider: Decider<Erasure, Erase, PersonErased> = {
  category: 'person',
  initial: { erased: false },
  decide: ({ erased }, { subjectId, occurredOn, approval, basis }) =>
    erased ? [] : [{ type: 'PersonErased', data: { subjectId, occurredOn, approval, basis } }],
  evolve: () => ({ erased: true }),
};
