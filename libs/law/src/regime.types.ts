import type { LocalDate } from '#kernel';

/**
 * The legal regimes (chế độ pháp lý): R0 up to 30/06/2023, other than R1 for grassroots democracy only; R1 up to
 * 30/06/2025 (province, district, commune); R2 up to 30/06/2026 (province, commune); R3 since (L136, NĐ154–156).
 */
export type Regime = 'R0' | 'R1' | 'R2' | 'R3';

/** Whose transitional clause is asked for: khiếu nại, tố cáo. */
export type Procedure = 'complaint' | 'denunciation';

/** What is done in a case, as far as a transitional clause tells one act from another. */
export type ProcedureAct =
  'accept' | 'extend' | 'dialogue' | 'suspend' | 'resume' | 'withdraw' | 'terminate' | 'decide' | 'other';

/** A clause that puts acts in a case accepted under the old law under the new one (quy định chuyển tiếp). */
export type Transitional = Readonly<{
  procedure: Procedure;
  /** Absent: every act. */
  acts?: readonly ProcedureAct[];
  /** First day of the new law: for cases accepted before it and not yet decided on it. */
  acceptedBefore: LocalDate;
  basis: string;
}>;

/** The days of a case that decide under which law an act in it falls. */
export type ActInCase = Readonly<{
  act: ProcedureAct;
  actOn: LocalDate;
  /** Absent: the case is not accepted yet. */
  acceptedOn?: LocalDate | undefined;
  /** Day of the decision or conclusion, where there is one. */
  decidedOn?: LocalDate | undefined;
}>;

export type Governing = Readonly<{
  regime: Regime;
  /** The transitional clause, where one put the act under the new law. */
  basis?: string;
}>;
