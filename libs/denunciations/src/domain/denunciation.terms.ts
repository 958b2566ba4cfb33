import type { SubjectRef } from '#identity';

/** đúng · đúng một phần (có đúng, có sai) · sai */
export type DenunciationOutcome = 'true' | 'partly-true' | 'false';

/**
 * How the denouncer (người tố cáo) stands in the log: under an alias, e.g. `A-2026-017`. Who that is stands on the
 * paper of the sealed register, or in the vault where the office keeps one, and never here.
 */
export type Denouncer = Readonly<{
  alias: string;
  /** Where the sealed paper register has the name (sổ mật). */
  register?: string;
  /** Where the vault has it. */
  subject?: SubjectRef;
}>;

export type { Accused } from '#identity';

export type DenunciationOrigin = Readonly<{ kind: 'visit' | 'letter' | 'direct'; ref: string }>;

/** Who sent it on (cơ quan, báo chí chuyển đến): owed a written result within 20 days, LTC 26(2). */
export type Forwarder = Readonly<{ body: string; documentNo?: string }>;

/** tố cáo tiếp: since the term ran out (LTC 38), or against a conclusion (LTC 37). */
export type Continued = 'overdue' | 'concluded';

/** State secrets stay outside: only the fact that there is a file is kept. */
export type Secrecy = 'ordinary' | 'held-outside';

/**
 * Why it is not accepted: against LTC 23, no capacity, out of competence, no basis to find violator and violation,
 * a lost complaint gone on with but no new evidence (LTC 29), taken back before acceptance (NĐ31 4).
 */
export type NotAcceptedGround =
  'form' | 'capacity' | 'competence' | 'no-basis' | 'no-new-evidence' | 'withdrawn' | 'anonymous';

/** Criteria of NĐ31 3: one makes a denunciation complex, two make it specially complex. */
export type ComplexityCriterion = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';

/** LTC 34(1): a waiting for another body, b waiting for a related matter. */
export type SuspensionGround = 'a' | 'b';

/** LTC 34(3): a withdrawn whole, b the accused has died, c settled by a decision in force. */
export type TerminationGround = 'a' | 'b' | 'c';

/** LTC 33(3): signs of a violation, withdrawal under threat or bribe, slander. */
export type DisregardReason = 'violation-signs' | 'threat-or-bribe' | 'slander';

export type Finding = Readonly<{
  /** Number of the content as accepted, from 1. */
  content: number;
  outcome: DenunciationOutcome;
}>;

export type Published = 'conclusion' | 'handling';

/** LTC 40(2): at a meeting, posted, in the media, on the portal. */
export type PublicationForm = 'meeting' | 'posting' | 'media' | 'portal';

/** What a text to be published still tells of somebody; the words themselves are not repeated. */
export type Leak = 'denouncer' | 'phone' | 'id-number' | 'e-mail' | 'self-introduction';

/** LTC 37(2): a right, not settled again; b wrong competence; c settled again. */
export type ReviewResult = 'a' | 'b' | 'c';

export type ConflictRelation = 'accused' | 'relative' | 'direct-interest';

/** LTC 54(2): a no more danger, b asked for, c wilful breach of duties (since 2026-07-01). */
export type ProtectionEnd = 'a' | 'b' | 'c';

export type Beneficiary = 'state' | 'organisations' | 'individuals';
