import { DELEGABLE_ROLES } from '#access';
import { Day, OneOf, Text, Texts, Uuid } from '../http/fields.js';

export class DelegateDto {
  @Uuid({ description: 'Made by the sender; the delegation is known by it' })
  delegationId!: string;

  @Text({ description: 'User id of the colleague who acts', max: 80 })
  to!: string;

  @OneOf({ description: 'Role of one’s own whose powers are lent', values: DELEGABLE_ROLES })
  role!: (typeof DELEGABLE_ROLES)[number];

  @Text({ description: 'Unit in and below which they act; absent: one’s own', max: 80, optional: true })
  unit?: string;

  @Texts({
    description: 'Permissions lent, by name; absent: all of the role that can be lent',
    max: 80,
    count: 100,
    optional: true,
  })
  actions?: string[];

  @Day({ description: 'First day' })
  validFrom!: string;

  @Day({ description: 'Last day' })
  validTo!: string;

  @Text({ description: 'Number of the written delegation', max: 120 })
  documentNo!: string;

  @Day({ description: 'Day of the written delegation' })
  occurredOn!: string;
}

export class RevokeDelegationDto {
  @Text({ description: 'Why', max: 500 })
  reason!: string;

  @Day({ description: 'Day on which it was revoked' })
  occurredOn!: string;
}
