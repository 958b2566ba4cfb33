import type { LocalDate } from '#kernel';
import type { Remedies } from '#law';

/** What the forms know of the things that happened: one union for all write sides, in their order in the log. */
export type Fact = LetterFact | CaseFact | VisitFact | SessionFact;

/** `subject` is the name of the stream that the fact is about; `on` its legal date. */
type About<Kind extends string, Data extends object = object> = Readonly<
  { kind: Kind; subject: string; on: LocalDate } & Data
>;

export type LetterType = 'complaint' | 'denunciation' | 'petition' | 'mixed';
export type Prior =
  'open' | 'resolved-once' | 'resolved-more' | 'court-judgment' | 'continued-overdue' | 'continued-concluded';
export type Handling =
  | 'proposed'
  | 'guided'
  | 'transferred'
  | 'urged'
  | 'returned'
  | 'filed'
  | 'merged'
  | 'split'
  | 'referred'
  | 'inspected';

export type LetterFact =
  | About<
      'letter-received',
      {
        unit: string;
        /** nhiều người đứng tên, một người đứng tên, khác (not signed): forms of TT 02/2021. */
        signed: 'many' | 'one' | 'other';
        /** Handed in at a reception: form 02/TCD. */
        atVisit: boolean;
        /** What it was recognised as when it came in. */
        type?: LetterType;
      }
    >
  | About<'letter-signed', { signed: 'many' | 'one' | 'other' }>
  | About<
      'letter-classified',
      {
        type: LetterType;
        field: string;
        eligible: boolean;
        competence: 'own' | 'other';
        prior: Prior;
        instance: 'first' | 'second';
        duplicate: boolean;
      }
    >
  | About<
      'letter-disposed',
      {
        as: Handling;
        /** Stream of the case that it raised, or of the letter or case that it joined. */
        into?: string;
      }
    >
  | About<'letter-reply'>
  | About<'letter-handed-over', { to: string }>;

export type CaseKind = 'complaint' | 'denunciation' | 'petition';
export type Outcome = 'right' | 'partly' | 'wrong';

export type CaseFact =
  /** `on` is the day from which the office knew it as a case of its own; a letter had come in on `receivedOn`. */
  | About<
      'case-received',
      {
        caseKind: CaseKind;
        unit: string;
        receivedOn: LocalDate;
        instance: 'first' | 'second';
        /** tố cáo tiếp. */
        continued: boolean;
        /** Split off another case: the paper on which it rests is counted there. */
        splitOff: boolean;
      }
    >
  /** What the case itself adds to the letter that raised it. */
  | About<'case-described', { instance?: 'first' | 'second'; continued?: boolean }>
  | About<'case-due', { due: LocalDate }>
  | About<'case-refused'>
  | About<
      'case-decided',
      { outcome: Outcome; firstDecision?: 'confirmed' | 'amended' | 'cancelled'; remedies?: Remedies }
    >
  | About<'case-withdrawn', { ends: boolean; explained: boolean }>
  /** A withdrawal that is not followed (LTC 33): the case goes on. */
  | About<'case-withdrawal-disregarded'>
  | About<'case-terminated', { withdrawn: boolean }>
  /** nhập vụ việc: from here on it is a part of the other case. */
  | About<'case-merged', { into: string }>
  | About<'case-referred', { people: number; officials: number }>
  | About<'case-answered'>
  | About<'case-left'>
  /** chuyển đơn: found to be another body's business only after it had been taken up. */
  | About<'case-sent-on'>
  | About<'case-reopened'>
  /** `handover`: to another office (bàn giao); else only to another desk of the same one. */
  | About<'case-moved', { to: string; handover: boolean }>
  | About<'decision-in-force'>
  | About<'execution-started'>
  | About<'execution-progressed', { done: Remedies }>
  | About<'execution-finished', { done?: Remedies }>;

export type VisitFact =
  | About<
      'visit',
      {
        unit: string;
        by: 'staff' | 'head' | 'authorised';
        /** 1 for the first reception of this case, 2 and more when it came before. */
        order: number;
        people: number;
        /** Set by hand or by the rule of its day; absent: by the setting of the report. */
        large?: boolean;
      }
    >
  | About<
      'visit-corrected',
      { people?: number; large?: boolean; order?: number; by?: 'staff' | 'head' | 'authorised' }
    >;

export type SessionFact = About<'session-held', { unit: string; by: 'head' | 'authorised' }>;

/** Everything that is known of one stream, in the order of the log. */
export type Subject = Readonly<{ name: string; facts: readonly Fact[] }>;
