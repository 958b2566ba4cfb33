import { present } from '#kernel';
import type { NewUnit } from '#organisation';
import { Day, Flag, OneOf, Part, Parts, Text, Texts } from '../http/fields.js';
import { LEVELS } from './organisation.dto.js';

const KINDS = [
  'province',
  'city',
  'rural-district',
  'urban-district',
  'town',
  'provincial-city',
  'commune',
  'ward',
  'township',
  'special-zone',
] as const;

export class NewUnitDto {
  @Text({ description: 'Name', max: 200 })
  name!: string;

  @OneOf({ description: 'Level', values: LEVELS })
  level!: (typeof LEVELS)[number];

  @OneOf({ description: 'Kind by law: xã, phường, đặc khu …', values: KINDS, optional: true })
  kind?: (typeof KINDS)[number];

  @Text({ description: 'Unit above it', max: 80 })
  parent!: string;

  @Flag({ description: 'Remote area: longer complaint terms' })
  remote!: boolean;
}

class PlanDto {
  @Day({ description: 'First day of the new order' })
  day!: string;

  @Text({ description: 'Number and date of the resolution', max: 300 })
  legalBasis!: string;
}

export class MergeDto extends PlanDto {
  @Texts({ description: 'Units that end', max: 80, min: 1, count: 50 })
  from!: string[];

  @Text({ description: 'Existing unit that takes over; absent when a new one does', max: 80, optional: true })
  into?: string;

  @Part({ description: 'New unit that takes over', type: () => NewUnitDto, optional: true })
  establish?: NewUnitDto;
}

export class SplitDto extends PlanDto {
  @Text({ description: 'Unit that ends', max: 80 })
  from!: string;

  @Texts({ description: 'Existing units that follow', max: 80, count: 20 })
  into!: string[];

  @Parts({ description: 'New units that follow', type: () => NewUnitDto, count: 20 })
  establish!: NewUnitDto[];

  @Text({
    description: 'Who takes over open work and archives: an existing unit’s id, or the name of a new one',
    max: 200,
  })
  heir!: string;
}

export class WithdrawDto {
  @Text({ description: 'Why', max: 500 })
  reason!: string;
}

export class WorkDto {
  @Text({ description: 'Ids of units, parted by commas (đơn vị)', max: 4_000 })
  dv!: string;
}

/** @param id of the unit, made from the key of the request: a repeat makes no second unit */
export const toNewUnit = (dto: NewUnitDto, id: string): NewUnit => {
  const { name, level, kind, parent, remote } = dto;
  return { unitId: id, name, level, ...present({ kind }), parent, remote };
};
