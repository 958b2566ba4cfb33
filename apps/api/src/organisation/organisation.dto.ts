import { ROLES } from '#access';
import { Day, Flag, OneOf, Text, Texts } from '../http/fields.js';
import { OwnPassword } from '../session/own-password.js';

export const LEVELS = ['nation', 'province', 'district', 'commune', 'office'] as const;

export class EstablishUnitDto {
  @Text({ description: 'Name', max: 200 })
  name!: string;

  @Text({ description: 'Letters that its case codes carry, e.g. AB', max: 6, optional: true })
  short?: string;

  @OneOf({ description: 'Level', values: LEVELS })
  level!: (typeof LEVELS)[number];

  @Text({ description: 'Unit above it', max: 80 })
  parent!: string;

  @Flag({ description: 'Remote area: longer complaint terms' })
  remote!: boolean;

  @Day({ description: 'First day' })
  validFrom!: string;
}

export class UnitsDto {
  @Day({
    description: 'Units of this day, as they were called then (ngày); absent: all, as now',
    optional: true,
  })
  ngay?: string;
}

export class RenameUnitDto {
  @Text({ description: 'New name', max: 200 })
  name!: string;

  @Day({ description: 'First day of the name' })
  validFrom!: string;
}

export class DissolveUnitDto {
  @Day({ description: 'Last day' })
  validTo!: string;

  @Texts({ description: 'Units that take over', max: 80, count: 20 })
  successors!: string[];
}

export class RegisterUserDto {
  @Text({ description: 'User name', max: 60 })
  username!: string;

  @Text({ description: 'Name as colleagues know it', max: 120 })
  displayName!: string;

  @Text({
    description: 'First password, at least 12 characters; absent: the user sets it by a one-time link',
    max: 128,
    optional: true,
  })
  password?: string;

  @OneOf({ description: 'Role', values: ROLES })
  role!: (typeof ROLES)[number];

  @Text({ description: 'Unit; the role holds below it too', max: 80 })
  unit!: string;
}

export class PasswordLinkDto {
  @OwnPassword()
  ownPassword?: string;
}

export class GrantRoleDto {
  @OneOf({ description: 'Role', values: ROLES })
  role!: (typeof ROLES)[number];

  @Text({ description: 'Unit; the role holds below it too', max: 80 })
  unit!: string;
}

export class DisableUserDto {
  @Text({ description: 'Why', max: 500 })
  reason!: string;
}
