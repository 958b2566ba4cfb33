import type { CommitmentFilter } from '#views';
import { EntryDto } from '../http/entry.dto.js';
import { Day, OneOf, Text } from '../http/fields.js';

export const COMMITMENT_FILTERS: Readonly<Record<string, CommitmentFilter>> = {
  qua: 'late',
  sap: 'soon',
  mo: 'open',
  xong: 'done',
};

export class CommitmentsDto {
  @OneOf({
    description: 'Late, soon, open or done (hạn)',
    values: Object.keys(COMMITMENT_FILTERS),
    optional: true,
  })
  han?: string;
}

export class KeptPromisesDto {
  @Day({
    description: 'First day that a promise was made for; the first of the year when absent',
    optional: true,
  })
  from?: string;

  @Day({ description: 'Last day, and the day on which it is looked at; today when absent', optional: true })
  to?: string;
}

export class AcceptCommitmentDto extends EntryDto {
  @Text({ description: 'Note', max: 1_000, optional: true })
  note?: string;
}

export class NotifyResultDto extends EntryDto {
  @Text({ description: 'How they were told', max: 300 })
  how!: string;

  @Text({ description: 'Note', max: 1_000, optional: true })
  note?: string;
}

export class HandOverCommitmentDto extends EntryDto {
  @Text({ description: 'Unit that keeps it from now on', max: 80 })
  to!: string;

  @Text({ description: 'Who must do it there; as before when absent', max: 200, optional: true })
  owner?: string;

  @Text({ description: 'On what basis', max: 500 })
  basis!: string;
}

export class NoteProgressDto extends EntryDto {
  @Text({ description: 'What has been done', max: 2_000 })
  note!: string;
}

export class FulfilCommitmentDto extends EntryDto {
  @Text({ description: 'What shows that it is done', max: 2_000 })
  evidence!: string;
}

export class RescheduleCommitmentDto extends EntryDto {
  @Day({ description: 'The new date' })
  dueOn!: string;

  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

export class CancelCommitmentDto extends EntryDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}
