import { EntryDto } from '../http/entry.dto.js';
import { Day, Flag, OneOf, Text, Whole } from '../http/fields.js';
import { UserRef } from '../http/user-ref.js';

export class AssignPetitionDto extends EntryDto {
  @UserRef({ description: 'User id or user name of the officer', max: 80 })
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

export class PetitionReasonDto extends EntryDto {
  @Text({ description: 'Why', max: 1_000 })
  reason!: string;
}

const GROUNDS = ['no-new-facts', 'withdrawn', 'other'] as const;

export class ClosePetitionDto extends PetitionReasonDto {
  @OneOf({
    description: 'Answered in writing before and nothing new (NĐ154 4(1)h), withdrawn, or another ground',
    values: GROUNDS,
    optional: true,
  })
  ground?: (typeof GROUNDS)[number];

  @Text({ description: 'Number of the written refusal', max: 80, optional: true })
  documentNo?: string;

  @Text({ description: 'What came of it', max: 1_000, optional: true })
  outcome?: string;
}

const ANSWERS = ['a', 'b', 'c', 'd'] as const;

export class NotifyPetitionerDto extends EntryDto {
  @OneOf({
    description: 'LTCD 28(1): a accepted, b takes longer, c refused, d sent on',
    values: ANSWERS,
  })
  answer!: (typeof ANSWERS)[number];

  @Text({ description: 'How: by letter, at the counter, by phone', max: 200 })
  way!: string;

  @Text({ description: 'Number of the document', max: 80, optional: true })
  documentNo?: string;
}

export class LinkDialogueDto extends EntryDto {
  @Text({ description: 'Id of the dialogue', max: 80 })
  dialogueId!: string;

  @Whole({ description: 'Number of the opinion', min: 1, max: 100_000 })
  no!: number;
}

export class MediatePetitionDto extends EntryDto {
  @Text({ description: 'Mediation team (Tổ hòa giải)', max: 200 })
  to!: string;

  @Text({ description: 'Number of the document', max: 80, optional: true })
  documentNo?: string;
}

export class TellForwarderDto extends EntryDto {
  @Text({ description: 'Number of the document', max: 80 })
  documentNo!: string;
}

export class HandOverPetitionDto extends EntryDto {
  @Text({ description: 'Unit that gets it', max: 80 })
  to!: string;

  @Text({ description: 'On what ground', max: 300 })
  basis!: string;

  @Text({ description: 'Number of the minutes', max: 80, optional: true })
  documentNo?: string;
}
