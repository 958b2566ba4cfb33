import { UNIT_MAPS, type RateGroup, type UnitMap } from '#views';
import { Month, OneOf, Text } from '../http/fields.js';

export const GROUPS = {
  thang: 'month',
  'don-vi': 'unit',
  'linh-vuc': 'field',
  loai: 'kind',
  kenh: 'channel',
} as const satisfies Readonly<Record<string, RateGroup>>;

export class BoardDto {
  @Text({ description: 'Unit and everything below it (đơn vị)', max: 80, optional: true })
  dv?: string;

  @OneOf({
    description:
      'Units as they stood when it happened (old), or counted with those that have their work today (new)',
    values: UNIT_MAPS,
    optional: true,
  })
  map?: UnitMap;
}

export class RatesDto extends BoardDto {
  @OneOf({ description: 'One row for each (theo)', values: Object.keys(GROUPS), optional: true })
  theo?: keyof typeof GROUPS;

  @Month({ description: 'First month (từ); eleven before the last when absent', optional: true })
  tu?: string;

  @Month({ description: 'Last month (đến); this one when absent', optional: true })
  den?: string;
}
