import { EntryDto } from '../http/entry.dto.js';
import { Day, Flag, Text } from '../http/fields.js';

export class AssignPetitionDto extends EntryDto {
  @Text({ description: 'User id of the officer', max: 80 })
  assignee!: string;

  @Text({ description: 'Unit of the officer', max: 80, optional: true })
  unit?: string;

  @Day({ description: 'Internal target; not a legal deadline', optional: true })
  internalDueOn?: string;
}

export class AnswerPetitionDto extends EntryDto {
  @Text({ description: 'Number of the document', max: 80, optional: true })
  documentNo?: string;

  @Text({ description: 'The answer, without personal data', max: 4_000 })
  answer!: string;

  @Flag({ description: 'Whether the citizen agreed', optional: true })
  satisfied?: boolean;
}

export class TransferPetitionDto extends EntryDto {
  @Text({ description: 'Competent body', max: 200 })
  to!: string;

  @Text({ description: 'Number of the document', max: 80 })
  documentNo!: string;
}

export class ReasonDto extends EntryDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

export class ClosePetitionDto extends ReasonDto {
  @Text({ description: 'What came of it', max: 1_000, optional: true })
  outcome?: string;
}
