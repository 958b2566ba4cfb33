import { EntryDto } from '../http/entry.dto.js';
import { Flag, OneOf, Text, Whole } from '../http/fields.js';
import { PaperDto, ComplaintReasonDto } from './paper.dto.js';

const SUSPENSION = ['a', 'b'] as const;
const TERMINATION = ['a', 'b', 'c', 'd'] as const;

export class SuspendResolutionDto extends PaperDto {
  @OneOf({
    description: 'a: force majeure or obstacle; b: another body is awaited (LKN 11a(1))',
    values: SUSPENSION,
  })
  ground!: (typeof SUSPENSION)[number];

  @Text({ description: 'What it is, and by which evidence', max: 2_000 })
  reason!: string;
}

export class ResumeResolutionDto extends PaperDto {}

export class WithdrawComplaintDto extends EntryDto {
  @Text({ description: 'Number of the document', max: 80, optional: true })
  documentNo?: string;

  @Text({ description: 'Why', max: 1_000, optional: true })
  reason?: string;

  @Flag({ description: 'After explanation or persuasion', optional: true })
  afterExplanation?: boolean;
}

export class WithdrawPartDto extends PaperDto {
  @Text({ description: 'Which contents are withdrawn', max: 2_000 })
  contents!: string;
}

export class SignatoryWithdrawalDto extends EntryDto {
  @Whole({ description: 'Number of the person on the list', min: 1, max: 10_000 })
  no!: number;

  @Text({ description: 'Number of the letter or minutes', max: 80, optional: true })
  documentNo?: string;
}

export class TerminateResolutionDto extends PaperDto {
  @OneOf({
    description:
      'a: withdrawn; b: died or dissolved; c: nothing left to settle; d: before the court (LKN 11a(2))',
    values: TERMINATION,
  })
  ground!: (typeof TERMINATION)[number];

  @Text({ description: 'Why', max: 2_000 })
  reason!: string;
}

export class ContinueComplaintDto extends ComplaintReasonDto {
  @Flag({ description: 'The withdrawal was forced or threatened (LKN 10(3))' })
  coerced!: boolean;
}

export class LawsuitDto extends PaperDto {
  @Text({ description: 'Which court', max: 200 })
  court!: string;
}

export class CloseComplaintDto extends ComplaintReasonDto {}

export class ReopenComplaintDto extends ComplaintReasonDto {
  @Text({ description: 'Who ordered it', max: 200 })
  orderedBy!: string;
}
