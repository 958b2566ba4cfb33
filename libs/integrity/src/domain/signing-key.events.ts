import type { DomainEvent, LocalDate } from '#kernel';

type At = { occurredOn: LocalDate };

/** Khóa ký: the public key by which the first checkpoints of this log are checked. */
export type SigningKeyIntroduced = DomainEvent<'SigningKeyIntroduced', At & { vkey: string }>;
/** Another key signs from here on; the old one says so. */
export type SigningKeyReplaced = DomainEvent<
  'SigningKeyReplaced',
  At & {
    vkey: string;
    /** Signed note of the old key: `nghedan signing key`, the origin, the new key. */
    endorsement: string;
  }
>;
/** The old key is gone: nothing but this entry binds the new one to it. */
export type SigningKeyLost = DomainEvent<'SigningKeyLost', At & { vkey: string; reason: string }>;

export type SigningKeyEvent = SigningKeyIntroduced | SigningKeyReplaced | SigningKeyLost;
