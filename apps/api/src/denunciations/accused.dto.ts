import { Flag, Parts, Text } from '../http/fields.js';
import { UserRef } from '../http/user-ref.js';

/** người bị tố cáo */
export class AccusedDto {
  @Text({ description: 'Position of the accused; no name', max: 200 })
  position!: string;

  @Flag({ description: 'An official (cán bộ, công chức, viên chức)' })
  official!: boolean;

  @UserRef({
    description: 'User id or user name, when the person has an account: the case does not exist for them',
    max: 80,
    optional: true,
  })
  userId?: string;
}

/** The field of a request in which a denunciation names whom it accuses. */
export const Accused = (): PropertyDecorator =>
  Parts({
    description: 'Of a denunciation: whom it accuses; for those with an account it does not exist',
    type: () => AccusedDto,
    count: 20,
    optional: true,
  });
