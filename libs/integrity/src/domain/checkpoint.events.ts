import type { DomainEvent, LocalDate } from '#kernel';

/** How a checkpoint left the office. */
export const WAYS_OUT = ['downloaded', 'printed', 'sent'] as const;

export type WayOut = (typeof WAYS_OUT)[number];

type At = {
  occurredOn: LocalDate;
  /** Events of the log that the checkpoint is over. */
  size: number;
};

/** Mốc toàn vẹn: what the log was, signed. Covers the events before `size`, which all stand before this one. */
export type CheckpointSigned = DomainEvent<
  'CheckpointSigned',
  At & {
    /** Root of the tree (RFC 9162), 64 hexadecimal digits. */
    root: string;
    /** The whole signed note. */
    note: string;
  }
>;
/** Somebody outside the office holds it. */
export type CheckpointTakenOut = DomainEvent<
  'CheckpointTakenOut',
  At & {
    way: WayOut;
    /** An office or a role, never a person. */
    holder: string;
  }
>;
/** A witness has signed below it. */
export type CheckpointWitnessed = DomainEvent<'CheckpointWitnessed', At & { note: string }>;

export type CheckpointEvent = CheckpointSigned | CheckpointTakenOut | CheckpointWitnessed;
