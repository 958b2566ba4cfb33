import type { LocalDate } from '#kernel';
import type { DeadlineFact } from '#law';
import type { ComplaintAction } from './complaint.command.js';
import type {
  ComplaintClock,
  ComplaintOrigin,
  Contested,
  FirstInstance,
  Forwarder,
  Group,
  Instance,
  Position,
} from './complaint.terms.js';
import type { SubjectRef } from '#identity';

/** Where a complaint stands; `verified` means that the report is in. */
export type ComplaintStatus =
  | 'none'
  | 'received'
  | 'accepted'
  | 'verifying'
  | 'verified'
  | 'suspended'
  | 'decided'
  | 'in-force'
  | 'executing'
  | 'appealed'
  | 'litigated'
  | 'reviewed'
  | 'not-accepted'
  | 'withdrawn'
  | 'terminated'
  | 'merged'
  | 'closed';

export type KnownComplaint = Readonly<{
  status: Exclude<ComplaintStatus, 'none'>;
  complaintId: string;
  instance: Instance;
  discipline: boolean;
  origin: ComplaintOrigin;
  unit: string;
  assignee?: string;
  receivedOn: LocalDate;
  remote: boolean;
  /** What a case that branches off inherits. */
  about: Readonly<{ field: string; summary: string; channel: string; people: number; subject?: SubjectRef }>;
  /** The last clock of each name; which of them still run is a question of the views. */
  clocks: Readonly<Partial<Record<ComplaintClock, DeadlineFact>>>;
  contested?: Contested;
  complainedAbout: readonly string[];
  group?: Group;
  first?: FirstInstance;
  forwardedBy?: Forwarder;
  /** Those who verify: a verifier has only the cases of which they are one. */
  verifiers: readonly string[];
  /** Since acceptance; the last day of settlement is that of the clock `resolve`. */
  accepted?: Readonly<{ on: LocalDate; resolver: string; position?: Position; complex: boolean }>;
  /** The contested decision is not carried out for now (LKN 35). */
  stopped: boolean;
  /** The demand differs from what the verification found: a dialogue is owed (LKN 30). */
  demandDiffers: boolean;
  dialogueHeld: boolean;
  councilHeard: boolean;
  /** While suspended: since when, and what it goes back to. */
  suspended?: Readonly<{ on: LocalDate; from: 'accepted' | 'verifying' | 'verified' }>;
  decided?: Readonly<{ on: LocalDate; documentNo: string }>;
  deliveredOn?: LocalDate;
  /** Marks of the papers of each step: the same paper again changes nothing. */
  papers: Readonly<Partial<Record<ComplaintAction, readonly string[]>>>;
}>;

export type Complaint = Readonly<{ status: 'none' }> | KnownComplaint;
