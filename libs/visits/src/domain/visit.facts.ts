import type { LocalDate } from '#kernel';

/** What the catalogue of the day says of a ground that came into it later than with the program. */
export type ListedGround = Readonly<{
  /** Article that the notice or the minutes cite. */
  basis: string;
  /** The head must tell the citizen in writing. */
  writtenNotice: boolean;
}>;

/** Result of the reception (kết quả tiếp). */
export type VisitOutcome =
  | Readonly<{ kind: 'raises-case'; caseId: string; code: string }>
  | Readonly<{ kind: 'about-case'; caseId: string }>
  | Readonly<{ kind: 'guided'; to: string }>
  | Readonly<{ kind: 'transferred'; to: string }>
  | Readonly<{ kind: 'reported-to-leader' }>
  /** `clause`: what the notice cites, where the officer chose another one than the ground's own. */
  | Readonly<{ kind: 'refused'; ground: string; clause?: string; listed?: ListedGround }>
  | Readonly<{ kind: 'answered' }>;

/** A paper handed over (Mẫu 02/TCD). */
export type HandedDocument = Readonly<{
  title: string;
  pages: number;
  /** Absent: one. */
  copies?: number;
  /** bản chính, bản sao có chứng thực, bản sao. */
  state?: 'original' | 'certified-copy' | 'copy';
  /** Shown and given back (xuất trình); absent: received, and on the receipt. */
  shown?: boolean;
}>;

/** Said at once, or promised for a day with the way in which it comes. A day set by oneself is never rolled. */
export type VisitAnswer =
  | Readonly<{ kind: 'given'; text: string }>
  | Readonly<{ kind: 'promised'; by: LocalDate; contact: 'in-person' | 'in-writing' | 'phone' | 'portal' }>;
