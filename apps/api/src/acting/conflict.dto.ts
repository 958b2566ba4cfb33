import { Day, Text } from '../http/fields.js';
import { UserRef } from '../http/user-ref.js';

export class ConflictAboutDto {
  @Text({ description: 'Stream of the matter, e.g. complaint-<id>', max: 120 })
  about!: string;
}

export class DeclareConflictDto extends ConflictAboutDto {
  @Text({ description: 'Kinship or interest, without names', max: 500 })
  relation!: string;

  @Day({ description: 'Day of the declaration' })
  occurredOn!: string;
}

export class ImposeConflictDto extends DeclareConflictDto {
  @UserRef({ description: 'User id or user name of the person', max: 80 })
  person!: string;
}

export class WithdrawConflictDto extends ConflictAboutDto {
  @UserRef({ description: 'User id or user name of the person', max: 80 })
  person!: string;

  @Text({ description: 'Why the ground has gone', max: 500 })
  reason!: string;

  @Day({ description: 'Day of the decision' })
  occurredOn!: string;
}
