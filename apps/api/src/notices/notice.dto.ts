import { NOTICE_KINDS, type NoticeKind } from '#notices';
import { ChoicesOf, Text } from '../http/fields.js';

export class NoticeAddressDto {
  @Text({ description: 'Own e-mail address', max: 254, example: 'can.bo@xa.example' })
  address!: string;
}

export class NoticeCodeDto {
  @Text({ description: 'Six digits that were sent there', max: 20 })
  code!: string;
}

export class NoticeKindsDto {
  @ChoicesOf({ description: 'Kinds of which nothing is to be told', values: NOTICE_KINDS })
  off!: NoticeKind[];
}
