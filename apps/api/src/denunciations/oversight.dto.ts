import { EntryDto } from '../http/entry.dto.js';
import { OneOf, Text, Uuid } from '../http/fields.js';
import { OwnPassword } from '../session/own-password.js';
import { DenunciationPaperDto } from './intake.dto.js';
import { ReasonedDenunciationPaperDto } from './verification.dto.js';

export class ReviewDenunciationDto extends ReasonedDenunciationPaperDto {
  @OneOf({
    description: 'LTC 37(2): a right, not settled again; b wrong competence; c settled again',
    values: ['a', 'b', 'c'],
  })
  result!: 'a' | 'b' | 'c';

  @Text({ description: 'Competent body, for b', max: 200, optional: true })
  to?: string;
}

export class TakeOverDenunciationDto extends ReasonedDenunciationPaperDto {
  @Text({ description: 'Unit of the superior', max: 80 })
  unit!: string;

  @Text({ description: 'User id of whoever settles it now', max: 120 })
  resolver!: string;
}

export class HandOverDenunciationDto extends EntryDto {
  @Text({ description: 'Unit that gets it', max: 80 })
  to!: string;

  @Text({ description: 'Legal basis', max: 500 })
  basis!: string;

  @Text({ description: 'Number of the minutes', max: 80, optional: true })
  documentNo?: string;
}

export class RequestProtectionDto extends DenunciationPaperDto {
  @OneOf({ description: 'Who is to be protected', values: ['denouncer', 'relative'] })
  whom!: 'denouncer' | 'relative';

  @Text({ description: 'Measure', max: 1_000 })
  measure!: string;
}

export class GrantProtectionDto extends DenunciationPaperDto {
  @Text({ description: 'Measure', max: 1_000 })
  measure!: string;
}

export class EndProtectionDto extends DenunciationPaperDto {
  @OneOf({
    description: 'LTC 54(2): a no more danger, b asked for, c breach of duties (since 2026-07-01)',
    values: ['a', 'b', 'c'],
  })
  ground!: 'a' | 'b' | 'c';
}

export class IdentityPurposeDto {
  @Text({ description: 'What the identity is needed for; without names', max: 500 })
  purpose!: string;
}

export class RevealIdentityDto extends IdentityPurposeDto {
  @OwnPassword()
  password?: string;
}

export class ApproveIdentityDto {
  @Uuid({ description: 'The request that is agreed to' })
  requestId!: string;
}
