import { dialogueKinds } from '#dialogues';
import { ESTABLISHMENT_KINDS, type DutyEvidence, type EstablishmentKind } from '#law';
import { EntryDto } from '../http/entry.dto.js';
import { ChoicesOf, Day, Flag, OneOf, Text, Uuid, Whole } from '../http/fields.js';

export class DutySpanDto {
  @Day({ description: 'First day; the first of the year when absent', optional: true })
  from?: string;

  @Day({ description: 'Last day; the last of the year when absent', optional: true })
  to?: string;

  @Day({ description: 'As it stood at the end of this day; today when absent', optional: true })
  asOf?: string;
}

export class BacklogDto {
  @Whole({ description: 'Days; 60 when absent', min: 0, max: 10_000, query: true, optional: true })
  olderThan?: number;
}

export class CoverageDto extends DutySpanDto {
  @Text({ description: 'Family of duties or rule, e.g. `DLG.COMMUNE`', max: 60 })
  rule!: string;

  @Whole({
    description: 'Whether more than so many per cent were held',
    min: 0,
    max: 100,
    query: true,
    optional: true,
  })
  above?: number;
}

export class RegisterEstablishmentDto extends EntryDto {
  @Uuid({ description: 'Made by the client: sending the same twice registers it once' })
  establishmentId!: string;

  @OneOf({ description: 'Kind of establishment (loại hình cơ sở)', values: ESTABLISHMENT_KINDS })
  kind!: EstablishmentKind;

  @Text({ description: 'Name', max: 200 })
  name!: string;

  @Text({ description: 'Unit in whose area it lies; the caller’s own when absent', max: 80, optional: true })
  unit?: string;

  @Flag({ description: 'It is that unit itself', optional: true })
  ofUnit?: boolean;

  @Whole({ description: 'People who work there', min: 0, max: 1_000_000, optional: true })
  staff?: number;

  @Day({ description: 'It exists from' })
  existsFrom!: string;
}

export class CountStaffDto extends EntryDto {
  @Whole({ description: 'People who work there', min: 0, max: 1_000_000 })
  staff!: number;
}

export class RenameEstablishmentDto extends EntryDto {
  @Text({ description: 'New name', max: 200 })
  name!: string;
}

export class EndEstablishmentDto extends EntryDto {
  @Day({ description: 'Last day on which it exists' })
  existsTo!: string;

  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

export class OwedDto extends EntryDto {
  @Text({ description: 'Family of duties, e.g. `CONF.STAFF`', max: 60 })
  rule!: string;

  @Text({ description: 'Establishment that owes it', max: 80 })
  establishment!: string;

  @Text({ description: 'Period: `2026`, `2026-05` or `2026-W07`', max: 8 })
  period!: string;
}

export class FulfilDutyDto extends OwedDto {
  @Text({ description: 'What shows it: minutes, resolution, notice', max: 1_000 })
  evidence!: string;

  @OneOf({ description: 'Who held it; a deputy does not fulfil the head’s duty', values: ['head', 'deputy'] })
  by!: 'head' | 'deputy';
}

export class WithdrawFulfilmentDto extends OwedDto {
  @Whole({ description: 'Number of the record', min: 1, max: 10_000 })
  no!: number;

  @Text({ description: 'Why it was wrong', max: 1_000 })
  reason!: string;
}

export class WaiveDutyDto extends OwedDto {
  @Text({ description: 'Decision', max: 300 })
  basis!: string;

  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

export class WithdrawWaiverDto extends OwedDto {
  @Text({ description: 'Why it is owed after all', max: 1_000 })
  reason!: string;
}

export class DutyRecordsDto {
  @Whole({
    description: 'Year of the periods; this one when absent',
    min: 2000,
    max: 2100,
    query: true,
    optional: true,
  })
  year?: number;
}

/** What is held, as the log tells it by itself, or a record by hand. */
const EVIDENCE: readonly DutyEvidence[] = [
  'session',
  ...dialogueKinds.map(({ kind }) => `dialogue.${kind}` as const),
  'record',
];

export class SetObligationDto extends EntryDto {
  @Uuid({ description: 'Made by the client' })
  obligationId!: string;

  @Text({
    description: 'Unit that sets it for its own; the caller’s own when absent',
    max: 80,
    optional: true,
  })
  unit?: string;

  @Text({ description: 'Family: one of law to replace its number, or a new one', max: 60 })
  family!: string;

  @Text({ description: 'What is to be done', max: 300 })
  duty!: string;

  @ChoicesOf({ description: 'Kinds of establishments that owe it', values: ESTABLISHMENT_KINDS })
  owners!: EstablishmentKind[];

  @Whole({ description: 'How often in each period', min: 1, max: 366 })
  count!: number;

  @OneOf({ description: 'Period', values: ['WEEK', 'MONTH', 'YEAR'] })
  period!: 'WEEK' | 'MONTH' | 'YEAR';

  @OneOf({ description: 'What fulfils it; `record`: evidence entered by hand', values: EVIDENCE })
  evidence!: DutyEvidence;

  @Text({ description: 'Document that sets it', max: 300 })
  basis!: string;

  @Day({ description: 'In force from' })
  validFrom!: string;
}

export class EndObligationDto extends EntryDto {
  @Day({ description: 'Last day on which it is in force' })
  validTo!: string;

  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}
