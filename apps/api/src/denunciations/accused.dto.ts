import { Flag, Text } from '../http/fields.js';

/** người bị tố cáo */
export class AccusedDto {
  @Text({ description: 'Position of the accused; no name', max: 200 })
  position!: string;

  @Flag({ description: 'An official (cán bộ, công chức, viên chức)' })
  official!: boolean;

  @Text({
    description: 'User id, when the person has an account: the case does not exist for them',
    max: 80,
    optional: true,
  })
  userId?: string;
}
