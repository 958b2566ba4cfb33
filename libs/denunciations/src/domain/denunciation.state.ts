import type { LocalDate } from '#kernel';
import type { DenunciationAction } from './denunciation.command.js';
import type { Clocks } from './denunciation.clocks.js';
import type { DenunciationOrigin, Published } from './denunciation.terms.js';

/** Where a denunciation stands, domain 2.5. `reviewed`: the superior examines a continued denunciation. */
export type DenunciationStatus =
  | 'none'
  | 'received'
  | 'checking'
  | 'accepted'
  | 'not-accepted'
  | 'transferred'
  | 'verifying'
  | 'suspended'
  | 'taken-over'
  | 'concluded'
  | 'handled'
  | 'publicised'
  | 'followed-up'
  | 'closed'
  | 'terminated'
  | 'reviewed';

export type KnownStatus = Exclude<DenunciationStatus, 'none'>;

/** The last withdrawal, while nobody has answered it. */
export type Withdrawal = Readonly<{ whole: boolean; contents: readonly number[] }>;

export type KnownDenunciation = Readonly<{
  status: KnownStatus;
  /** Status to which a suspension or a review leads back. */
  before?: KnownStatus;
  denunciationId: string;
  origin: DenunciationOrigin;
  unit: string;
  alias: string;
  receivedOn: LocalDate;
  forwarded: boolean;
  /** How many are accused. */
  accused: number;
  /** User ids of the accused and of whoever is under a conflict declaration: for them the case does not exist. */
  excluded: readonly string[];
  denouncerVerified: boolean;
  checkExtended: boolean;
  fastTrack: boolean;
  resolver?: string;
  acceptedOn?: LocalDate;
  /** Numbers of the contents that are still to be decided. */
  contents: readonly number[];
  withdrawal?: Withdrawal;
  team: readonly string[];
  /** Extensions so far. */
  extensions: 0 | 1 | 2;
  suspendedOn?: LocalDate;
  expertSince?: LocalDate;
  reported: boolean;
  concludedOn?: LocalDate;
  handlingDecided: boolean;
  followed: boolean;
  /** The last search of each text: what it was, and whether it passed. */
  checks: Readonly<Partial<Record<Published, Readonly<{ hash: string; passed: boolean }>>>>;
  publicised: readonly Published[];
  escalated: boolean;
  protection: 'none' | 'requested' | 'granted' | 'refused' | 'ended';
  clocks: Clocks;
  /** Mark of the last paper of each step: the same paper again changes nothing. */
  papers: Readonly<Partial<Record<DenunciationAction, string>>>;
}>;

export type Denunciation = Readonly<{ status: 'none' }> | KnownDenunciation;
