import type { DomainEvent, LocalDate } from '#kernel';
import type { ProgrammeKind } from './programme-kinds.js';

type At = { programmeId: string; occurredOn: LocalDate; lateReason?: string };

/** What a row of a register says, by the names of the fields of its kind; days as `YYYY-MM-DD`, money in whole đồng. */
export type EntryValues = Readonly<Record<string, string | number | boolean>>;

/** A register, campaign, committee or other record that the law gives no life of its own (chương trình, sổ theo dõi). */
export type ProgrammeOpened = DomainEvent<
  'ProgrammeOpened',
  At & {
    unit: string;
    kind: ProgrammeKind;
    title: string;
    from: LocalDate;
    to?: LocalDate;
    /** Document that it rests on. */
    basis?: string;
    target?: string;
    links: readonly string[];
  }
>;
export type ProgrammeEntryRecorded = DomainEvent<
  'ProgrammeEntryRecorded',
  At & { no: number; values: EntryValues }
>;
/** The whole row as it is now; what it was stands in the history. */
export type ProgrammeEntryRevised = DomainEvent<
  'ProgrammeEntryRevised',
  At & { no: number; values: EntryValues; reason?: string }
>;
export type ProgrammeEntryStruck = DomainEvent<'ProgrammeEntryStruck', At & { no: number; reason: string }>;
/** One direction of a meeting's conclusions; the reaction opens its commitment. */
export type ProgrammeDirectionGiven = DomainEvent<
  'ProgrammeDirectionGiven',
  At & { no: number; commitmentId: string; text: string; owner: string; dueOn: LocalDate; unit: string }
>;
export type ProgrammeConcluded = DomainEvent<
  'ProgrammeConcluded',
  At & { result: string; evidence?: string }
>;

/** Another unit keeps it from now on (bàn giao); its rows stay as they are. */
export type ProgrammeHandedOver = DomainEvent<
  'ProgrammeHandedOver',
  At & { from: string; to: string; basis: string }
>;

export type ProgrammeEvent =
  | ProgrammeOpened
  | ProgrammeEntryRecorded
  | ProgrammeEntryRevised
  | ProgrammeEntryStruck
  | ProgrammeDirectionGiven
  | ProgrammeConcluded
  | ProgrammeHandedOver;
