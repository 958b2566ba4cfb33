/** How a letter comes in: a code of the catalogue `channels`; `forwarded` and `direct` alone have rules of their own. */
export type LetterChannel = string;

/** Type of the content (phân loại đơn). */
export const LETTER_TYPES = ['complaint', 'denunciation', 'petition', 'reflection', 'mixed'] as const;
export type LetterType = (typeof LETTER_TYPES)[number];

/** What a letter may raise; a mixed one raises nothing, only its parts do. */
export const CASE_KINDS = ['complaint', 'denunciation', 'petition', 'reflection'] as const;
export type LetterCaseKind = (typeof CASE_KINDS)[number];

/**
 * Who may resolve it (thẩm quyền): the unit's own head, a lower level, another body, the Party's inspection
 * committee (TT 05/2021 15), a court.
 */
export const COMPETENCES = ['own', 'lower', 'other', 'party', 'court'] as const;
export type Competence = (typeof COMPETENCES)[number];

/**
 * Where the matter stood when the letter was sorted (policy P-STATE of the forms XLD): not yet resolved, resolved
 * once, several times, judged by a court; for a continued denunciation (tố cáo tiếp): overdue or concluded.
 */
export const PRIORS = [
  'open',
  'resolved-once',
  'resolved-more',
  'court-judgment',
  'continued-overdue',
  'continued-concluded',
] as const;
export type Prior = (typeof PRIORS)[number];

export const INSTANCES = ['first', 'second'] as const;
export type Instance = (typeof INSTANCES)[number];

/** What a letter must show to be handled (TT 05/2021 6(2)a). */
export const CONDITIONS = ['language', 'date', 'name', 'address', 'signature', 'content'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Why a letter is not handled, returned or filed (TT 05/2021 6(2); LTC 24(3), 25). */
export const LETTER_GROUNDS = [
  'foreign-language',
  'undated',
  'unnamed',
  'no-address',
  'unsigned',
  'no-content',
  'anonymous',
  'false-name',
  'guided-before',
  'sent-to-many',
  'already-resolved',
  'other',
] as const;
export type LetterGround = (typeof LETTER_GROUNDS)[number];

/** Who sent a letter on: each kind is owed its own answer (LTC 26(2); LTCD 27(2); LKN 66). */
export const FORWARDER_KINDS = [
  'press',
  'deputies',
  'council',
  'reception-board',
  'front',
  'agency',
  'other',
] as const;

export type Forwarder = Readonly<{
  body: string;
  kind: (typeof FORWARDER_KINDS)[number];
  documentNo?: string;
}>;

/** The three questions about an anonymous letter (LTC 25(2)); three times yes sends it to inspection. */
export type Evidence = Readonly<{ violator: boolean; concrete: boolean; verifiable: boolean }>;

/** A body that dealt with the matter before. */
export type Handling = Readonly<{ body: string; on?: string; documentNo?: string }>;

/** One content of a mixed letter, and the body that is competent for it (LTCD 25(3)). */
export type LetterPart = Readonly<{ letterType: LetterCaseKind; to: string; summary: string }>;

/** Which answer of LTCD 28(1) the author got: a accepted, b takes longer, c refused, d sent on. */
export const REPLY_ANSWERS = ['a', 'b', 'c', 'd'] as const;
export type ReplyAnswer = (typeof REPLY_ANSWERS)[number];

/** What of a transferred denunciation is passed on: the whole, without the denouncer's identity, an extract. */
export const REDACTIONS = ['whole', 'identity-removed', 'extract'] as const;
export type Redaction = (typeof REDACTIONS)[number];

/** A way out of this procedure: the Party's own (TT 05/2021 15), or reflections on administrative rules (NĐ 20/2008). */
export const TRANSFER_ROUTES = ['party', 'administrative-rules'] as const;
export type TransferRoute = (typeof TRANSFER_ROUTES)[number];

/** How an oral statement was signed (LTCD 25(2)). */
export const SIGNINGS = ['signature', 'fingerprint'] as const;

/** What may be put right in a letter, each with its old value's hash. */
export const CORRECTABLE = ['summary', 'demand', 'bookNo', 'pages', 'signatories', 'envelopeOn'] as const;
export type Correctable = (typeof CORRECTABLE)[number];
