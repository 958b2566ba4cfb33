import type { Decider, DomainEvent, LocalDate, UpcasterMap } from '#kernel';

/** All of the log, or what happened in one case. */
export const EVIDENCE_KINDS = ['whole', 'case'] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Gói chứng cứ: a part of the log left the program with its proofs; each time. */
export type EvidenceTaken = DomainEvent<
  'EvidenceTaken',
  {
    occurredOn: LocalDate;
    /** Who took it: a user id, or `cli` for whoever has the machine. */
    userId: string;
    kind: EvidenceKind;
    /** Of a case, the streams that the bundle shows; none of the whole log. */
    streams: readonly string[];
    /** Events under the checkpoint against which it is proved. */
    size: number;
  }
>;

type Taken = Readonly<{ times: number }>;

/** Every type is still at version 1. */
export const evidenceUpcasters: UpcasterMap<EvidenceTaken> = {};

/** What one person took out with proofs, stream `evidence-<user id>`. */
export const evidenceDecider: Decider<Taken, EvidenceTaken['data'], EvidenceTaken> = {
  category: 'evidence',
  initial: { times: 0 },
  decide: (_taken, { occurredOn, userId, kind, streams, size }) => [
    { type: 'EvidenceTaken', data: { occurredOn, userId, kind, streams, size } },
  ],
  evolve: ({ times }) => ({ times: times + 1 }),
};
