import { Text } from '../http/fields.js';

export class DropDto {
  @Text({ description: 'Why it is dropped, without any name', max: 500, example: 'Hộp thư đã ngừng sử dụng' })
  reason!: string;
}
